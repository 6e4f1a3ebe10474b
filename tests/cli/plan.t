# O-HOLD owns most of O-ALDER, which manages the case, and most of O-CEDAR.
$ printf 'cd t 2>/dev/null; export CFCM_AS_OF=2026-03-02\n' > on; cfcm init -q t
t
$ . ./on; cfcm organization new -q --set id=O-HOLD --set name=Hold --set kinds=other
O-HOLD
$ . ./on; cfcm organization new -q --set id=O-ALDER --set name=Alder --set kinds=case-management-agency --set owners.+.party=O-HOLD --set owners.last.percent=80 --set owners.last.from=2020-01-01
O-ALDER
$ . ./on; cfcm organization new -q --set id=O-BIRCH --set name=Birch --set kinds=provider --set services.+.service=personal-care --set services.last.counties=Grafton --set services.+.service=meals
O-BIRCH
$ . ./on; cfcm organization new -q --set id=O-CEDAR --set name=Cedar --set kinds=provider --set services.+.service=personal-care --set owners.+.party=O-HOLD --set owners.last.percent=65 --set owners.last.from=2020-01-01
O-CEDAR
$ . ./on; cfcm organization new -q --set id=O-FIR --set name=Fir --set kinds=provider --set services.+.service=personal-care --set services.last.counties=Coos
O-FIR
$ . ./on; cfcm organization new -q --set id=O-FULL --set name=Full --set kinds=provider --set services.+.service=personal-care --set services.last.accepting=false
O-FULL
$ . ./on; cfcm organization new -q --set id=O-PAST --set name=Past --set kinds=provider --set services.+.service=personal-care --set services.last.to=2026-03-01
O-PAST
$ . ./on; cfcm person new -q --set id=P-LIND --set name.family=Lind --set employment.+.organization=O-ALDER --set employment.last.from=2025-01-01
P-LIND
$ . ./on; cfcm new intake -q --set case=C-OAK --set opened=2026-01-05 --set individual.name.family=Example --set individual.addresses.+.county=Grafton --set case_managers.+.person=P-LIND --set case_managers.last.organization=O-ALDER --set case_managers.last.from=2026-01-05
C-OAK

# A plan without an assessment, and services, is one.
$ . ./on; cfcm plan sign C-OAK --role individual
! cfcm: the case C-OAK has no plan yet
? 2
$ . ./on; cfcm plan new C-OAK --by P-LIND --organization O-ALDER --kind interim --date 2026-01-20 --ends 2026-03-01
cases/2026/C-OAK/plan-2026-01-20.yaml
! still missing for an audit: E304 E308 (`cfcm explain CODE` tells of each)
! wrote cases/2026/C-OAK/plan-2026-01-20.yaml
! the case C-OAK has no assessment that the plan could rest on
$ . ./on; cat cases/2026/C-OAK/plan-2026-01-20.yaml
record: plan
case: C-OAK
written: 2026-01-20
kind: interim
by:
  person: P-LIND
  organization: O-ALDER
effective:
  from: 2026-01-20
  to: 2026-03-01
...

# It begins with the needs of the latest assessment; a provider's own is passed over.
$ . ./on; cfcm assess new C-OAK -q --by P-LIND --organization O-ALDER --date 2026-02-20 --set needs.+.id=N1 --set needs.last.service=personal-care --set needs.last.units=14 --set needs.last.per=week --set needs.+.domain=housing --set needs.+.service=meals --set needs.+.service='his own words'
cases/2026/C-OAK/assessment-2026-02-20.yaml
$ . ./on; cfcm assess new C-OAK -q --by P-LIND --purpose provider --date 2026-02-25
cases/2026/C-OAK/assessment-2026-02-25.yaml
$ . ./on; cfcm plan new C-OAK --by P-LIND --organization O-ALDER --provider meals
! cfcm: --provider takes SERVICE=ORGANIZATION, such as personal-care=O-HEARTH
? 2
$ . ./on; cfcm plan new C-OAK --by P-LIND --organization O-ALDER --provider laundry=O-BIRCH
! cfcm: no need of the latest assessment names the service laundry; `cfcm plan service` adds a service that none does
? 2
$ . ./on; cfcm plan new C-OAK --by P-LIND --organization O-ALDER --provider meals=O-BIRCH,meals=O-FIR
! cfcm: --provider gives the service meals two providers
? 2
$ . ./on; cfcm plan new C-OAC --by P-LIND
! cfcm: no record of a case has the id C-OAC; C-OAK is near
? 2
$ . ./on; cfcm plan new C-OAK --by P-LIND --organization O-ALDER --dry-run > /dev/null; cfcm plan new C-OAK --by P-LIND --organization O-ALDER --provider personal-care=O-CEDAR -q
! still missing for an audit: E308 P31 P32 P34 P35 P36 P38 P39 (`cfcm explain CODE` tells of each)
! cases/2026/C-OAK/plan-2026-03-02.yaml:12:15: error: P-LIND of O-ALDER manages the case, and O-ALDER is under common control with O-CEDAR, which provides a service in the case [E801 same-entity]
! cfcm: this would make a conflict of interest; nothing was written
!   = choose somebody without a tie, or record the safeguard first; --accept REASON writes it all the same and keeps the reason, still to be approved
? 1
$ . ./on; cfcm plan new C-OAK --by P-LIND --organization O-ALDER --provider personal-care=O-BIRCH --review-by 2027-03-01 --set goals.+.id=G1 --set goals.last.statement='Stay in my own house' --set risks.+.risk=Falls
cases/2026/C-OAK/plan-2026-03-02.yaml
! still missing for an audit: E113 E308 E401 P31 P32 P36 P38 P39 (`cfcm explain CODE` tells of each)
! wrote cases/2026/C-OAK/plan-2026-03-02.yaml
! the need number 3 (meals) has no provider yet; to offer: O-BIRCH
! the need number 4 has no provider yet; no organization on record offers its service there
! `cfcm plan service C-OAK --service SERVICE --provider ORGANIZATION` adds a line
$ . ./on; cat cases/2026/C-OAK/plan-2026-03-02.yaml
record: plan
case: C-OAK
written: 2026-03-02
by:
  person: P-LIND
  organization: O-ALDER
