# The examples stand in their canonical form.
$ cfcm fmt riverbend
! 0 of 127 files rewritten
$ cfcm fmt --check riverbend
! no findings in 127 files
$ cfcm fmt --diff riverbend
! 0 of 127 files to be rewritten

# Form changes, and nothing else.
$ cd riverbend/people && printf '# about her\nrecord: person\nname: {family: "Lind", given: Ada} # as said\nid: P-LIND\n...\n' > P-LIND.yaml && cfcm fmt --diff P-LIND.yaml
--- a/P-LIND.yaml
+++ b/P-LIND.yaml
@@ -1,5 +1,7 @@
 # about her
 record: person
-name: {family: "Lind", given: Ada} # as said
 id: P-LIND
+name: # as said
+  given: Ada
+  family: Lind
 ...
! 1 of 1 file to be rewritten
$ cd riverbend && cfcm validate
people/P-LIND.yaml:3:1: note: the record is not in its canonical form, first in this line [D113 not-canonical]
  3 | name: {family: …, given: …}
    | ^~~~~~~~~~~~~~~~~~~~~~~~~~~
  = write it so with `cfcm fmt`; nothing but the form changes
! 1 note in 12 cases (127 files); 58 rules run
$ cd riverbend && cfcm fmt --check -f ndjson | head -1 | cut -c1-70
{"finding":{"rule":"D113","slug":"not-canonical","level":"note","verdi
! 1 note in 127 files
$ cd riverbend && cfcm fmt --check; cfcm fmt --check --diff | tail -2
people/P-LIND.yaml:3:1: note: the record is not in its canonical form, first in this line [D113 not-canonical]
  3 | name: {family: …, given: …}
    | ^~~~~~~~~~~~~~~~~~~~~~~~~~~
  = write it so with `cfcm fmt`; nothing but the form changes
+  family: Lind
 ...
! 1 note in 127 files
! people/P-LIND.yaml:3:1: note: the record is not in its canonical form, first in this line [D113 not-canonical]
!   3 | name: {family: …, given: …}
!     | ^~~~~~~~~~~~~~~~~~~~~~~~~~~
!   = write it so with `cfcm fmt`; nothing but the form changes
! 1 of 127 files to be rewritten
$ cp -r riverbend patched && cd patched && cfcm fmt --diff -q > ../form.patch && patch -sp1 < ../form.patch && cfcm fmt --check -q
$ cd riverbend && cfcm fmt
people/P-LIND.yaml
! 1 of 127 files rewritten
$ cd riverbend && cfcm fmt people && cat people/P-LIND.yaml
\# about her
record: person
id: P-LIND
name: # as said
  given: Ada
  family: Lind
...
! 0 of 22 files rewritten
$ cd riverbend && cfcm fmt --check -q

# Standard input.
$ printf 'id: O-1\nrecord: organization\nname: Green\n...\n' | cfcm fmt -
record: organization
id: O-1
name: Green
...
! 1 of 1 file rewritten
$ printf 'id: O-1\nrecord: organization\nname: Green\n...\n' | cfcm fmt --check - --stdin-filename organizations/O-1.yaml
organizations/O-1.yaml:1:1: note: the record is not in its canonical form, first in this line [D113 not-canonical]
  1 | id: …
    | ^~~~~
  = write it so with `cfcm fmt`; nothing but the form changes
! 1 note in 1 file
? 1
$ printf 'record: organization\nid: [O-1\n' | cfcm fmt -
! -:2:5: error: a `[` is not closed [D201 syntax]
!   2 | id: …
!     |     ^
!   = close it, and indent its lines deeper than its key; or put the text in double quotes, if no list is meant
! 0 of 1 file rewritten, 1 left as found
? 1
$ printf 'record: organization\nid: O-1\n' | cfcm fmt -
record: organization
id: O-1
...
! 1 of 1 file rewritten
$ cfcm fmt - riverbend < /dev/null
! cfcm: - stands alone: fmt takes either standard input or paths
? 2

# A folder's file without its end may have been cut off; one that is named has been looked at.
$ cd riverbend && head -n -1 people/P-LIND.yaml > cut && cp cut people/P-LIND.yaml && cfcm fmt
! people/P-LIND.yaml:6:15: error: the end of the record is not marked: the file may have been cut off [D110 end-not-marked]
!   6 |   family: …
!     |            ^
!   = look whether the record is whole, then add a last line `...`
! 0 of 127 files rewritten, 1 left as found
? 1
$ cd riverbend && cmp cut people/P-LIND.yaml && cfcm fmt people/P-LIND.yaml && tail -1 people/P-LIND.yaml && rm cut
people/P-LIND.yaml
...
! 1 of 1 file rewritten

# What is no plain record is left as it is.
$ cd riverbend && cp people/P-LIND.yaml kept && echo 'record: [' > people/P-LIND.yaml && cfcm fmt; cat people/P-LIND.yaml; mv kept people/P-LIND.yaml
record: [
! people/P-LIND.yaml:1:9: error: a `[` is not closed [D201 syntax]
!   1 | record: …
!     |         ^
!   = close it, and indent its lines deeper than its key; or put the text in double quotes, if no list is meant
!
! people/P-LIND.yaml:1:10: error: the end of the record is not marked: the file may have been cut off [D110 end-not-marked]
!   1 | record: …
!     |          ^
!   = look whether the record is whole, then add a last line `...`
! 0 of 127 files rewritten, 1 left as found

# Files outside of any tree, modes, links, and what is not there.
$ mkdir loose && printf 'id: O-1\nrecord: organization\nname: Green\n...\n' > loose/a.yaml && chmod 640 loose/a.yaml && cfcm fmt loose/a.yaml && stat -c %a loose/a.yaml && ls -A loose
loose/a.yaml
640
a.yaml
! 1 of 1 file rewritten
$ ln -s a.yaml loose/b.yaml && cfcm fmt loose/b.yaml
! cfcm: cannot read loose/b.yaml: Too many levels of symbolic links; links are not followed: put the file or folder itself there
! 0 of 1 file rewritten, 1 left as found
? 3
$ cfcm fmt loose/c.yaml
! cfcm: cannot read loose/c.yaml: there is no such file or folder
! 0 of 0 files rewritten
? 3
$ cfcm fmt nothere.yaml loose/a.yaml
! cfcm: cannot read nothere.yaml: there is no such file or folder
! 0 of 1 file rewritten
? 3
$ cd riverbend && sed -i 's/^id: \(.*\)/id: "\1"/' people/P-LIND.yaml && cd .. && for at in "-C . fmt --check riverbend" "-C riverbend fmt --check" "-C riverbend/people fmt --check P-LIND.yaml" "-C riverbend validate"; do cfcm $at -q -f json | grep -E '"path"|"fingerprint"'; done | sort | uniq -c | sed 's/^ *//'
4         "path": "people/P-LIND.yaml",
4       "fingerprint": "661bf28e6cfb617358a7476c85b56238"
$ cfcm fmt riverbend -q
riverbend/people/P-LIND.yaml
$ cfcm fmt loose
! cfcm: no tree at loose: neither it nor a folder above it holds cfcm.yaml; `cfcm init` makes one
? 2
$ cfcm fmt --format json riverbend
{
  "schema_version": 1,
  "tool": {
    "name": "cfcm",
    "version": "0.1.0"
  },
  "failures": [
    "--format goes with --check alone"
  ]
}
! cfcm: --format goes with --check alone
? 2
$ cfcm fmt --diff --check --format json riverbend
{
  "schema_version": 1,
  "tool": {
    "name": "cfcm",
    "version": "0.1.0"
  },
  "failures": [
    "--format goes with --check alone"
  ]
}
! cfcm: --format goes with --check alone
? 2
