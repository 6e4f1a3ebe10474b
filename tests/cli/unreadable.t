# needs: unprivileged
# What cannot be read is told, the rest is audited all the same, and the status is 3.
$ chmod 0 riverbend/people/P-LIND.yaml && unprivileged cfcm validate riverbend
! cfcm: cannot read people/P-LIND.yaml: Permission denied; give whoever runs cfcm the right to read it
! no findings in 12 cases (127 files); 58 rules run; 1 could not be read
? 3
$ unprivileged cfcm audit-conflicts riverbend --as-of 2026-10-31 -q --select P20
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10: error: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
! cfcm: cannot read people/P-LIND.yaml: Permission denied; give whoever runs cfcm the right to read it
? 3
$ unprivileged cfcm audit-conflicts riverbend --as-of 2026-10-31 -q --select P20 --fail-on never > /dev/null
! cfcm: cannot read people/P-LIND.yaml: Permission denied; give whoever runs cfcm the right to read it
? 3
$ unprivileged cfcm audit-conflicts riverbend --as-of 2026-10-31 -f json --select P20 2> /dev/null | python3 -c 'import json,sys; print(json.load(sys.stdin)["summary"])'
{'error': 1, 'warning': 0, 'note': 0, 'accepted': 0, 'not_testable': 0, 'rules_run': 59}
$ chmod 644 riverbend/people/P-LIND.yaml; chmod 0 riverbend/people && unprivileged cfcm validate riverbend | tail -3
! cfcm: cannot read people: Permission denied; give whoever runs cfcm the right to read and enter the folder
! no findings in 12 cases (105 files); 58 rules run; 1 could not be read
$ unprivileged cfcm validate -q riverbend -f ndjson --as-of 2026-10-31 2> /dev/null
{"summary":{"schema_version":1,"tool":{"name":"cfcm","version":"0.1.0"},"as_of":"2026-10-31","policies":["bip","federal-1915c","federal-1915i"],"inputs":{"root":"riverbend","records":105,"files":105,"cases":12,"digest":"f0cced629048585cd2a3c5e56431503a924d9a08998c7917b7896a2e6a1c9f08"},"summary":{"error":0,"warning":0,"note":0,"accepted":0,"not_testable":0,"rules_run":58},"failures":["cannot read people: Permission denied; give whoever runs cfcm the right to read and enter the folder"]}}
? 3
$ unprivileged cfcm validate -q riverbend/people
! cfcm: cannot read riverbend/people: Permission denied; give whoever runs cfcm the right to read and enter the folder
? 3
$ chmod 755 riverbend/people; chmod 0 riverbend/cfcm.yaml && unprivileged cfcm audit-conflicts riverbend --as-of 2026-10-31 --select P20 -q
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10: error: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
! cfcm: cannot read cfcm.yaml: Permission denied; give whoever runs cfcm the right to read it
? 3
# Unknown is not absent: a case whose intake cannot be read is opened all the same, and so are the cases of a folder.
$ chmod 644 riverbend/cfcm.yaml; chmod 0 riverbend/cases/2026/C-08-HAYES/intake.yaml && unprivileged cfcm validate riverbend; chmod 644 riverbend/cases/2026/C-08-HAYES/intake.yaml
! cfcm: cannot read cases/2026/C-08-HAYES/intake.yaml: Permission denied; give whoever runs cfcm the right to read it
! no findings in 12 cases (127 files); 58 rules run; 1 could not be read
$ chmod 0 riverbend/cases/2026 && unprivileged cfcm validate riverbend; chmod 755 riverbend/cases/2026
! cfcm: cannot read cases/2026: Permission denied; give whoever runs cfcm the right to read and enter the folder
! no findings in 4 cases (82 files); 58 rules run; 1 could not be read
$ chmod 600 riverbend/people && unprivileged cfcm validate riverbend -f ndjson 2>&1 | grep -c 'give whoever'; chmod 755 riverbend/people
23
$ chmod 0 riverbend && unprivileged cfcm validate riverbend; chmod 755 riverbend
! cfcm: cannot read riverbend: Permission denied; give whoever runs cfcm the right to read and enter the folder
$ chmod 555 riverbend && unprivileged cfcm init riverbend/new; chmod 755 riverbend
! cfcm: cannot make the folder riverbend/new: Permission denied
$ mkdir closed && chmod 0 closed && unprivileged cfcm -C closed validate; unprivileged cfcm schema --all closed; rmdir closed
! cfcm: cannot work in closed: Permission denied
! cfcm: cannot read closed: Permission denied; give whoever runs cfcm the right to read and enter the folder
