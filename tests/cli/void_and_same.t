# same_as: to nothing, to another kind, to itself, in a circle, to a void record.
$ add() { sed -i "s/^\.\.\.\$/$2\n.../" riverbend/people/$1.yaml; }; declare -f add > add
$ . ./add; add P-WARD 'same_as: P-NOBODY'; cfcm validate riverbend; sed -i '/^same_as/d' riverbend/people/P-WARD.yaml
people/P-WARD.yaml:9:10: error: no record of a person has the id that is written here [D403 reference-to-nothing]
  9 | same_as: …
    |          ^
  = correct the id, or add the record that it names
! 1 error in 12 cases (127 files); 58 rules run
$ . ./add; add P-WARD 'same_as: O-RIVER'; cfcm validate riverbend -q; sed -i '/^same_as/d' riverbend/people/P-WARD.yaml
people/P-WARD.yaml:9:10: error: O-RIVER is an organization, and a person is expected here [D405 reference-of-another-kind]
$ . ./add; add P-WARD 'same_as: P-WARD'; cfcm validate riverbend; sed -i '/^same_as/d' riverbend/people/P-WARD.yaml
people/P-WARD.yaml:9:10: error: `same_as` names the record itself [D413 same-as-in-a-circle]
  9 | same_as: P-WARD
    |          ^~~~~~
  = remove `same_as` from the record whose id is to stand
! 1 error in 12 cases (127 files); 58 rules run
$ . ./add; add P-WARD 'same_as: P-TRAN'; add P-TRAN 'same_as: P-SUMNER'; add P-SUMNER 'same_as: P-WARD'; cfcm validate riverbend
people/P-SUMNER.yaml:16:10: error: `same_as` leads round in a circle of 3 records, and no id stands for the others [D413 same-as-in-a-circle]
  16 | same_as: P-WARD
     |          ^~~~~~
  note: people/P-TRAN.yaml:31:10: a record of the circle
  note: people/P-WARD.yaml:9:10: a record of the circle
  = remove `same_as` from the record whose id is to stand
! 1 error in 12 cases (127 files); 58 rules run
? 1
$ . ./add; cfcm validate riverbend/people/P-WARD.yaml -q; sed -i '/^same_as/d' riverbend/people/P-TRAN.yaml; cfcm validate riverbend
people/P-SUMNER.yaml:16:10: error: `same_as` leads round in a circle of 3 records, and no id stands for the others [D413 same-as-in-a-circle]
! no findings in 12 cases (127 files); 58 rules run
$ . ./add; add P-TRAN 'voided:\n  reason: Entered twice'; cfcm validate riverbend
cases/2025/C-02-BAKER/assessment-2025-11-05.yaml:7:11: note: the record of P-TRAN is void, and what it says is passed over; 21 more places name it [D414 reference-to-void]
  7 |   person: P-TRAN
    |           ^~~~~~
  = nothing, when it is void for good reason; else correct the id, or the void mark

people/P-WARD.yaml:9:10: error: the record that is to stand for this one is void, so that none does [D403 reference-to-nothing]
  9 | same_as: P-TRAN
    |          ^~~~~~
  = name a record that holds, or remove `same_as`
! 1 error, 1 note in 12 cases (127 files); 58 rules run
? 1
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 --select D -q -f json | python3 -c 'import json,sys; print(*(f["rule"] + " " + f["level"] for f in json.load(sys.stdin)["findings"]))'
D414 note D403 error

# What a void record names is nobody's concern any more; a void record is counted among the records.
$ rm -r riverbend && cp -r $CFCM_SOURCE_DIR/examples/riverbend riverbend; . ./add; sed -i 's/P-WARD/P-NOBODY/; s/^\.\.\.$/voided:\n  reason: Wrong case\n.../' riverbend/cases/2026/C-01-ABEL/intake.yaml; cfcm validate riverbend
cases/2026/C-01-ABEL/assessment-2026-01-15.yaml:2:7: note: the intake of the case C-01-ABEL is void [D414 reference-to-void]
  2 | case: C-01-ABEL
    |       ^~~~~~~~~
  = void what was done in the case, too, or correct the id or the void mark
! 1 note in 12 cases (127 files); 58 rules run
$ for file in riverbend/cases/2026/C-01-ABEL/[acep]*.yaml; do sed -i 's/^\.\.\.$/voided:\n  reason: Wrong case\n.../' $file; done; cfcm validate riverbend -f json --as-of 2026-10-31 | grep -A5 '"inputs"'
  "inputs": {
    "root": "riverbend",
    "records": 127,
    "files": 127,
    "cases": 11,
    "digest": "e5c7b273261a451cbc650762811f90c0768ead5d6f4e4d723b57d011930c953a"
! no findings in 11 cases (127 files); 58 rules run
$ cp riverbend/people/P-LIND.yaml riverbend/people/P-LIND-2.yaml; . ./add; add P-LIND-2 'voided:\n  reason: Entered twice'; cfcm validate riverbend
! no findings in 11 cases (128 files); 58 rules run
