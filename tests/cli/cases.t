# A case from the shell: intake, eligibility, who manages it, notices, the end.
$ printf 'cd t; export CFCM_AS_OF=2026-03-02\n' > on; cfcm init -q t; . ./on; cfcm organization new -q --set id=O-RIVER --set name=River --set kinds=case-management-agency; cfcm person new -q --set id=P-LIND --set name.family=Lind --set employment.+.organization=O-RIVER; cfcm person new -q --set id=P-OKA --set name.family=Oka --set employment.+.organization=O-RIVER
t
O-RIVER
P-LIND
P-OKA
$ . ./on; cfcm person new -q --set id=P-VEGA --set name.family=Vega && cfcm organization new -q --set id=O-PINE --set name=Pine --set kinds=provider --set owners.+.party=P-VEGA --set owners.0.percent=30
P-VEGA
O-PINE
$ . ./on; cfcm intake new --case C-OAK --set individual.name.family=Oakley --county Coos --state NH --language French --referral court --funding medicaid-1915c --funding state --notice privacy --consent release --acuity high
C-OAK
! opened the case C-OAK: cases/2026/C-OAK/intake.yaml
! next: `cfcm intake determine C-OAK`, `cfcm intake assign C-OAK`
$ . ./on; cat cases/2026/C-OAK/intake.yaml
record: intake
case: C-OAK
opened: 2026-03-02
individual:
  name:
    family: Oakley
  language: French
  addresses:
    - state: NH
      county: Coos
referral:
  source: court
  date: 2026-03-02
acuity: high
funding:
  - source: medicaid-1915c
    from: 2026-03-02
  - source: state
    from: 2026-03-02
notices:
  - topic: privacy
    given: 2026-03-02
consents:
  - topic: release
    signed: 2026-03-02
...
$ . ./on; cfcm intake new --case C-OAK --set individual.name.family=X
! cfcm: the case C-OAK is there already; `cfcm intake update C-OAK` adds to it
? 2
$ . ./on; cfcm intake new --referral cuort
! cfcm: --referral takes self, family, physician, hospital, nursing-facility, residential-treatment-facility, claims-adjuster, employer, school, court, child-welfare, managed-care-organization, aging-disability-resource-center, agency, other and nothing else; court is near
? 2
# What was typed may be about a person, and is not repeated.
$ . ./on; cfcm intake new --referral 'Mr Secretname hit me' 2>&1 | grep -c Secretname
0
? 1
$ . ./on; cfcm intake new --referal='Mr Secretname hit me'
! cfcm: intake new has no option --referal; --referral is near; `cfcm help intake new` lists them
? 2
$ . ./on; cfcm intake show C-OAK --show-values | head -3; cfcm intake show C-OAK | grep -c Oakley
case C-OAK
  individual    Oakley
  state         new
0
? 1

# Decisions follow each other; each is a file.
$ . ./on; cfcm intake determine C-OAK --by P-VEGA --outcome eligible
cases/2026/C-OAK/eligibility-2026-03-02.yaml
! still missing for an audit: E109 E208 (`cfcm explain CODE` tells of each)
! wrote cases/2026/C-OAK/eligibility-2026-03-02.yaml
$ . ./on; cfcm intake determine C-OAK --date 2027-03-01 --by P-VEGA --outcome not-eligible
cases/2026/C-OAK/eligibility-2027-03-01.yaml
! still missing for an audit: E208 E301 (`cfcm explain CODE` tells of each)
! wrote cases/2026/C-OAK/eligibility-2027-03-01.yaml
! no notice is on record yet; when it has been sent: cfcm set cases/2026/C-OAK/eligibility-2027-03-01.yaml --set notice.sent=2027-03-01 --set notice.appeal_rights=true
$ . ./on; grep -h type: cases/2026/C-OAK/eligibility*
type: initial
type: redetermination
$ . ./on; cfcm intake determine C-OAK
! cfcm: eligibility needs by.person (the id of a person) or by.organization (the id of an organization), outcome (eligible, not-eligible or terminated); give them with --set FIELD=VALUE or --from FILE
? 2
$ . ./on; cfcm intake determine C-OKA --by P-VEGA --outcome eligible
! cfcm: no record of a case has the id C-OKA; C-OAK is near
? 2

