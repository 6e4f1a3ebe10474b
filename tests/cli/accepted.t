# Findings that are accepted for now.
$ cd riverbend; cfcm audit-conflicts --as-of 2026-10-31 --select E201 -q
$ cd riverbend; printf 'record: accepted\nfindings:\n  - rule: E201\n    case: C-05-EVANS\n    reason: the State was asked on 2026-10-01 and looks for another planner\n    approved_by: the regional office\n    approved: 2026-10-02\n    expires: 2026-12-31\n...\n' > accepted.yaml
$ cd riverbend; cfcm audit-conflicts --as-of 2026-10-31 --select E201
$ cd riverbend; cfcm audit-conflicts --as-of 2026-12-31 --select E201 -q -f ndjson | tail -1 | grep -o '"summary":{"error.*accepted":[0-9]*'
$ cd riverbend; cfcm audit-conflicts --as-of 2027-01-01 --select E201 -q
$ cd riverbend; cfcm audit-conflicts --as-of 2026-10-31 --select E201 --no-accepted -q
$ cd riverbend; sed -i 's/C-05-EVANS/C-01-ABEL/' accepted.yaml; cfcm audit-conflicts --as-of 2026-10-31 --select E201 -q --fail-on never
$ cd riverbend; sed -i '/approved_by/d' accepted.yaml; cfcm audit-conflicts --as-of 2026-10-31 --select E201 -q --fail-on never
$ cd riverbend; sed -i 's/E201/E999/' accepted.yaml; cfcm validate -q
$ rm riverbend/accepted.yaml
