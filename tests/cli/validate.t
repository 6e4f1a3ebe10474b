# A tree, a folder, a file, several paths; references are followed in the whole tree.
$ cfcm validate riverbend
! no findings in 12 cases (127 files); 58 rules run
$ cfcm validate riverbend/people
! no findings in 22 files; 58 rules run
$ cfcm validate riverbend/people/P-LIND.yaml
! no findings in 1 file; 58 rules run
$ cfcm validate riverbend/people riverbend/cases/2026/C-01-ABEL riverbend/cfcm.yaml
! no findings in 28 files; 58 rules run
$ cd riverbend && cfcm validate
! no findings in 12 cases (127 files); 58 rules run
$ cd riverbend/cases/2026 && cfcm validate
! no findings in 12 cases (127 files); 58 rules run
$ cfcm -C riverbend validate people
! no findings in 22 files; 58 rules run
$ cfcm validate people -C riverbend
! no findings in 22 files; 58 rules run
$ cfcm validate riverbend/people/
! no findings in 22 files; 58 rules run
$ cfcm validate riverbend/people/../people/./P-LIND.yaml
! no findings in 1 file; 58 rules run
$ cfcm validate riverbend/people/P-LIND.yaml riverbend/people riverbend/people/P-LIND.yaml
! no findings in 22 files; 58 rules run
$ cfcm validate riverbend/people riverbend
! no findings in 12 cases (127 files); 58 rules run
$ cfcm validate -q riverbend
$ cfcm validate -f ndjson -q riverbend --as-of 2026-10-31
{"summary":{"schema_version":1,"tool":{"name":"cfcm","version":"0.1.0"},"as_of":"2026-10-31","policies":["bip","federal-1915c","federal-1915i"],"inputs":{"root":"riverbend","records":127,"files":127,"cases":12,"digest":"267e87969d32bca16af9b7fcc2a02621c6c715c629bed1328ff39f07bbe87e2d"},"summary":{"error":0,"warning":0,"note":0,"accepted":0,"not_testable":0,"rules_run":58}}}

# Rules are not run, only the records are checked.
$ cfcm validate -f json --as-of 2026-10-31 riverbend -q | python3 -c 'import json,sys; d=json.load(sys.stdin); print(d["findings"], d["summary"]["rules_run"], d["inputs"]["records"])'
[] 58 127
$ cfcm validate --select E8 riverbend
! cfcm: validate has no option --select; `cfcm help validate` lists them
? 2

# Paths that hold nothing to check.
$ cfcm validate riverbend/README.md
! cfcm: riverbend/README.md holds no record to check
? 2
$ mkdir riverbend/letters && cfcm validate riverbend/letters
! cfcm: riverbend/letters holds no record to check
? 2
$ rm riverbend/reviews/2026/* && cfcm validate riverbend/reviews
! cfcm: riverbend/reviews holds no record to check
? 2
$ cfcm validate riverbend/people/P-NOBODY.yaml
! cfcm: cannot read riverbend/people/P-NOBODY.yaml: No such file or directory
? 3
$ cfcm validate missing
! cfcm: cannot read missing: No such file or directory
? 3
$ cfcm validate ""
! cfcm: [..]empty[..]
? 2
$ cfcm validate /etc/passwd
! cfcm: no tree at /etc/passwd: neither it nor a folder above it holds cfcm.yaml; `cfcm init` makes one
? 2
$ cfcm validate
! cfcm: no tree at .: neither it nor a folder above it holds cfcm.yaml; `cfcm init` makes one
? 2
$ mkdir empty && cfcm validate empty
! cfcm: no tree at empty: neither it nor a folder above it holds cfcm.yaml; `cfcm init` makes one
? 2
$ cfcm init -q other && cfcm validate riverbend other
other
! cfcm: other lies in another tree than the paths before it; validate them one at a time
? 2
$ cfcm validate riverbend/people riverbend/nothing
! cfcm: cannot read riverbend/nothing: No such file or directory
! no findings in 22 files; 58 rules run; 1 could not be read
? 3

# The whole tree is read, but only findings of the paths are shown.
$ sed -i 's/^id: P-WARD/id: P-WARDE/' riverbend/people/P-WARD.yaml
$ cfcm validate riverbend/people/P-LIND.yaml
! no findings in 1 file; 58 rules run
$ cfcm validate riverbend/people/P-WARD.yaml
! no findings in 1 file; 58 rules run
$ cfcm validate riverbend/cases/2026/C-01-ABEL
cases/2026/C-01-ABEL/intake.yaml:26:13: error: no record of a person has the id that is written here [D403 reference-to-nothing]
  26 |   - person: …
     |             ^
  = correct the id, or add the record that it names
! 1 error in 5 files; 58 rules run
? 1
$ cfcm validate riverbend
cases/2026/C-01-ABEL/intake.yaml:26:13: error: no record of a person has the id that is written here [D403 reference-to-nothing]
  26 |   - person: …
     |             ^
  = correct the id, or add the record that it names

cases/2026/C-09-IRVING/assessment-2026-03-18.yaml:15:13: error: no record of a person has the id that is written here [D403 reference-to-nothing]
  15 |   - person: …
     |             ^
  = correct the id, or add the record that it names

cases/2026/C-09-IRVING/contact-2026-07-15.yaml:12:13: error: no record of a person has the id that is written here [D403 reference-to-nothing]
  12 |   - person: …
     |             ^
  = correct the id, or add the record that it names

cases/2026/C-09-IRVING/intake.yaml:26:13: error: no record of a person has the id that is written here [D403 reference-to-nothing]
  26 |   - person: …
     |             ^
  = correct the id, or add the record that it names

cases/2026/C-09-IRVING/plan-2026-03-30.yaml:16:15: error: no record of a person has the id that is written here [D403 reference-to-nothing]
  16 |     - person: …
     |               ^
  = correct the id, or add the record that it names

cases/2026/C-09-IRVING/plan-2026-03-30.yaml:59:13: error: no record of a person has the id that is written here [D403 reference-to-nothing]
  59 |     person: …
     |             ^
  = correct the id, or add the record that it names
! 6 errors in 12 cases (126 files); 58 rules run
? 1
