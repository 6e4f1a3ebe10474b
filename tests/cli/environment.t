# CFCM_* mirrors the options; what is typed wins.
$ CFCM_AS_OF=2025-02-01 cfcm audit-conflicts riverbend -q --select E5
$ CFCM_AS_OF=2025-02-01 cfcm audit-conflicts riverbend -q --as-of 2026-10-31 --select P20
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10: error: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
? 1
$ CFCM_AS_OF=soon cfcm audit-conflicts riverbend
! cfcm: CFCM_AS_OF takes a date such as 2026-10-31
? 2
$ CFCM_AS_OF= cfcm audit-conflicts riverbend -q --select E504 --fail-on never > /dev/null
$ CFCM_SELECT=P20,E504 cfcm audit-conflicts riverbend -q --as-of 2026-10-31 | cut -d: -f1
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml
grievances/2026/G-2026-04.yaml
$ CFCM_SELECT=P20 cfcm audit-conflicts riverbend -q --as-of 2026-10-31 --select E504 | cut -d: -f1
grievances/2026/G-2026-04.yaml
$ CFCM_FAIL_ON=never cfcm audit-conflicts riverbend -q --as-of 2026-10-31 --select E504 > /dev/null
$ CFCM_FORMAT=ndjson cfcm audit-conflicts riverbend -q --as-of 2026-10-31 --select E504 | cut -c1-11
{"finding":
{"summary":
$ CFCM_FORMAT=ndjson cfcm audit-conflicts riverbend -q --as-of 2026-10-31 --select E504 -f text | cut -d: -f1
grievances/2026/G-2026-04.yaml
$ CFCM_JOBS=x cfcm audit-conflicts riverbend
! cfcm: [..]JOBS takes a number from 1 to 1024
? 2
$ CFCM_COLOR=always cfcm audit-conflicts riverbend -q --as-of 2026-10-31 --select E504 | grep -c $'\033'
1
$ CFCM_QUIET=1 cfcm audit-conflicts riverbend --as-of 2026-10-31 --select E504
grievances/2026/G-2026-04.yaml:40:15: error: P-TRAN reviews or decides at level 2 and is a subordinate of P-DUBOIS, who did at level 1 [E504 reviewer-of-earlier-level]
? 1
$ CFCM_QUIET= cfcm audit-conflicts riverbend --as-of 2025-02-01 --select E504
! no findings in 12 cases (127 files); 59 rules run, 1 of them not testable for want of records: E504
$ CFCM_FAIL_ON=fatal cfcm audit-conflicts riverbend
! cfcm: CFCM_FAIL_ON takes error, warning, note, never and nothing else
? 2
$ CFCM_FAIL_ON=fatal cfcm audit-conflicts riverbend --as-of 2025-02-01 --select E504 -q --fail-on error
$ CFCM_FORMAT=xml cfcm audit-conflicts riverbend
! cfcm: CFCM_FORMAT: no format is named xml; there are json, ndjson, text
? 2
$ CFCM_SELECT=E9999 cfcm audit-conflicts riverbend
! cfcm: CFCM_SELECT: no rule is named E9999; `cfcm rules` lists them
? 2
$ CFCM_IGNORE=E2,kin-of-individal cfcm audit-conflicts riverbend --select E2
! cfcm: CFCM_IGNORE: no rule is named kin-of-individal; kin-of-individual is near; `cfcm rules` lists them
? 2
$ CFCM_PACK=bib cfcm rules
! cfcm: CFCM_PACK: no policy pack is named bib; bip is near; `cfcm rules --packs` lists them, and a pack file ends in .yaml
? 2
$ CFCM_DIRECTORY=missing cfcm version
! cfcm: CFCM_DIRECTORY: cannot work in missing: No such file or directory
? 3
$ CFCM_DIRECTORY=riverbend cfcm audit-conflicts --as-of 2026-10-31 -q --select E504
grievances/2026/G-2026-04.yaml:40:15: error: P-TRAN reviews or decides at level 2 and is a subordinate of P-DUBOIS, who did at level 1 [E504 reviewer-of-earlier-level]
? 1
$ CFCM_DIRECTORY=missing cfcm -C riverbend audit-conflicts --as-of 2026-10-31 -q --select E504
grievances/2026/G-2026-04.yaml:40:15: error: P-TRAN reviews or decides at level 2 and is a subordinate of P-DUBOIS, who did at level 1 [E504 reviewer-of-earlier-level]
? 1

# Variables that no command has, or that another command has, do no harm.
$ CFCM_SOURCE_DIR=/x CFCM_AS_OF=soon CFCM_FORMAT=ndjson cfcm version
cfcm 0.1.0
$ CFCM_FORMAT=ndjson cfcm rules --select P20 | head -1
{"schema_version":1,"tool":{"name":"cfcm","version":"0.1.0"},"failures":["CFCM_FORMAT takes text, json, markdown and nothing else; json is near"]}
! cfcm: CFCM_FORMAT takes text, json, markdown and nothing else; json is near
$ CFCM_NAME=Elsewhere cfcm init -q made && grep name: made/cfcm.yaml
made
name: Elsewhere
