# A tree where everything holds: a line each, and nothing is left behind by looking.
$ cfcm init -q fresh && cd fresh && cfcm doctor
fresh
ok    git-ignores        git is told to keep nothing of .cfcm
ok    write              files can be written
ok    publish-by-link    a new file gets its name by a link, which overwrites nothing
ok    publish-by-rename  a changed file takes the place of the one before at once
ok    lock-seen          a lock is seen by another process
ok    lock-released      a lock is taken back when its holder is killed
ok    fsync-file         the disk confirms a file (fsync)
ok    fsync-folder       the disk confirms a name (fsync of the folder)
ok    case-kept          names that differ in case are two files
ok    modes-kept         what is made is its owner's alone (0600, folders 0700)
ok    space              [..] MiB are free
ok    files              [..]
ok    journal            no change is half made
ok    temporary-files    no temporary files are left
ok    lock-holder        nobody writes
ok    requests           no request is remembered
ok    modes-closed       records are closed to others than their owner
$ cd fresh && ls -A
.gitattributes
.gitignore
cfcm.yaml
$ cfcm doctor -q -C fresh
$ cfcm doctor
! cfcm: no tree at .: neither it nor a folder above it holds cfcm.yaml; `cfcm init` makes one
? 2
$ cfcm -C fresh doctor -f json | python3 -c 'import json,sys; d=json.load(sys.stdin); print(d["schema_version"], d["root"], {o["answer"] for o in d["promises"] + d["leftovers"]}, "done" in d)'
1 . {'yes'} False
$ cfcm doctor -f json 2> /dev/null | python3 -c 'import json,sys; print(list(json.load(sys.stdin)))'
['schema_version', 'tool', 'failures']

# Who wrote last is no fault.
$ mkdir fresh/people && printf 'id: P-1\nrecord: person\nname:\n  family: One\n...\n' > fresh/people/P-1.yaml && chmod 600 fresh/people/P-1.yaml && chmod 700 fresh/people && cfcm -C fresh fmt -q && cfcm -C fresh doctor | grep lock-holder
people/P-1.yaml
ok    lock-holder        nobody writes; the last was process [..], cfcm fmt

# Whoever writes at this moment is named, and its temporary files are none that were left.
$ python3 $CFCM_SOURCE_DIR/tests/cli/hold_lock.py fresh cfcm -C fresh doctor | grep -e lock-holder -e temporary
ok    temporary-files    no temporary files are left
ok    lock-holder        the tree is being written by process [..], cfcm fmt

# When it is gone, they are.
$ cfcm -C fresh doctor -q
no    temporary-files    1 temporary file is left by what was cut off, in .cfcm
? 1
$ touch fresh/people/.tmp-99999999-0123456789abcdef fresh/.cfcm/.probe-99999999-x && mkdir fresh/.cfcm/.probe-99999999-y && cfcm -C fresh doctor | tail -6
ok    journal            no change is half made
no    temporary-files    4 temporary files are left by what was cut off, such as people/.tmp-99999999-0123456789abcdef
      = run `cfcm doctor --repair`, which removes them
ok    lock-holder        nobody writes; the last was process [..], cfcm fmt
ok    requests           no request is remembered
ok    modes-closed       records are closed to others than their owner
$ cfcm -C fresh doctor -q --repair; ls -A fresh/people fresh/.cfcm
removed 4 temporary files
fresh/.cfcm:
.gitignore
lock

fresh/people:
P-1.yaml

# A file that only looks like ours stays.
$ touch fresh/people/.tmp-mine fresh/people/.notes && cfcm -C fresh doctor -q --repair; ls -A fresh/people; rm fresh/people/.tmp-mine fresh/people/.notes
.notes
.tmp-mine
P-1.yaml

# A change of two files that was cut off after it was decided. Readers say it, -q does not.
$ cd fresh && python3 $CFCM_SOURCE_DIR/tests/cli/half_made.py . && cfcm doctor -q
no    journal            a change to 2 files is half made: 0 of them are written
? 1
$ cfcm validate fresh
! cfcm: a change is half made; the next writing command, or `cfcm doctor --repair`, finishes it
! no findings in 2 files; 58 rules run
$ cfcm validate -q fresh; cfcm -C fresh audit-conflicts 2>&1 > /dev/null | head -1
cfcm: a change is half made; the next writing command, or `cfcm doctor --repair`, finishes it
$ cd fresh && cfcm fmt --check; cfcm validate - < people/P-1.yaml
! cfcm: a change is half made; the next writing command, or `cfcm doctor --repair`, finishes it
! no findings in 2 files
! cfcm: a change is half made; the next writing command, or `cfcm doctor --repair`, finishes it
! no findings in 1 file; 58 rules run
$ cd fresh && cfcm doctor --repair | sed -n '1p; /^ok *journal/p'; cfcm validate; cat people/P-1.yaml people/P-2.yaml
finished the change of several files that was half made
ok    journal            no change is half made
record: person
id: P-1
name:
  family: Uno
...
record: person
id: P-2
name:
  family: One
...
! no findings in 3 files; 58 rules run

# Changed by hand meanwhile: nothing is overwritten, and it is said what to do.
$ cd fresh && python3 $CFCM_SOURCE_DIR/tests/cli/half_made.py . && sed -i s/Uno/Un/ people/P-1.yaml && cfcm doctor | grep -A1 '^no'
no    journal            a change to 2 files is half made, and people/P-1.yaml was changed by hand since; nothing can be written
      = put people/P-1.yaml back as it was and run `cfcm doctor --repair`, or move .cfcm/journal out of the tree to give up what is left of the change
$ cd fresh && cfcm doctor --repair -q; grep family people/P-1.yaml
no    journal            a change to 2 files is half made, and people/P-1.yaml was changed by hand since; nothing can be written
  family: Un
! cfcm: people/P-1.yaml was changed by hand while a change to several files was under way; `cfcm doctor` tells more
$ cd fresh && echo cut >> .cfcm/journal && cfcm doctor | grep -A1 '^no'; rm .cfcm/journal
no    journal            .cfcm/journal cannot be read as a change to several files, and nothing can be written
      = run the version of cfcm that wrote it; when it is damaged, move it out of the tree and compare the tree with git

# Files that others may read are a note; git that would keep .cfcm is more.
$ cd fresh && chmod 644 people/P-1.yaml && cfcm doctor -q; rm .gitignore && cfcm doctor -q && rm .cfcm/.gitignore && cfcm doctor -q
note  modes-closed       1 file or folder is open to others than their owner, such as people/P-1.yaml
note  modes-closed       1 file or folder is open to others than their owner, such as people/P-1.yaml
no    git-ignores        git is not told to keep nothing of .cfcm
note  modes-closed       1 file or folder is open to others than their owner, such as people/P-1.yaml
? 1
