# How a program stands on the nine elements.
$ cd riverbend; cfcm report scorecard --as-of 2026-10-31 | sed -n 1,12p
Scorecard as of 2026-10-31, by bip, federal-1915c, federal-1915i

Design elements                                                       STATUS   FACTS  DAYS                      RULES TESTED  FINDINGS
1  Eligibility is determined apart from services                      not met  182    2025-03-03 to 2026-09-08  11 of 11      7 errors (E101, E102, E105, E106, E107, E108, P24)
2  No kinship, financial responsibility or power to decide            not met  401    2025-02-10 to 2026-10-20  15 of 17      8 errors (E201, E202, E203, E204, E205, E206, E209, E214)
3  Robust monitoring and oversight; the right to appeal is known      not met  306    2025-02-17 to 2026-10-19  18 of 25      3 errors (E307, P03, P20)
4  Clear, well-known, accessible pathways for grievances and appeals  not met  41     2025-03-17 to 2026-10-01  5 of 10       1 warning (E408)
5  Grievances, appeals and decisions are tracked and used             not met  63     2026-04-13 to 2026-10-22  7 of 16       3 errors (E502, E504, E505)
6  State quality staff oversee eligibility and business practices     not met  7      2026-06-11 to 2026-10-31  6 of 14       1 warning (E606); 1 note
7  Experience of case management is tracked                           not met  16     2026-04-30 to 2026-09-18  6 of 7        1 error (E702)
8  Safeguards where one entity manages cases and serves               not met  490    2016-01-01 to 2026-10-31  22 of 33      11 errors, 2 warnings (E801, E802, E804, E805, E806, E808, E816, O03, O07, P10); 1 only possible
9  Meaningful stakeholder engagement                                  not met  26     2026-05-20 to 2026-08-21  5 of 7        1 error (E904)
$ cd riverbend; cfcm report scorecard --as-of 2026-10-31 -f json | python3 -c 'import json,sys; card=json.load(sys.stdin); print([(one["element"], one["status"]) for one in card["elements"]]); print(sorted(card))'
[(1, 'not met'), (2, 'not met'), (3, 'not met'), (4, 'not met'), (5, 'not met'), (6, 'not met'), (7, 'not met'), (8, 'not met'), (9, 'not met')]
['as_of', 'categories', 'data_errors', 'elements', 'incentives', 'model_act', 'policies', 'schema_version', 'tool']
$ cd riverbend; cfcm report scorecard --as-of 2026-10-31 -f markdown | head -8
\# Scorecard

As of 2026-10-31, by bip, federal-1915c, federal-1915i

\## Design elements

| | status | facts | days | rules tested | findings |
| --- | --- | ---: | --- | --- | --- |
$ cd riverbend; cfcm report scorecard --as-of 2026-10-31 -f json=../card.json -f markdown=../card.md; head -c 25 ../card.json; head -1 ../card.md; rm ../card.json ../card.md
{
  "schema_version": 1,
\# Scorecard
$ cd riverbend; cfcm report scorecard -f xml
! cfcm: no format is named xml; there are text, json, markdown
? 2
$ cd riverbend; cfcm report scorecard -f json -f text
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
$ cd riverbend; cfcm report scorecard -f json=people/card.yaml
! cfcm: json=people/card.yaml would overwrite a record of the tree; name a file outside its record folders
? 2
$ cfcm report scorecard
! cfcm: no tree at .: neither it nor a folder above it holds cfcm.yaml; `cfcm init` makes one
? 2
$ cfcm report score
! cfcm: report has no command score; there are scorecard
? 2
