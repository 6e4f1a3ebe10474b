# --files-from: paths one a line, as git, find and editors write them.
$ printf 'riverbend/people/P-LIND.yaml\nriverbend/people/P-WARD.yaml\n' > list && cfcm validate --files-from list
! no findings in 2 files; 58 rules run
$ cfcm validate --files-from - < list
! no findings in 2 files; 58 rules run
$ cfcm validate --files-from=list riverbend/people/P-HALE.yaml riverbend/organizations
! no findings in 11 files; 58 rules run
$ cfcm validate --files-from <(find riverbend/people -name '*.yaml')
! no findings in 22 files; 58 rules run
$ (printf 'riverbend/people/P-LIND.yaml\r\n\n'; printf riverbend/people/P-WARD.yaml) | cfcm validate --files-from -
! no findings in 2 files; 58 rules run
$ cat list list | cfcm validate --files-from -
! no findings in 2 files; 58 rules run
$ echo people > riverbend/list; cfcm -C riverbend validate --files-from list; rm riverbend/list
! no findings in 22 files; 58 rules run

# -z: names end in a NUL, so that a name may hold a line break.
$ cp riverbend/people/P-WARD.yaml $'riverbend/people/P-\nWARD.yaml' && find riverbend/people -name '*WARD.yaml' -print0 | cfcm validate -z --files-from - -q
people/P-WARD.yaml:2:5: error: another record has the id P-WARD, too [D404 duplicate-id]
? 1
$ find riverbend/people -name '*WARD.yaml' | cfcm validate --files-from - -q
people/P-WARD.yaml:2:5: error: another record has the id P-WARD, too [D404 duplicate-id]
! cfcm: cannot read riverbend/people/P-: No such file or directory
! cfcm: cannot read WARD.yaml: No such file or directory
? 3
$ rm riverbend/people/P-?WARD.yaml; find riverbend/people -print0 | cfcm validate --null --files-from -
! no findings in 22 files; 58 rules run
$ cd riverbend && git init -q && git add . && git ls-files -z | cfcm validate -z --files-from -
! 1 of 128 names in the list on standard input passed over, being no record
! no findings in 127 files; 58 rules run
$ cd riverbend && git ls-files -z people | xargs -0 cfcm validate; rm -r .git
! no findings in 22 files; 58 rules run

# Findings are those of the list alone; references are followed in the whole tree.
$ sed -i 's/^id: P-WARD/id: P-WARDE/' riverbend/people/P-WARD.yaml && cfcm validate --files-from list
! no findings in 2 files; 58 rules run
$ echo riverbend/cases/2026/C-01-ABEL/intake.yaml | cfcm validate -q --files-from -
cases/2026/C-01-ABEL/intake.yaml:26:13: error: no record of a person has the id that is written here [D403 reference-to-nothing]
? 1
$ sed -i 's/^id: P-WARDE/id: P-WARD/' riverbend/people/P-WARD.yaml

# An empty list judges nothing and says so.
$ cfcm validate --files-from /dev/null
! the list /dev/null names no file; nothing is judged
! no findings in 0 files
$ cfcm validate --files-from - < /dev/null
! the list on standard input names no file; nothing is judged
! no findings in 0 files
$ cfcm validate -q --files-from /dev/null
$ cfcm validate -q --files-from /dev/null -f json --as-of 2026-10-31
{
  "schema_version": 1,
  "tool": {
    "name": "cfcm",
    "version": "0.1.0"
  },
  "as_of": "2026-10-31",
  "policies": [],
  "inputs": {
    "root": ".",
    "records": 0,
    "files": 0,
    "cases": 0
  },
  "summary": {
    "error": 0,
    "warning": 0,
    "note": 0,
    "accepted": 0,
    "not_testable": 0,
    "rules_run": 0
  },
  "findings": []
}
$ cfcm validate --files-from /dev/null riverbend/people
! the list /dev/null names no file
! no findings in 22 files; 58 rules run
$ cfcm validate --files-from /dev/null --list-files
! the list /dev/null names no file; nothing is judged