# A tied case manager is refused; with a reason it is written, and the reason is kept.
$ . ./on; cfcm relate P-LIND C-OAK brother
! cfcm: no relation has that name; there are spouse, former-spouse, domestic-partner, parent, child, sibling, half-sibling, step-parent, step-child, step-sibling, adoptive-parent, adoptive-child, foster-parent, foster-child, grandparent, grandchild, great-grandparent, great-grandchild, aunt-uncle, niece-nephew, cousin, parent-in-law, child-in-law, sibling-in-law, household-member, other-blood, other-marriage, none-declared
? 2
$ . ./on; cfcm relate P-LIND C-OAK half-sibling
people/P-LIND.yaml
! recorded in people/P-LIND.yaml; the inverse follows from it and is not written twice
$ . ./on; cfcm intake assign C-OAK --case-manager P-LIND --organization O-RIVER
! cases/2026/C-OAK/update-2026-03-02.yaml:5:13: error: P-LIND of O-RIVER manages the case and is kin of the individual (by blood, step or adoption; degree 2) [E201 kin-of-individual]
!   5 |   - person: P-LIND
!     |             ^~~~~~
!   chain: P-LIND -related-to half-sibling-> C-OAK (people/P-LIND.yaml:9)
!   rule: kin by blood, step or adoption up to degree 3, or by one marriage up to degree 2; a warning for degree 4 by blood and for a former spouse; BIP element 2
!   note: cases/2026/C-OAK/intake.yaml:2:7: the individual
!   = assign the case to somebody who is no kin of the individual
! cfcm: this would make a conflict of interest; nothing was written
!   = choose somebody without a tie, or record the safeguard first; --accept REASON writes it all the same and keeps the reason, still to be approved
? 1
$ . ./on; cfcm intake assign C-OAK; cfcm intake assign C-OAK --case-manager P-LIND
! cfcm: update needs case_managers.0.person (the id of a person; `cfcm intake candidates` lists those without a tie), case_managers.0.organization (the id of an organization); give them with --case-manager and --organization
! cfcm: update needs case_managers.0.organization (the id of an organization); give it with --organization
? 2
$ . ./on; cfcm intake assign C-OAK --case-manager P-LIND --organization O-RIVER --accept ok
! cfcm: the reason says nothing that somebody else could approve; write why this is right here, who was asked and what protects the individual
? 2
$ . ./on; printf 'the only case manager who speaks French; the State was asked\n' > why; cfcm intake assign C-OAK -q --case-manager P-LIND --organization O-RIVER --accept @why; cat accepted.yaml
cases/2026/C-OAK/update-2026-03-02.yaml
record: accepted
findings:
  - rule: E201
    case: C-OAK
    fingerprint: "415a75da903e8109dac807390b7db283"
    reason: "the only case manager who speaks French; the State was asked"
...
! cases/2026/C-OAK/update-2026-03-02.yaml:5:13: error: P-LIND of O-RIVER manages the case and is kin of the individual (by blood, step or adoption; degree 2) [E201 kin-of-individual]
$ . ./on; cfcm audit-conflicts -q
accepted.yaml:3:11: note: this acceptance has no effect: nobody is named who approved it [D415 acceptance-without-effect]
cases/2026/C-OAK/eligibility-2026-03-02.yaml:3:10: warning: the individual is found eligible on 2026-03-02, and no choice between services at home and an institution is on record up to that day [E109 no-choice-of-institution]
cases/2026/C-OAK/eligibility-2026-03-02.yaml:6:11: warning: P-VEGA determined eligibility, and no conflict-of-interest attestation signed within 12 calendar months before 2026-03-02 is on record [E208 attestation-missing]
cases/2026/C-OAK/update-2026-03-02.yaml:5:13: error: P-LIND of O-RIVER manages the case and is kin of the individual (by blood, step or adoption; degree 2) [E201 kin-of-individual]
cases/2026/C-OAK/update-2026-03-02.yaml:5:13: warning: P-LIND manages the case, and no conflict-of-interest attestation signed within 12 calendar months before 2026-03-02 is on record [E208 attestation-missing]
cfcm.yaml:1:9: warning: no grievance pathway is on record [E402 no-independent-pathway]
cfcm.yaml:1:9: warning: no record of a measure of care coordination [E701 experience-not-measured]
cfcm.yaml:1:9: warning: no record of stakeholders who were heard in the last 12 months [E901 stakeholder-group-absent]
organizations/O-PINE.yaml:2:5: warning: there is no record of a check of anybody in O-PINE against the exclusion lists: 1 staff or owners [O05 exclusion-check-overdue]
organizations/O-RIVER.yaml:2:5: warning: there is no record of a check of anybody in O-RIVER against the exclusion lists: 2 staff or owners [O05 exclusion-check-overdue]
? 1

