# The example, in every form; README.md of riverbend says what is found and why.
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q | head -2
cases/2025/C-03-CLARK/assessment-2026-09-08.yaml:7:11: error: P-TRAN of O-RIVER assessed the individual again, and O-RIVER provides a service in the case [P24 reassessor-tied-to-provider]
cases/2025/C-03-CLARK/eligibility-2025-09-08.yaml:3:10: error: the redetermination due on 2026-09-08 is not on record, and a service ran after that day [E105 redetermination-overdue]
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 --select E206
cases/2026/C-11-KING/plan-2026-02-23.yaml:5:11: error: P-REYES of O-RIVER wrote the plan, and P-REYES-T, an immediate family member, owns a share of O-BIRCH, which provides a service in the case [E206 financial-interest]
  5 |   person: P-REYES
    |           ^~~~~~~
  chain: P-REYES <-related-to spouse- P-REYES-T (people/P-REYES-T.yaml:8, since 2009-08-08) -owns 4%-> O-BIRCH (organizations/O-BIRCH.yaml:24, since 2024-01-15)
  rule: any share above 0 through any chain, an investment, compensation, a loan or a lease counts (42 CFR 411.354); BIP element 2; 42 CFR 441.730(b)(4) (from memory); 42 CFR 411.351, 411.354
  note: cases/2026/C-11-KING/plan-2026-02-23.yaml:38:15: O-BIRCH is a provider here
  = assign the case to somebody without the interest, or record its end