assessment: assessment-2026-02-20.yaml
effective:
  from: 2026-03-02
goals:
  - id: G1
    statement: Stay in my own house
services:
  - service: personal-care
    provider: O-BIRCH
    need: N1
    units: 14
    per: week
    offered:
      - O-BIRCH
      - O-CEDAR
risks:
  - risk: Falls
review_by: 2027-03-01
...

# What --from gives comes over what the command knows.
$ . ./on; printf 'services:\n  - service: personal-care\n    provider: O-BIRCH\n  - service: meals\n    provider: O-BIRCH\n' | cfcm plan new C-OAK --by P-LIND --organization O-ALDER --from - --set assessment= --dry-run
--- a/cases/2026/C-OAK/plan-2026-03-02-2.yaml
+++ b/cases/2026/C-OAK/plan-2026-03-02-2.yaml
@@ -0,0 +1,14 @@
+record: plan
+case: C-OAK
+written: 2026-03-02
+by:
+  person: P-LIND
+  organization: O-ALDER
+effective:
+  from: 2026-03-02
+services:
+  - service: personal-care
+    provider: O-BIRCH
+  - service: meals
+    provider: O-BIRCH
+...
! still missing for an audit: E113 E308 E401 P31 P32 P33 P34 P36 P38 P39 P42 (`cfcm explain CODE` tells of each)

# A service joins the latest plan; a provider under common control with the agency that manages the case does not.
$ . ./on; cfcm plan service C-OAK --service personal-care --provider O-CEDAR
! cases/2026/C-OAK/plan-2026-03-02.yaml:23:15: error: P-LIND of O-ALDER manages the case, and O-ALDER is under common control with O-CEDAR, which provides a service in the case [E801 same-entity]
!   23 |     provider: O-CEDAR
!      |               ^~~~~~~
!   chain: P-LIND -acts-for-> O-ALDER (intake.yaml:10, since 2026-01-05) <-owns 80%- O-HOLD (organizations/O-ALDER.yaml:7, since 2020-01-01) -owns 65%-> O-CEDAR (organizations/O-CEDAR.yaml:9, since 2020-01-01)
!   share: 52 %
!   rule: control is a share above 50 % at every hop, or a parent, sole member, manager or board majority; no safeguard on file names the pair; 42 CFR 441.301(c)(1)(vi)
!   note: cases/2026/C-OAK/intake.yaml:10:13: P-LIND of O-ALDER manages the case here
!   = assign case management to an organization without a tie to the providers, or record the approved safeguard
! cfcm: this would make a conflict of interest; nothing was written
!   = choose somebody without a tie, or record the safeguard first; --accept REASON writes it all the same and keeps the reason, still to be approved
? 1
$ . ./on; cfcm plan service C-OAK --service laundry
! cfcm: a service line needs provider (the id of a person or an organization) or natural_support.person (the id of a person) or natural_support.name (text); give it with --set FIELD=VALUE or --from FILE
? 2
$ . ./on; cfcm plan service C-OAK --service meals --provider O-BRICH -q
! cases/2026/C-OAK/plan-2026-03-02.yaml:23:15: error: no record of a person or an organization has the id that is written here [D403 reference-to-nothing]
! cfcm: the record is not sound; nothing was written
? 1
$ . ./on; cfcm plan service C-OAK --service meals --provider O-BIRCH --units 5 --unit meal --per week --rate 7.50 --goal G1 --offered O-BIRCH,O-FIR --chosen-by individual --starts 2026-03-09
cases/2026/C-OAK/plan-2026-03-02.yaml
! changed cases/2026/C-OAK/plan-2026-03-02.yaml
$ . ./on; cfcm plan service C-OAK -q --service errands --set natural_support.name='A neighbor' --set natural_support.relation=none-declared
cases/2026/C-OAK/plan-2026-03-02.yaml