# What is no record is passed over: a list comes from a tool that does not know what a record is.
$ printf 'riverbend/README.md\nriverbend/people/P-LIND.yaml\n' | cfcm validate --files-from -
! 1 of 2 names in the list on standard input passed over, being no record
! no findings in 1 file; 58 rules run
$ echo riverbend/README.md | cfcm validate --files-from -
! 1 of 1 name in the list on standard input passed over, being no record; nothing is judged
! no findings in 0 files
$ echo list | cfcm validate --files-from -
! 1 of 1 name in the list on standard input passed over, being no record; nothing is judged
! no findings in 0 files
$ printf 'list\nriverbend/people/P-LIND.yaml\n' | cfcm validate --files-from - --fail-on note
! 1 of 2 names in the list on standard input passed over, being no record
! no findings in 1 file; 58 rules run

# What is not there is told, and the rest is judged.
$ printf 'riverbend/people/P-GONE.yaml\nriverbend/people/P-LIND.yaml\n' | cfcm validate --files-from -
! cfcm: cannot read riverbend/people/P-GONE.yaml: No such file or directory
! no findings in 1 file; 58 rules run; 1 could not be read
? 3
$ cfcm validate riverbend/people/P-GONE.yaml riverbend/people/P-LIND.yaml
! cfcm: cannot read riverbend/people/P-GONE.yaml: No such file or directory
! no findings in 1 file; 58 rules run; 1 could not be read
? 3
$ printf 'gone\n' | cfcm validate --files-from -
! cfcm: cannot read gone: No such file or directory
! no findings in 0 files; 1 could not be read
? 3
$ cfcm validate gone lost
! cfcm: cannot read gone: No such file or directory
! cfcm: cannot read lost: No such file or directory
! no findings in 0 files; 2 could not be read
? 3
$ cfcm validate --files-from nowhere
! cfcm: cannot read the list nowhere: No such file or directory
? 3
$ cfcm validate --files-from riverbend
! cfcm: cannot read the list riverbend: Is a directory
? 3
$ cfcm validate -q riverbend/people/P-GONE.yaml riverbend/people/P-LIND.yaml -f ndjson --as-of 2026-10-31
{"summary":{"schema_version":1,"tool":{"name":"cfcm","version":"0.1.0"},"as_of":"2026-10-31","policies":["bip","federal-1915c","federal-1915i"],"inputs":{"root":"riverbend/people/P-GONE.yaml","records":127,"files":127,"cases":12,"digest":"267e87969d32bca16af9b7fcc2a02621c6c715c629bed1328ff39f07bbe87e2d"},"summary":{"error":0,"warning":0,"note":0,"accepted":0,"not_testable":0,"rules_run":58},"failures":["cannot read riverbend/people/P-GONE.yaml: No such file or directory"]}}
! cfcm: cannot read riverbend/people/P-GONE.yaml: No such file or directory
? 3
$ cfcm init -q other > other.id && printf 'riverbend/people\nother\n' | cfcm validate --files-from -
! cfcm: other lies in another tree than the paths before it; validate them one at a time
? 2
$ ln -s nothing riverbend/people/P-LINK.yaml && echo riverbend/people/P-LINK.yaml | cfcm validate -q --files-from -; rm riverbend/people/P-LINK.yaml
people/P-LINK.yaml: error: this is a link that leads nowhere, and links are not followed; a record is a regular file [D407 not-a-regular-file]

# -: one record on standard input, judged as if it stood at --stdin-filename.
$ cfcm validate - --stdin-filename riverbend/people/P-LIND.yaml < riverbend/people/P-LIND.yaml
! no findings in 1 file; 58 rules run
$ sed 's/^id: .*/id: P-NEW/' riverbend/people/P-WARD.yaml | cfcm validate - --stdin-filename riverbend/people/P-NEW.yaml
! no findings in 1 file; 58 rules run
$ cfcm validate - --stdin-filename riverbend/people/P-COPY.yaml < riverbend/people/P-WARD.yaml
people/P-WARD.yaml:2:5: error: another record has the id P-WARD, too [D404 duplicate-id]
  2 | id: P-WARD
    |     ^~~~~~
  note: people/P-COPY.yaml:2:5: the first record with this id
  = give one of the two another id, or void the one that does not hold