# What was there before is no reason to refuse the next act, nor is the remedy.
$ . ./on; cfcm intake notice C-OAK --topic appeal-rights --covers eligibility,plan --method mail
cases/2026/C-OAK/update-2026-03-02-2.yaml
! wrote cases/2026/C-OAK/update-2026-03-02-2.yaml
$ . ./on; cfcm intake notice C-OAK
! cfcm: a notice needs topic (purpose-of-case-management, complaint-process, appeal-rights, choice-of-provider, choice-of-case-management, privacy, conflict-disclosure or right-to-change); give it with --set FIELD=VALUE or --from FILE
? 2
$ . ./on; cfcm intake assign C-OAK --date 2026-03-03 --as-of 2026-03-03 --case-manager P-OKA --organization O-RIVER --offered O-RIVER,O-PINE --chosen-by individual; cat cases/2026/C-OAK/update-2026-03-03.yaml
cases/2026/C-OAK/update-2026-03-03.yaml
record: update
case: C-OAK
date: 2026-03-03
case_managers:
  - person: P-OKA
    organization: O-RIVER
    offered:
      - O-RIVER
      - O-PINE
    chosen_by: individual
    from: 2026-03-03
...
! still missing for an audit: E208 (`cfcm explain CODE` tells of each)
! wrote cases/2026/C-OAK/update-2026-03-03.yaml; whoever managed the case before did so until the day before
$ . ./on; cfcm intake candidates C-OAK --as-of 2026-03-04 -f csv | cut -d, -f1-3
person,organization,suits
P-OKA,O-RIVER,yes
P-LIND,O-RIVER,no
$ . ./on; cfcm intake update C-OAK -q --set acuity=low --set 'support.+.name=A neighbor' --set support.last.roles=supporter && cat cases/2026/C-OAK/update-2026-03-02-3.yaml
cases/2026/C-OAK/update-2026-03-02-3.yaml
record: update
case: C-OAK
date: 2026-03-02
acuity: low
support:
  - name: A neighbor
    roles:
      - supporter
...

# An end is followed by nothing but a new beginning.
$ . ./on; cfcm intake close C-OAK --date 2026-04-01 --reason moved --told false
cases/2026/C-OAK/closure-2026-04-01.yaml
! closed the case C-OAK: cases/2026/C-OAK/closure-2026-04-01.yaml; `cfcm intake update C-OAK --reopen` opens it again
$ . ./on; cfcm new contact --case C-OAK --date 2026-04-02 --as-of 2026-04-02 --set by.person=P-OKA
! cases/2026/C-OAK/contact-2026-04-02.yaml:3:7: error: a contact is dated after the case was closed [D408 act-after-closure]
!   3 | date: 2026-04-02
!     |       ^~~~~~~~~~
!   = correct the date, or record that the case was reopened: an update with `reopens: true`
! cfcm: the record is not sound; nothing was written
? 1
$ . ./on; cfcm intake list --as-of 2026-04-30 --state closed -f csv
case,state,opened,case_manager,agency,records,late,funding,path
C-OAK,closed,2026-03-02,P-OKA,O-RIVER,8,0,medicaid-1915c state,cases/2026/C-OAK/intake.yaml
$ . ./on; cfcm intake update C-OAK --reopen --date 2026-05-01 --as-of 2026-05-01; cfcm intake list --as-of 2026-05-01 -f csv | tail -1
cases/2026/C-OAK/update-2026-05-01.yaml
C-OAK,eligible,2026-03-02,P-OKA,O-RIVER,9,0,medicaid-1915c state,cases/2026/C-OAK/intake.yaml
! wrote cases/2026/C-OAK/update-2026-05-01.yaml