# The line that is there is changed, in what is given alone.
$ . ./on; cp cases/2026/C-OAK/plan-2026-03-02.yaml ../before.yaml; echo 'She eats out twice a week' > why; cfcm plan service C-OAK --service meals --units 3 --change reduced --reason @why; rm why; diff ../before.yaml cases/2026/C-OAK/plan-2026-03-02.yaml
cases/2026/C-OAK/plan-2026-03-02.yaml
25c25
<     units: 5
---
>     units: 3
32a33,34
>     reason: She eats out twice a week
>     change: reduced
! changed cases/2026/C-OAK/plan-2026-03-02.yaml
? 1
$ . ./on; cfcm plan service C-OAK -q --service errands --set natural_support.name='A neighbor' --ends 2026-04-30; grep -A5 errands cases/2026/C-OAK/plan-2026-03-02.yaml
cases/2026/C-OAK/plan-2026-03-02.yaml
  - service: errands
    natural_support:
      name: A neighbor
      relation: none-declared
    to: 2026-04-30
risks:
$ . ./on; cfcm plan service C-OAK --service meals --set natural_support.name='A neighbor' --dry-run
--- a/cases/2026/C-OAK/plan-2026-03-02.yaml
+++ b/cases/2026/C-OAK/plan-2026-03-02.yaml
@@ -38,6 +38,9 @@
       name: A neighbor
       relation: none-declared
     to: 2026-04-30
+  - service: meals
+    natural_support:
+      name: A neighbor
 risks:
   - risk: Falls
 review_by: 2027-03-01
$ . ./on; cfcm plan service C-OAK --service errands --set provider=O-BIRCH --set natural_support.name='A neighbor'
! cfcm: a service line has a provider or a natural support, not both; `--set provider=` takes one out
? 2
$ . ./on; cfcm plan service C-OAK --service laundry --provider O-BIRCH --set natural_support.name='A neighbor'
! cfcm: a service line has a provider or a natural support, not both; `--set provider=` takes one out
? 2
$ . ./on; cfcm plan service C-OAK -q --service meals --provider O-FIR; cfcm plan service C-OAK --service meals --units 2
cases/2026/C-OAK/plan-2026-03-02.yaml
! cfcm: the plan has several lines of that service; name the provider with --provider
? 2

# Signatures and approvals are entries, each written once.
$ . ./on; cfcm plan sign C-OAK --name 'An Example'
! cfcm: a signature needs role (individual, representative, case-manager or provider); give it with --role
? 2
$ . ./on; echo 'An Example' | cfcm plan sign C-OAK --role individual --name -
cases/2026/C-OAK/plan-2026-03-02.yaml
! changed cases/2026/C-OAK/plan-2026-03-02.yaml
$ . ./on; cfcm plan sign C-OAK --role individual --name 'An Example'
cases/2026/C-OAK/plan-2026-03-02.yaml
! the record says so already; nothing was written
$ . ./on; cfcm plan sign C-OAK -q --role case-manager --person P-LIND --date 2026-03-03
cases/2026/C-OAK/plan-2026-03-02.yaml
$ . ./on; cfcm plan sign C-OAK --role case-manager --person P-LINT -q
! cases/2026/C-OAK/plan-2026-03-02.yaml:53:13: error: no record of a person has the id that is written here [D403 reference-to-nothing]
! cfcm: the record is not sound; nothing was written
? 1
$ . ./on; cfcm plan sign C-OAK --role friend
! cfcm: --role takes individual, representative, case-manager, provider and nothing else
? 2
$ . ./on; cfcm plan approve C-OAK
! cfcm: an approval needs by.person (the id of a person) or by.organization (the id of an organization); give it with --set FIELD=VALUE or --from FILE
? 2
$ . ./on; cfcm plan approve cases/2026/C-OAK/plan-2026-03-02.yaml --organization O-HOLD --date 2026-03-05
cases/2026/C-OAK/plan-2026-03-02.yaml
! changed cases/2026/C-OAK/plan-2026-03-02.yaml
$ . ./on; cfcm plan approve cases/2026/C-OAK/intake.yaml --organization O-HOLD
! cfcm: cases/2026/C-OAK/intake.yaml is a record of kind intake, and plan is expected
? 2
$ . ./on; cfcm plan service C-OAK --service meals --provider O-FIR --change ended --ends 2026-04-30
cases/2026/C-OAK/plan-2026-03-02.yaml
! changed cases/2026/C-OAK/plan-2026-03-02.yaml
! the plan was signed before this change; who signed it has not agreed to this
$ . ./on; sed -n '/^services/,$p' cases/2026/C-OAK/plan-2026-03-02.yaml
services:
  - service: personal-care
    provider: O-BIRCH
    need: N1
    units: 14
    per: week
    offered:
      - O-BIRCH
      - O-CEDAR
  - service: meals
    provider: O-BIRCH
    goal: G1
    units: 3
    unit: meal
    per: week
    rate: 7.50
    offered:
      - O-BIRCH
      - O-FIR
    chosen_by: individual
    reason: She eats out twice a week
    change: reduced
    from: 2026-03-09
  - service: errands
    natural_support:
      name: A neighbor
      relation: none-declared
    to: 2026-04-30
  - service: meals
    provider: O-FIR
    change: ended
    to: 2026-04-30