! 1 error in 12 cases (127 files); 59 rules run
? 1
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q -f json --select E504
{
  "schema_version": 1,
  "tool": {
    "name": "cfcm",
    "version": "0.1.0"
  },
  "as_of": "2026-10-31",
  "policies": [
    "bip",
    "federal-1915c",
    "federal-1915i"
  ],
  "inputs": {
    "root": "riverbend",
    "records": 127,
    "files": 127,
    "cases": 12,
    "digest": "267e87969d32bca16af9b7fcc2a02621c6c715c629bed1328ff39f07bbe87e2d"
  },
  "summary": {
    "error": 1,
    "warning": 0,
    "note": 0,
    "accepted": 0,
    "not_testable": 0,
    "rules_run": 59
  },
  "findings": [
    {
      "rule": "E504",
      "slug": "reviewer-of-earlier-level",
      "level": "error",
      "verdict": "certain",
      "element": 5,
      "category": "monitoring",
      "incentives": [
        "convenience"
      ],
      "case": "C-06-FLYNN",
      "where": {
        "path": "grievances/2026/G-2026-04.yaml",
        "line": 40,
        "column": 15,
        "end_column": 21,
        "pointer": "/log/4/by/person"
      },
      "message": "P-TRAN reviews or decides at level 2 and is a subordinate of P-DUBOIS, who did at level 1",
      "act": "review",
      "date": "2026-09-14",
      "through": "2026-09-29",
      "actor": {
        "person": "P-TRAN",
        "organization": "O-RIVER"
      },
      "party": {
        "id": "P-DUBOIS",
        "role": "reviewed"
      },
      "chain": [
        {
          "from": "P-DUBOIS",
          "tie": "supervises",
          "to": "P-TRAN",
          "since": "2020-03-02",
          "where": {
            "path": "people/P-TRAN.yaml",
            "line": 12
          }
        }
      ],
      "citations": [
        "BIP element 5",
        "42 CFR 441.301(c)(7)(iv) (from memory)"
      ],
      "remedy": "have somebody who took no part before, and who does not answer to those who did, review it at the higher level",
      "related": [
        {
          "where": {
            "path": "grievances/2026/G-2026-04.yaml",
            "line": 26,
            "column": 15,
            "end_column": 23,
            "pointer": "/log/1/by/person"
          },
          "note": "the review at level 1"
        }
      ],
      "fingerprint": "a1cd730cee01261300c842e5f4b0537d"
    }
  ]
}
? 1
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q -f ndjson --select E805
{"finding":{"rule":"E805","slug":"manager-is-worker","level":"error","verdict":"certain","element":8,"category":"structural","incentives":["financial-interest","convenience"],"case":"C-10-JONES","where":{"path":"cases/2026/C-10-JONES/plan-2026-04-01.yaml","line":29,"column":13,"end_column":19,"pointer":"/services/0/worker"},"message":"P-HALE of O-RIVER manages the case and is also the paid worker of a service in the case","act":"case-management","date":"2026-04-06","through":"2026-10-31","actor":{"person":"P-HALE","organization":"O-RIVER"},"party":{"id":"P-HALE","role":"worker"},"chain":[{"from":"P-HALE","tie":"acts-for","to":"O-BIRCH","since":"2026-04-06","until":"2026-10-31","where":{"path":"cases/2026/C-10-JONES/plan-2026-04-01.yaml","line":29}}],"citations":["42 CFR 441.301(c)(1)(vi)"],"remedy":"assign the case or the work to somebody else","related":[{"where":{"path":"cases/2026/C-10-JONES/intake.yaml","line":70,"column":13,"end_column":19,"pointer":"/case_managers/0/person"},"note":"P-HALE of O-RIVER manages the case here"}],"fingerprint":"cda888f241e7707b95ee8e6825a0490d"}}
{"summary":{"schema_version":1,"tool":{"name":"cfcm","version":"0.1.0"},"as_of":"2026-10-31","policies":["bip","federal-1915c","federal-1915i"],"inputs":{"root":"riverbend","records":127,"files":127,"cases":12,"digest":"267e87969d32bca16af9b7fcc2a02621c6c715c629bed1328ff39f07bbe87e2d"},"summary":{"error":1,"warning":0,"note":0,"accepted":0,"not_testable":0,"rules_run":59}}}
? 1
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -f ndjson --select E805 | tail -1
{"summary":{"schema_version":1,"tool":{"name":"cfcm","version":"0.1.0"},"as_of":"2026-10-31","policies":["bip","federal-1915c","federal-1915i"],"inputs":{"root":"riverbend","records":127,"files":127,"cases":12,"digest":"267e87969d32bca16af9b7fcc2a02621c6c715c629bed1328ff39f07bbe87e2d"},"summary":{"error":1,"warning":0,"note":0,"accepted":0,"not_testable":0,"rules_run":59}}}
! 1 error in 12 cases (127 files); 59 rules run
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q | grep -oE '\[[A-Z0-9]+ ' | sort | uniq -c
      1 [E101 
      1 [E102 
      1 [E105 
      1 [E106 
      1 [E107 
      1 [E108 
      1 [E201 
      1 [E202 
      1 [E203 
      1 [E204 
      1 [E205 
      1 [E206 
      1 [E209 
      1 [E214 
      1 [E307 
      1 [E408 
      1 [E502 
      1 [E504 
      1 [E505 
      1 [E603 
      1 [E606 
      1 [E702 
      3 [E801 
      1 [E802 
      1 [E804 
      1 [E805 
      1 [E806 
      1 [E808 
      1 [E816 
      1 [E904 
      1 [O03 
      2 [O07 
      1 [P03 
      1 [P10 
      1 [P20 
      1 [P24 

# Several formats at once: one on stdout, the others into files.
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q -f text -f json=out.json --format ndjson=out.ndjson | wc -l
39
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q -f json | cmp - out.json
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q -f ndjson | cmp - out.ndjson
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q -f json=only.json; cmp only.json out.json
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q -f json=one,two=three.json; cmp one,two=three.json out.json
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q -f text -f json -f ndjson=early.ndjson
! cfcm: stdout takes one format; give the others a file: --format FORMAT=FILE
? 2
$ ls early.ndjson
! ls: cannot access 'early.ndjson': No such file or directory
? 2

# Whoever asked for a format gets one document of it, whatever went wrong.
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q -f json -f text
{
  "schema_version": 1,
  "tool": {
    "name": "cfcm",
    "version": "0.1.0"
  },
  "failures": [
    "stdout takes one format; give the others a file: --format FORMAT=FILE"
  ]
}
! cfcm: stdout takes one format; give the others a file: --format FORMAT=FILE
? 2
$ CFCM_FORMAT=ndjson cfcm audit-conflicts nowhere
{"schema_version":1,"tool":{"name":"cfcm","version":"0.1.0"},"failures":["cannot read nowhere: No such file or directory"]}
! cfcm: cannot read nowhere: No such file or directory
? 3
$ cfcm audit-conflicts nowhere -f ndjson=file
! cfcm: cannot read nowhere: No such file or directory
? 3
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q --select E5 -f json=/dev/full
! cfcm: cannot write /dev/full: No space left on device
? 3
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q --select E5 -f json=no/such/folder.json
! cfcm: cannot write no/such/folder.json: No such file or directory
? 3
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q --select E5 -f json=
! cfcm: [..]json=[..]
? 2
$ cfcm audit-conflicts riverbend -f =out
! cfcm: no format is named =out; there are json, ndjson, text
? 2
$ cfcm audit-conflicts riverbend -f xml
! cfcm: no format is named xml; there are json, ndjson, text
? 2
$ cfcm audit-conflicts riverbend -f jsn
! cfcm: no format is named jsn; json is near; there are json, ndjson, text
? 2

























$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q -f auto --select P20
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10: error: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
? 1

# Rules chosen by family, code and slug; the D family always runs.
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q --select E1
cases/2025/C-03-CLARK/eligibility-2025-09-08.yaml:3:10: error: the redetermination due on 2026-09-08 is not on record, and a service ran after that day [E105 redetermination-overdue]
cases/2026/C-05-EVANS/plan-2026-02-25.yaml:28:15: error: a service begins on 2026-03-02, before the first determination of eligibility on 2026-03-09 [E106 services-before-determination]
cases/2026/C-07-GREEN/eligibility-2026-03-02.yaml:6:11: error: P-TRAN of O-RIVER determined eligibility, and O-RIVER is tied by ownership to O-BROOK, which provides a service in the case within 12 months after it [E102 decider-tied-to-provider]
cases/2026/C-07-GREEN/eligibility-2026-03-02.yaml:6:11: error: O-RIVER decides eligibility and declares that it provides services, and no firewall between the two is on record on 2026-03-02 [E108 firewall-missing]
cases/2026/C-10-JONES/eligibility-2026-03-23.yaml:6:11: error: P-KEENE of O-STATE determined eligibility and works for O-BIRCH, which provides a service in the case [E107 decider-works-for-provider]
cases/2026/C-11-KING/eligibility-2026-02-10.yaml:6:11: error: P-MOSS of O-PINE determined eligibility, and O-PINE provides a service in the case within 12 months after it [E101 decider-is-provider]
? 1
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q --select E101,share-without-control --select P
cases/2025/C-03-CLARK/assessment-2026-09-08.yaml:7:11: error: P-TRAN of O-RIVER assessed the individual again, and O-RIVER provides a service in the case [P24 reassessor-tied-to-provider]
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10: error: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
cases/2026/C-07-GREEN/plan-2026-03-09.yaml:28:15: error: P-OKAFOR of O-RIVER manages the case, and a share of ownership joins O-RIVER and O-BROOK, which provides a service in the case [E816 share-without-control]
cases/2026/C-08-HAYES/plan-2026-02-12.yaml:18:9: error: the plan takes effect on 2026-02-16, before the individual or a representative signed it on 2026-02-24 [P03 effective-before-signature]
cases/2026/C-09-IRVING/plan-2026-03-30.yaml:47:5: error: a restriction is not justified in full: no record of less_intrusive_tried, data_collected, no_harm [P10 restriction-incomplete]
cases/2026/C-11-KING/eligibility-2026-02-10.yaml:6:11: error: P-MOSS of O-PINE determined eligibility, and O-PINE provides a service in the case within 12 months after it [E101 decider-is-provider]
? 1
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q --ignore E,P03
cases/2025/C-03-CLARK/assessment-2026-09-08.yaml:7:11: error: P-TRAN of O-RIVER assessed the individual again, and O-RIVER provides a service in the case [P24 reassessor-tied-to-provider]
cases/2025/C-03-CLARK/plan-2025-09-15.yaml:36:15: error: P-LIND of O-RIVER wrote the plan, and O-RIVER shares an owner with O-BROOK, which provides a service in the case: O-SUMMIT (and by 1 further chain) [O07 shared-owner-or-officer]
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10: error: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
cases/2026/C-07-GREEN/plan-2026-03-09.yaml:28:15: error: P-OKAFOR of O-RIVER wrote the plan, and O-RIVER shares an owner with O-BROOK, which provides a service in the case: O-SUMMIT (and by 1 further chain) [O07 shared-owner-or-officer]
cases/2026/C-09-IRVING/plan-2026-03-30.yaml:47:5: error: a restriction is not justified in full: no record of less_intrusive_tried, data_collected, no_harm [P10 restriction-incomplete]
organizations/O-BROOK.yaml:17:5: error: the share of O-RIVER in O-BROOK changed on 2026-06-01; a disclosure was due by 2026-07-06 and none is on record [O03 change-not-disclosed]
? 1
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 --select E2 --ignore kin-of-individual,E202,E203,E204 -q
cases/2025/C-12-LOPEZ/plan-2026-03-09.yaml:31:13: error: P-MARSH is empowered to decide for the individual and is the paid worker, and nobody independent is on record to approve the time (and by 1 further chain) [E214 representative-is-paid-worker]
cases/2026/C-09-IRVING/intake.yaml:77:13: error: P-LIND of O-RIVER manages the case and is kin of P-WARD (by blood, step or adoption; degree 1), who is empowered to decide for the individual [E205 kin-of-representative]
cases/2026/C-11-KING/plan-2026-02-23.yaml:5:11: error: P-REYES of O-RIVER wrote the plan, and P-REYES-T, an immediate family member, owns a share of O-BIRCH, which provides a service in the case [E206 financial-interest]
people/P-HALE.yaml:23:15: error: P-HALE declared on 2026-02-09 that there is no such tie, manages the case, and works for O-BIRCH [E209 declaration-contradicted]
? 1
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 --select E --ignore E
! no findings in 12 cases (127 files); 58 rules run
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 --ignore D | tail -1
  = have somebody apart ask (an independent interviewer, the State), and set aside the results that were got otherwise
! 34 errors, 4 warnings, 1 note in 12 cases (127 files); 198 rules run, 45 of them not testable for want of records: E207 E212 E301 E302 E303 E309 E403 E404 E405 E406 E409 E506 E507 E509 E512 E513 E514 E604 E608 E704 E812 E815 E817 E818 E905 E907 H01 H02 H03 I01 I02 I03 I04 I05 I06 O04 O08 O09 P01 P11 P12 P13 P22 P23 P43
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 --select D
! no findings in 12 cases (127 files); 58 rules run
$ cfcm audit-conflicts riverbend --select E8O1
! cfcm: no rule is named E8O1; E801 is near; `cfcm rules` lists them
? 2
$ cfcm audit-conflicts riverbend --select E801,same-entiti
! cfcm: no rule is named same-entiti; same-entity is near; `cfcm rules` lists them
? 2
$ cfcm audit-conflicts riverbend --ignore kin-of-individal
! cfcm: no rule is named kin-of-individal; kin-of-individual is near; `cfcm rules` lists them
? 2
$ cfcm audit-conflicts riverbend --select Z
! cfcm: no rule is named Z; `cfcm rules` lists them
? 2
$ cfcm audit-conflicts riverbend --select e801
! cfcm: no rule is named e801; E801 is near; `cfcm rules` lists them
? 2
$ cfcm audit-conflicts riverbend --select E3
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:27:14: error: a monitoring contact was due on 2026-09-08 and was made on 2026-10-05, while services ran [E307 monitoring-contact-overdue]
  27 |   - service: …
     |              ^
  rule: due 12 calendar months after the last one, or after services began; by who manages the case or monitors the plan, or for their organization; BIP element 3
  = record the contact, with the purpose monitoring, if it was made in time; else make it now; if services have ended, record that
! 1 error in 12 cases (127 files); 68 rules run, 4 of them not testable for want of records: E301 E302 E303 E309
? 1

# What makes it fail.
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 --select E801 --ignore E801
! no findings in 12 cases (127 files); 58 rules run
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 --fail-on never > /dev/null
! 34 errors, 4 warnings, 1 note in 12 cases (127 files); 198 rules run, 45 of them not testable for want of records: E207 E212 E301 E302 E303 E309 E403 E404 E405 E406 E409 E506 E507 E509 E512 E513 E514 E604 E608 E704 E812 E815 E817 E818 E905 E907 H01 H02 H03 I01 I02 I03 I04 I05 I06 O04 O08 O09 P01 P11 P12 P13 P22 P23 P43
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 --fail-on error > /dev/null
! 34 errors, 4 warnings, 1 note in 12 cases (127 files); 198 rules run, 45 of them not testable for want of records: E207 E212 E301 E302 E303 E309 E403 E404 E405 E406 E409 E506 E507 E509 E512 E513 E514 E604 E608 E704 E812 E815 E817 E818 E905 E907 H01 H02 H03 I01 I02 I03 I04 I05 I06 O04 O08 O09 P01 P11 P12 P13 P22 P23 P43
? 1
$ cfcm audit-conflicts riverbend/ --as-of 2026-10-31 --fail-on warning -q > /dev/null
? 1
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 --fail-on note -q > /dev/null
? 1
$ cfcm audit-conflicts riverbend --fail-on fatal
! cfcm: --fail-on takes error, warning, note, never and nothing else
? 2
$ cfcm audit-conflicts riverbend --fail-on Error
! cfcm: --fail-on takes error, warning, note, never and nothing else; error is near
? 2
$ cp -r riverbend mild && printf 'record: program\nformat: 1\nname: Mild\npolicies:\n  - bip\n...\n' > mild/cfcm.yaml
$ cfcm audit-conflicts mild --as-of 2026-10-31 --select E8 -q | cut -d[ -f2
E802 safeguard-does-not-hold]
E801 same-entity]
E808 no-disclosure-before-signature]
E801 same-entity]
E801 same-entity]
E806 shared-supervisor]
E816 share-without-control]
E804 manager-works-for-provider]
E805 manager-is-worker]
$ cfcm audit-conflicts mild --as-of 2026-10-31 --select E8 -q --fail-on warning > /dev/null
? 1

# The day of the audit.
$ cfcm audit-conflicts riverbend --as-of 2025-02-01 --select E1,E2,E8
! no findings in 12 cases (127 files); 99 rules run, 41 of them not testable for want of records: E101 E102 E103 E105 E106 E107 E108 E109 E112 E113 E201 E202 E203 E204 E205 E206 E207 E208 E209 E210 E211 E212 E213 E214 E215 E216 E801 E802 E803 E804 E805 E806 E807 E808 E809 E811 E812 E815 E816 E817 E818
$ cfcm audit-conflicts riverbend --as-of 2026-09-01 --select P20,E105 -q
$ cfcm audit-conflicts riverbend --as-of 2026-09-08 --select P20,E105 -q | cut -d: -f1
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml
$ cfcm audit-conflicts riverbend --as-of 2199-12-31 --select P20,E105 | tail -1
  = record the new plan if the review was held in time, else review the plan with the individual now; if the services have ended, record that
! 24 errors in 12 cases (127 files); 60 rules run
$ cfcm audit-conflicts riverbend --as-of 2026-02-30
! cfcm: --as-of takes a date such as 2026-10-31
? 2
$ cfcm audit-conflicts riverbend --as-of 31.10.2026
! cfcm: --as-of takes a date such as 2026-10-31
? 2
$ cfcm audit-conflicts riverbend --as-of 2026-10-31T00:00:00Z
! cfcm: --as-of takes a date such as 2026-10-31
? 2
$ cfcm audit-conflicts riverbend --as-of ''
! cfcm: --as-of needs a value: DATE
? 2
$ cfcm audit-conflicts riverbend --as-of 2026-9-1
! cfcm: --as-of takes a date such as 2026-10-31
? 2
$ cfcm audit-conflicts riverbend --as-of 2026-01-01 --as-of 2026-10-31 --select P20 -q -f ndjson | grep -o '"as_of":"[^"]*"'
"as_of":"2026-10-31"

# Threads.
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q --jobs 1 | cksum > one; cfcm audit-conflicts riverbend --as-of 2026-10-31 -q -j 8 | cksum | cmp - one
$ cfcm audit-conflicts riverbend --jobs 0
! cfcm: --jobs takes a number from 1 to 1024
? 2
$ cfcm audit-conflicts riverbend --jobs x
! cfcm: --jobs takes a number from 1 to 1024
? 2
$ cfcm audit-conflicts riverbend --jobs -1
! cfcm: --jobs takes a number from 1 to 1024
? 2
$ cfcm audit-conflicts riverbend --jobs 1.5
! cfcm: --jobs takes a number from 1 to 1024
? 2
$ cfcm audit-conflicts riverbend --jobs 99999999999999999999
! cfcm: --jobs takes a number from 1 to 1024
? 2

# Where the tree is.
$ cfcm -C riverbend audit-conflicts --as-of 2026-10-31 -q --select P20
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10: error: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
? 1
$ cfcm audit-conflicts -C riverbend --as-of 2026-10-31 -q --select P20
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10: error: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
? 1
$ cfcm -C riverbend audit-conflicts . --as-of 2026-10-31 -q --select P20
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10: error: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
? 1
$ cfcm -C riverbend -C cases audit-conflicts --as-of 2026-10-31 -q --select P20
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10: error: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
? 1
$ cd riverbend/people && cfcm audit-conflicts --as-of 2026-10-31 -q --select P20 -f json | grep '"root"'
    "root": ".",
$ cfcm audit-conflicts riverbend/people --as-of 2026-10-31
! cfcm: riverbend/people holds no cfcm.yaml; the tree around it begins at [..]/riverbend
? 2
$ cfcm audit-conflicts riverbend/cfcm.yaml
! cfcm: riverbend/cfcm.yaml is a file; audit-conflicts takes the folder of a tree (`cfcm validate` takes files)
? 2
$ cfcm audit-conflicts riverbend/README.md
! cfcm: riverbend/README.md is a file; audit-conflicts takes the folder of a tree (`cfcm validate` takes files)
? 2
$ cfcm audit-conflicts missing
! cfcm: cannot read missing: No such file or directory
? 3
$ cfcm audit-conflicts ''
! cfcm: [..]empty[..]
? 2
$ cfcm audit-conflicts
! cfcm: no tree at .: neither it nor a folder above it holds cfcm.yaml; `cfcm init` makes one
? 2
$ mkdir bare && cfcm audit-conflicts bare
! cfcm: no tree at bare: neither it nor a folder above it holds cfcm.yaml; `cfcm init` makes one
? 2
$ cfcm init -q new && cfcm audit-conflicts new
new
! cfcm: the tree at new is empty: it holds cfcm.yaml and no record beside it
? 2
$ cfcm init -q hollow && mkdir hollow/people && cfcm audit-conflicts hollow
hollow
! cfcm: the tree at hollow is empty: it holds cfcm.yaml and no record beside it
? 2
$ cfcm audit-conflicts riverbend mild
! cfcm: audit-conflicts takes at most 1 argument
? 2
$ ln -s riverbend linked && cfcm audit-conflicts linked --as-of 2026-10-31 -q --select P20
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10: error: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
? 1

# Colors are for people who look at a terminal.
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q --select P20 --color always | cat -v
^[[1mcases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10^[[0m: ^[[31merror^[[0m: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 --select P20 --color always | cat -v
^[[1mcases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10^[[0m: ^[[31merror^[[0m: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
  3 | written: 2025-09-01
    |          ^[[32m^~~~~~~~~~^[[0m
  rule: due 12 calendar months after the last plan was written; BIP element 3; 42 CFR 441.301(c)(3)
  = record the new plan if the review was held in time, else review the plan with the individual now; if the services have ended, record that
! 1 error in 12 cases (127 files); 59 rules run
$ NO_COLOR=1 cfcm audit-conflicts riverbend --as-of 2026-10-31 -q --select P20 --color always | grep -c $'\033'
1
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 --select P20 --color never | grep -c $'\033'
0
! 1 error in 12 cases (127 files); 59 rules run
? 1
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 --select P20 --color always -f json | grep -c $'\033'
0
! 1 error in 12 cases (127 files); 59 rules run
? 1
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 --select P20 --color always -f text=plain > /dev/null; grep -c $'\033' plain
0
! 1 error in 12 cases (127 files); 59 rules run
? 1
$ cfcm audit-conflicts riverbend --color sometimes
! cfcm: --color takes auto, always, never and nothing else
? 2
$ script -qec 'cfcm audit-conflicts riverbend --as-of 2026-10-31 -q --select P20' /dev/null | cat -v
^[[1mcases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10^[[0m: ^[[31merror^[[0m: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]^M
$ NO_COLOR=1 script -qec 'cfcm audit-conflicts riverbend --as-of 2026-10-31 -q --select P20' /dev/null | cat -v
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10: error: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]^M
