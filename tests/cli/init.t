# A new tree: the folder on stdout, the rest is told on stderr.
$ cfcm init fresh
fresh
! made a tree in fresh: cfcm.yaml lists the policies bip and federal-1915c
! records lie in organizations/, people/ and cases/<year>/<case>/; `cfcm schema` lists their kinds, and `cfcm audit-conflicts` judges them
$ cd fresh && ls -A && cat cfcm.yaml .gitignore .gitattributes
.gitattributes
.gitignore
cfcm.yaml
record: program
format: 1
name: fresh
policies:
  - bip
  - federal-1915c
...
\# cfcm's own index, lock and journal
.cfcm/
*.yaml text eol=lf
$ cfcm validate fresh
! no findings in 1 file; 58 rules run
$ cd fresh && cfcm validate -q

# Asking again changes nothing.
$ cfcm init fresh
! cfcm: fresh holds a cfcm.yaml already; nothing was changed
? 2
$ cd fresh && cfcm init .
! cfcm: . holds a cfcm.yaml already; nothing was changed
? 2
$ cfcm init riverbend && echo made
! cfcm: riverbend holds a cfcm.yaml already; nothing was changed
? 2

# The name is the folder's, or the one given, written so that YAML reads it back.
$ cfcm init -q --name "Cedar: Case & Care #1" named && grep name: named/cfcm.yaml
named
name: "Cedar: Case & Care #1"
$ cfcm validate -q named
$ mkdir here && cd here && cfcm init -q . && grep name: cfcm.yaml
.
name: here
$ cfcm init -q yes && grep name: yes/cfcm.yaml
yes
name: "yes"
$ cfcm init -q 2026 && grep name: 2026/cfcm.yaml && cfcm validate -q 2026
2026
name: "2026"
$ cfcm init -q 'two words/deep er' && grep name: 'two words/deep er/cfcm.yaml'
two words/deep er
name: deep er
$ cfcm init -q slash/ && grep name: slash/cfcm.yaml
slash/
name: slash
$ cfcm init -q --name "" blank
! cfcm: [..]--name[..]
? 2
$ cfcm init -q --name "$(printf 'two\nlines')" lines && cfcm validate -q lines
lines
$ cfcm init -q --name "$(printf 'not \377 text')" bytes && cfcm validate -q bytes
! cfcm: [..]--name[..]UTF-8[..]
? 2

$ d=$(printf 'caf\351'); cfcm init -q "$d" > /dev/null && cfcm validate -q "$d" && grep name: "$d/cfcm.yaml"
name: program

# What is there already stays.
$ mkdir kept && echo mine > kept/.gitignore && cfcm init -q kept && cat kept/.gitignore
kept
mine

# -C, before the command and after it.
$ mkdir base && cfcm -C base init -q one && cfcm init -q two -C base && ls base
one
two
one
two

# A file, a name twice, nothing at all, a folder that cannot be made.
$ echo x > file && cfcm init file
! cfcm: file is a file; init takes the folder that the tree is to be in
? 2
$ cfcm init file/below
! cfcm: cannot make the folder file/below: Not a directory
? 3
$ cfcm init
! cfcm: init needs DIR: the folder, made when it is not there
? 2
$ cfcm init ""
! cfcm: init needs DIR: the folder, made when it is not there
? 2
$ cfcm init one two
! cfcm: init takes at most 1 argument
? 2
$ cfcm init --nam x dir
! cfcm: init has no option --nam; --name is near; `cfcm help init` lists them
? 2
$ cfcm init --name
! cfcm: --name needs a value: NAME
? 2
$ ln -s nowhere link && cfcm init link
! cfcm: cannot make the folder link: File exists
? 3
$ cfcm init /proc/cfcm
! cfcm: cannot make the folder /proc/cfcm: No such file or directory
? 3