# People who are two records, and records that do not hold.
$ . ./on; cfcm person new -q --set id=P-OKA2 --set name.family=Oka; cfcm person merge P-OKA2 P-OKA; cfcm person merge P-OKA P-OKA2; cfcm person merge --undo P-OKA2 P-OKA; cfcm person merge P-OKA P-OKA; cfcm person merge P-OKA P-OKAA
P-OKA2
people/P-OKA2.yaml
people/P-OKA2.yaml
! P-OKA stands for P-OKA2 from now on; `cfcm person merge --undo P-OKA2 P-OKA` takes that back
! people/P-OKA.yaml:7:10: error: `same_as` leads round in a circle of 2 records, and no id stands for the others [D413 same-as-in-a-circle]
!   7 | same_as: P-OKA2
!     |          ^~~~~~
!   note: people/P-OKA2.yaml:5:10: a record of the circle
!   = remove `same_as` from the record whose id is to stand
! cfcm: the record is not sound; nothing was written
! P-OKA2 and P-OKA are two people again
! cfcm: a person is not merged with themselves; name two records
! cfcm: no record of a person has the id P-OKAA; P-OKA is near
? 2
$ . ./on; cfcm void person P-OKA2 --reason 'typed twice'; tail -5 people/P-OKA2.yaml; cfcm list person -f csv; cfcm void person P-OKA2 --undo; cfcm list person --voided -f csv
people/P-OKA2.yaml
  family: Oka
voided:
  date: 2026-03-02
  reason: typed twice
...
id,same_as,path
P-LIND,,people/P-LIND.yaml
P-OKA,,people/P-OKA.yaml
P-VEGA,,people/P-VEGA.yaml
people/P-OKA2.yaml
id,same_as,path,voided
P-LIND,,people/P-LIND.yaml,false
P-OKA,,people/P-OKA.yaml,false
P-OKA2,,people/P-OKA2.yaml,false
P-VEGA,,people/P-VEGA.yaml,false
! people/P-OKA2.yaml is kept, counted and passed over; `cfcm void people/P-OKA2.yaml --undo` takes the mark away
! people/P-OKA2.yaml holds again
$ . ./on; cfcm void person P-OKA2; cfcm void P-OKA2 --reason x; cfcm void people/P-OKA2.yaml --reason ''
! cfcm: a void mark needs reason (text); give it with --reason
! cfcm: a record is named by its path here, or by its kind and id
! cfcm: --reason needs a value: TEXT
? 2

