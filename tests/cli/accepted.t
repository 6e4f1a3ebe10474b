# Findings that are accepted for now.
$ cd riverbend; cfcm audit-conflicts --as-of 2026-10-31 --select E201 -q
cases/2026/C-05-EVANS/plan-2026-02-25.yaml:5:11: error: P-REYES of O-RIVER wrote the plan and is kin of the individual (by marriage; degree 2) [E201 kin-of-individual]
? 1
$ cd riverbend; printf 'record: accepted\nfindings:\n  - rule: E201\n    case: C-05-EVANS\n    reason: the State was asked on 2026-10-01 and looks for another planner\n    approved_by: the regional office\n    approved: 2026-10-02\n    expires: 2026-12-31\n...\n' > accepted.yaml
$ cd riverbend; cfcm audit-conflicts --as-of 2026-10-31 --select E201
cases/2026/C-05-EVANS/plan-2026-02-25.yaml:5:11: accepted: P-REYES of O-RIVER wrote the plan and is kin of the individual (by marriage; degree 2) [E201 kin-of-individual]
  5 |   person: P-REYES
    |           ^~~~~~~
  chain: P-REYES <-related-to spouse- P-REYES-T (people/P-REYES-T.yaml:8, since 2009-08-08) -related-to sibling-> C-05-EVANS (people/P-REYES-T.yaml:11)
  rule: kin by blood, step or adoption up to degree 3, or by one marriage up to degree 2; a warning for degree 4 by blood and for a former spouse; BIP element 2
  accepted: the State was asked on 2026-10-01 and looks for another planner (until 2026-12-31)
  note: cases/2026/C-05-EVANS/intake.yaml:3:7: the individual
  = assign the case to somebody who is no kin of the individual
! no findings in 12 cases (128 files); 59 rules run; 1 accepted
$ cd riverbend; cfcm audit-conflicts --as-of 2026-12-31 --select E201 -q -f ndjson | tail -1 | grep -o '"summary":{"error.*accepted":[0-9]*'
"summary":{"error":0,"warning":0,"note":0,"accepted":1
$ cd riverbend; cfcm audit-conflicts --as-of 2027-01-01 --select E201 -q
accepted.yaml:3:11: note: this acceptance has no effect: it ended on 2026-12-31 [D415 acceptance-without-effect]
cases/2026/C-05-EVANS/plan-2026-02-25.yaml:5:11: error: P-REYES of O-RIVER wrote the plan and is kin of the individual (by marriage; degree 2) [E201 kin-of-individual]
? 1
$ cd riverbend; cfcm audit-conflicts --as-of 2026-10-31 --select E201 --no-accepted -q
cases/2026/C-05-EVANS/plan-2026-02-25.yaml:5:11: error: P-REYES of O-RIVER wrote the plan and is kin of the individual (by marriage; degree 2) [E201 kin-of-individual]
? 1
$ cd riverbend; sed -i 's/C-05-EVANS/C-01-ABEL/' accepted.yaml; cfcm audit-conflicts --as-of 2026-10-31 --select E201 -q --fail-on never
accepted.yaml:3:5: note: this acceptance accepts no finding [D415 acceptance-without-effect]
cases/2026/C-05-EVANS/plan-2026-02-25.yaml:5:11: error: P-REYES of O-RIVER wrote the plan and is kin of the individual (by marriage; degree 2) [E201 kin-of-individual]
$ cd riverbend; sed -i '/approved_by/d' accepted.yaml; cfcm audit-conflicts --as-of 2026-10-31 --select E201 -q --fail-on never
accepted.yaml:3:11: note: this acceptance has no effect: nobody is named who approved it [D415 acceptance-without-effect]
cases/2026/C-05-EVANS/plan-2026-02-25.yaml:5:11: error: P-REYES of O-RIVER wrote the plan and is kin of the individual (by marriage; degree 2) [E201 kin-of-individual]
$ cd riverbend; sed -i 's/E201/E999/' accepted.yaml; cfcm validate -q
accepted.yaml:3:11: note: no finding of this rule can be accepted [D415 acceptance-without-effect]
$ rm riverbend/accepted.yaml