! 1 error in 1 file; 58 rules run
? 1
$ cfcm validate -q - --stdin-filename riverbend/organizations/P-WARD.yaml < riverbend/people/P-WARD.yaml
organizations/P-WARD.yaml:1:9: error: a record of kind person lies in another folder than its own [D401 wrong-folder]
people/P-WARD.yaml:2:5: error: another record has the id P-WARD, too [D404 duplicate-id]
? 1
$ cd riverbend/people && cfcm validate -q - --stdin-filename ../cases/2026/C-01-ABEL/plan-2026-01-27.yaml < ../cases/2026/C-01-ABEL/plan-2026-01-26.yaml
cases/2026/C-01-ABEL/plan-2026-01-27.yaml:3:10: error: the file's name does not say what `written` says [D402 wrong-file-name]
? 1
$ sed 's/P-WARD/P-WARDE/' riverbend/cases/2026/C-01-ABEL/intake.yaml | cfcm validate -q - --stdin-filename riverbend/cases/2026/C-01-ABEL/intake.yaml
cases/2026/C-01-ABEL/intake.yaml:26:13: error: no record of a person has the id that is written here [D403 reference-to-nothing]
? 1
$ cfcm validate -q - --stdin-filename riverbend/letters/new/x.yaml < riverbend/people/P-WARD.yaml
letters/new/x.yaml:1:9: error: a record of kind person lies in another folder than its own [D401 wrong-folder]
people/P-WARD.yaml:2:5: error: another record has the id P-WARD, too [D404 duplicate-id]
? 1
$ sed 's/^id: .*/id: P-NEW/' riverbend/people/P-WARD.yaml | cfcm validate -q - --stdin-filename riverbend/people/P-NEW.yml
people/P-NEW.yml: error: this file is passed over by its ending; a record ends in .yaml [D406 yml-suffix]
? 1
$ cfcm -C riverbend validate -q - --stdin-filename people/P-NEW.yaml < /dev/null
people/P-NEW.yaml: error: the file holds no record [D101 empty-file]
? 1
$ head -c 1048577 /dev/zero | tr '\0' '#' | cfcm validate -q - --stdin-filename riverbend/people/P-NEW.yaml
people/P-NEW.yaml: error: the file has more than 1048576 bytes [D108 file-too-large]
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: Lind\nemployment:\n  - organization: O-NONE\n...\n' > alone; cfcm validate - < alone
! no findings in 1 file; 58 rules run
$ cfcm validate - --stdin-filename drafts/P-2.yaml < alone
! drafts/P-2.yaml lies in no tree: references to other records are not followed
! no findings in 1 file; 58 rules run
$ cd riverbend && cfcm validate -q - < ../alone
-:6:19: error: no record of an organization has the id that is written here [D403 reference-to-nothing]
? 1
$ cd riverbend && cfcm validate - < people/P-LIND.yaml
! no findings in 1 file; 58 rules run
$ printf 'record: person\nid: P-1\n' | cfcm validate -q - -f ndjson --as-of 2026-10-31 | cut -c 1-150
{"finding":{"rule":"D302","slug":"missing-field","level":"error","verdict":"certain","category":"data","where":{"path":"-","line":1,"column":1,"end_co
{"finding":{"rule":"D110","slug":"end-not-marked","level":"error","verdict":"certain","category":"data","where":{"path":"-","line":2,"column":8,"end_c
{"summary":{"schema_version":1,"tool":{"name":"cfcm","version":"0.1.0"},"as_of":"2026-10-31","policies":["bip","federal-1915c"],"inputs":{"root":"-","
$ cfcm validate - riverbend < alone
! cfcm: - stands alone: validate takes either a record on standard input or paths
? 2
$ cfcm validate - --files-from list < alone
! cfcm: - stands alone: validate takes either a record on standard input or paths
? 2
$ cfcm validate --stdin-filename alone riverbend
! cfcm: --stdin-filename names what comes on standard input; give - for the path
? 2

# --list-files: what is chosen, as somebody in this folder would name it; nothing is judged.
$ cfcm validate --list-files riverbend/safeguards riverbend/cfcm.yaml
riverbend/cfcm.yaml
riverbend/safeguards/SG-COOS.yaml
riverbend/safeguards/SG-FIREWALL.yaml
riverbend/safeguards/SG-PINE.yaml
riverbend/safeguards/SG-TIMESHEETS.yaml
$ cfcm validate --list-files riverbend | wc -l
127
$ cd riverbend/safeguards && cfcm validate --list-files | tail -2
../surveys/2026/V-2026-01.yaml
../surveys/2026/V-2026-02.yaml
$ cfcm validate --list-files -z riverbend/safeguards | tr '\0' '+'
riverbend/safeguards/SG-COOS.yaml+riverbend/safeguards/SG-FIREWALL.yaml+riverbend/safeguards/SG-PINE.yaml+riverbend/safeguards/SG-TIMESHEETS.yaml+[no newline]
$ cfcm validate --list-files -z riverbend | cfcm validate -z --files-from -
! no findings in 127 files; 58 rules run
$ cfcm validate --list-files --files-from list
riverbend/people/P-LIND.yaml
riverbend/people/P-WARD.yaml
$ touch $'riverbend/people/P-\n\x1b.yaml' && cfcm validate --list-files riverbend/people | grep x1b; rm riverbend/people/P-?*$'\x1b.yaml'
riverbend/people/P-\x0a\x1b.yaml
$ printf 'not a record' > riverbend/people/P-BAD.yaml && cfcm validate --list-files riverbend/people/P-BAD.yaml; rm riverbend/people/P-BAD.yaml
riverbend/people/P-BAD.yaml
$ cfcm validate --list-files riverbend/README.md
! cfcm: riverbend/README.md holds no record to check
? 2
$ cfcm validate --list-files riverbend/cfcm.yaml gone
riverbend/cfcm.yaml
! cfcm: cannot read gone: No such file or directory
? 3
$ cfcm validate --list-files -f json riverbend
{
  "schema_version": 1,
  "tool": {
    "name": "cfcm",
    "version": "0.1.0"
  },
  "failures": [
    "--list-files prints names, and --format is for findings; take one of them"
  ]
}
! cfcm: --list-files prints names, and --format is for findings; take one of them
? 2
$ CFCM_FORMAT=json cfcm validate --list-files riverbend/cfcm.yaml
riverbend/cfcm.yaml
$ cfcm validate --list-files - < alone
! cfcm: --list-files lists files, and - is none
? 2
$ cfcm audit-conflicts --list-files riverbend | wc -l
127
$ cfcm -C riverbend audit-conflicts --list-files -z | tr '\0' '\n' | head -2
cases/2025/C-02-BAKER/assessment-2025-11-05.yaml
cases/2025/C-02-BAKER/contact-2026-03-18.yaml
$ cfcm validate -z riverbend
! cfcm: -z ends the names of --files-from and --list-files; there is none of them here
? 2
$ cfcm audit-conflicts -z riverbend
! cfcm: -z ends the names of --files-from and --list-files; there is none of them here
? 2

# A list whose names end in NUL, read as lines, would judge nothing.
$ printf 'people/P-LIND.yaml\0people/P-HALE.yaml\0' | cfcm -C riverbend validate --files-from -
! cfcm: the list on standard input holds NUL characters; give -z when its names end in them
? 2
$ printf 'people/P-LIND.yaml\0people/P-HALE.yaml\0' | cfcm -C riverbend validate --files-from - -z
! no findings in 2 files; 58 rules run

# A name outside of any tree is told.
$ printf 'record: person\nid: P-1\nname:\n  family: Rowe\n...\n' | cfcm -C riverbend validate - --stdin-filename ../x.yaml
! ../x.yaml lies in no tree: references to other records are not followed
! no findings in 1 file; 58 rules run