# Lists and pages, for people and for programs.
$ . ./on; cfcm list eligibility --where by.person=P-VEGA --since 2027-01-01; cfcm list eligibility --where wer=x; cfcm list contact; cfcm list plan --case C-NO
case   decided     type             by.person  outcome       path
C-OAK  2027-03-01  redetermination  P-VEGA     not-eligible  cases/2026/C-OAK/eligibility-2027-03-01.yaml
! cfcm: eligibility has no field wer
! there are none
! cfcm: no record of a case has the id C-NO; `cfcm list intake` lists them
? 2
$ . ./on; cfcm show eligibility C-OAK -f json; cfcm show cases/2026/C-OAK/intake.yaml -q | head -2; cfcm show C-OAK
{
  "record": "eligibility",
  "case": "C-OAK",
  "decided": "2027-03-01",
  "type": "redetermination",
  "by": {
    "person": "P-VEGA"
  },
  "outcome": "not-eligible"
}
record: intake
case: C-OAK
! cases/2026/C-OAK/eligibility-2027-03-01.yaml
! cfcm: a record is named by its path here, or by its kind and id
? 2
$ . ./on; cfcm intake list -f json | head -12
{
  "schema_version": 1,
  "tool": {
    "name": "cfcm",
    "version": "0.1.0"
  },
  "list": "case",
  "columns": [
    "case",
    "state",
    "opened",
    "case_manager",
$ cd riverbend; cfcm today --as-of 2026-10-31; cfcm today --as-of 2026-10-31 --person P-LIND -f csv; cfcm assess list --due --days 30 --as-of 2026-10-31; cfcm grievance list --overdue --as-of 2026-10-31; cfcm grievance list --about O-PINE --as-of 2026-10-31 -f csv; cfcm grievance list --about O-PIN
P-HALE (O-RIVER)
  late by 60 days  2026-09-01  the plan review  C-06-FLYNN  cases/2025/C-06-FLYNN/plan-2025-09-01.yaml

P-LIND (O-RIVER)
  late by 53 days  2026-09-08  the redetermination  C-03-CLARK  cases/2025/C-03-CLARK/eligibility-2025-09-08.yaml

P-OKAFOR (O-RIVER)
  due today      2026-10-31  the redetermination  C-02-BAKER  cases/2025/C-02-BAKER/eligibility-2025-10-31.yaml
  due in 5 days  2026-11-05  the reassessment     C-02-BAKER  cases/2025/C-02-BAKER/assessment-2025-11-05.yaml

P-VOSS (O-STATE)
  late by 123 days  2026-06-30  the action on a finding of a review  C-03-CLARK  reviews/2026/R-2026-01.yaml
kind,due,days_left,what,case,person,organization,path
late,2026-09-08,-53,the redetermination,C-03-CLARK,P-LIND,O-RIVER,cases/2025/C-03-CLARK/eligibility-2025-09-08.yaml
case        state   assessed    due         days_left  person  organization  path
C-02-BAKER  served  2025-11-05  2026-11-05  5          P-TRAN  O-RIVER       cases/2025/C-02-BAKER/assessment-2025-11-05.yaml
id,kind,case,received,due,days_left,clock,open,handler,handler_for,about,path
G-2026-02,grievance,C-09-IRVING,2026-07-10,2026-10-08,,breached,false,P-DUBOIS,O-RIVER,O-PINE,grievances/2026/G-2026-02.yaml
G-2026-04,grievance,C-06-FLYNN,2026-07-14,2026-10-12,,met,false,P-DUBOIS,O-RIVER,O-PINE,grievances/2026/G-2026-04.yaml
G-2026-03,grievance,C-02-BAKER,2026-07-13,2026-10-25,,met,false,P-DUBOIS,O-RIVER,O-PINE,grievances/2026/G-2026-03.yaml
! 2026-10-31: 3 late, 2 due within 14 days, 0 without an answer, 0 new since yesterday
! there are none
! cfcm: no record of an organization has the id O-PIN; O-PINE is near
? 2
$ cd riverbend; cfcm grievance show G-2026-01 --as-of 2026-05-01; cfcm grievance show G-2026-02 --as-of 2026-10-31 -f json; cfcm plan diff C-01-ABEL
grievance G-2026-01
  case         C-08-HAYES
  received     2026-04-13
  clock        not yet required: received before the clock took effect for fee-for-service
  clock state  not-required
  due          2026-07-12
  days left    72
  handler      P-DUBOIS
  handler for  O-RIVER
  path         grievances/2026/G-2026-01.yaml

about
  topic    organization
  quality  O-BIRCH

log
  date        what                     person    organization
  2026-04-13  grievance: received      -         -
  2026-04-14  grievance: acknowledged  P-DUBOIS  O-RIVER
  2026-04-20  grievance: reviewed      P-TRAN    O-RIVER
  2026-04-27  grievance: decided       P-TRAN    O-RIVER
{
  "schema_version": 1,
  "tool": {
    "name": "cfcm",
    "version": "0.1.0"
  },
  "title": "grievance G-2026-02",
  "facts": {
    "case": "C-09-IRVING",
    "received": "2026-07-10",
    "clock": "breached: ended on 2026-10-20, 12 days late",
    "clock_state": "breached",
    "due": "2026-10-08",
    "handler": "P-DUBOIS",
    "handler_for": "O-RIVER",
    "outcome": "substantiated",
    "path": "grievances/2026/G-2026-02.yaml"
  },
  "lists": {
    "about": [
      {
        "topic": "service-provision",
        "organization": "O-PINE"
      }
    ],
    "log": [
      {
        "date": "2026-07-10",
        "what": "grievance: received"
      },
      {
        "date": "2026-07-22",
        "what": "grievance: acknowledged",
        "person": "P-DUBOIS",
        "organization": "O-RIVER"
      },
      {
        "date": "2026-08-31",
        "what": "grievance: reviewed",
        "person": "P-DUBOIS",
        "organization": "O-RIVER"
      },
      {
        "date": "2026-10-20",
        "what": "grievance: decided",
        "person": "P-DUBOIS",
        "organization": "O-RIVER"
      },
      {
        "date": "2026-10-20",
        "what": "grievance: resolved (substantiated)",
        "person": "P-DUBOIS",
        "organization": "O-RIVER"
      }
    ]
  }
}
! cfcm: the case C-01-ABEL has one plan alone to compare
? 2