risks:
  - risk: Falls
approvals:
  - by:
      organization: O-HOLD
    date: 2026-03-05
signatures:
  - role: individual
    name: An Example
    signed: 2026-03-02
  - role: case-manager
    person: P-LIND
    signed: 2026-03-03
review_by: 2027-03-01
...

# A review writes the plan anew. What was ended, signed or sent is the earlier plan's; its comments, too.
$ . ./on; sed -i 's/^    provider: O-BIRCH/& # by phone/' cases/2026/C-OAK/plan-2026-03-02.yaml; cfcm plan review C-OAK
! cfcm: plan needs by.person (the id of a person) or by.organization (the id of an organization); give it with --set FIELD=VALUE or --from FILE
? 2
$ . ./on; cfcm plan review C-OAK --by P-LIND --organization O-ALDER --date 2026-05-02 --review-by 2027-05-01 --set risks.0.backup='A neighbor calls'
cases/2026/C-OAK/plan-2026-05-02.yaml
! still missing for an audit: E308 P31 P32 P36 P38 P39 (`cfcm explain CODE` tells of each)
! wrote cases/2026/C-OAK/plan-2026-05-02.yaml, which carries over cases/2026/C-OAK/plan-2026-03-02.yaml
$ . ./on; cat cases/2026/C-OAK/plan-2026-05-02.yaml
record: plan
case: C-OAK
written: 2026-05-02
kind: person-centered-service-plan
by:
  person: P-LIND
  organization: O-ALDER
assessment: assessment-2026-02-20.yaml
effective:
  from: 2026-05-02
goals:
  - id: G1
    statement: Stay in my own house
services:
  - service: personal-care
    provider: O-BIRCH
    need: N1
    units: 14
    per: week
    offered:
      - O-BIRCH
      - O-CEDAR
    change: continued
  - service: meals
    provider: O-BIRCH
    goal: G1
    units: 3
    unit: meal
    per: week
    rate: 7.50
    offered:
      - O-BIRCH
      - O-FIR
    chosen_by: individual
    reason: She eats out twice a week
    change: continued
    from: 2026-03-09
risks:
  - risk: Falls
    backup: A neighbor calls
review_by: 2027-05-01
...
$ . ./on; cfcm new plan -q --case C-OAK --date 2026-05-03 --set kind=provider-plan --set by.organization=O-BIRCH; cfcm plan sign C-OAK --role provider --date 2026-05-04 -q; cfcm plan review cases/2026/C-OAK/plan-2026-05-03.yaml --by P-LIND
cases/2026/C-OAK/plan-2026-05-03.yaml
cases/2026/C-OAK/plan-2026-05-02.yaml
! cfcm: cases/2026/C-OAK/plan-2026-05-03.yaml is a provider's own plan, which no plan of the case carries over
? 2
$ . ./on; cfcm validate; cfcm plan service C-OAK --template | head -8
service: ""  #: text
provider: ""  #: the id of a person or an organization
\#: worker: the id of a person
\#: natural_support:
\#:   person: the id of a person
\#:   name: text
\#:   relation: spouse, former-spouse, domestic-partner, parent, child, sibling, half-sibling, step-parent, step-child, step-sibling, adoptive-parent, adoptive-child, foster-parent, foster-child, grandparent, grandchild, great-grandparent, great-grandchild, aunt-uncle, niece-nephew, cousin, parent-in-law, child-in-law, sibling-in-law, household-member, other-blood, other-marriage or none-declared
\#: funding: text
! no findings in 1 case (16 files); 58 rules run
