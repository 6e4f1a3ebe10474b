# What stands in a record in an unusual form is added to, never thrown away.
$ cd riverbend; printf 'record: person\nid: P-X\nname:\n  family: X\nrelated_to:\n  person: P-CRUZ\n  relation: parent\n...\n' > people/P-X.yaml; cfcm relate P-X P-BELL cousin -q --as-of 2026-03-02; cat people/P-X.yaml
people/P-X.yaml
record: person
id: P-X
name:
  family: X
related_to:
  - person: P-CRUZ
    relation: parent
  - person: P-BELL
    relation: cousin
    recorded: 2026-03-02
...
$ cd riverbend; printf 'record: person\nid: P-X\nname:\n  family: X\nphones:\nemails: x@example.org\n...\n' > people/P-X.yaml; cfcm person set P-X -q --set phones.+=555-0101 --set emails.+=y@example.org; cat people/P-X.yaml
people/P-X.yaml
record: person
id: P-X
name:
  family: X
phones:
  - "555-0101"
emails:
  - "x@example.org"
  - "y@example.org"
...
$ cd riverbend; printf 'record: person\nid: P-X\nname: Whole Name # as on the card\n...\n' > people/P-X.yaml; cfcm person set P-X --set name.family=Name; cat people/P-X.yaml
record: person
id: P-X
name: Whole Name # as on the card
...
! cfcm: name.family: `name` is no map here, and has fields of its own; correct it first
$ cd riverbend; printf 'findings: none\nrecord: accepted\n...\n' > accepted.yaml; cfcm grievance open --case C-02-BAKER --about-topic quality --about-person P-LIND --handler P-LIND --received 2026-11-20 --as-of 2026-11-20 --accept 'nobody else is there this week, the State was asked' 2>&1 | tail -1; rm accepted.yaml; ls grievances/2026 | wc -l
cfcm: `findings` in accepted.yaml is no list, so that no reason can be added to it; nothing was written, `cfcm validate accepted.yaml` says more
6

# --from names what changes: within a map, too.
$ cd riverbend; printf 'record: person\nid: P-X\nname:\n  given: Ann\n  family: X\n...\n' > people/P-X.yaml; printf 'name: {family: Young}\n' | cfcm person set P-X -q --from -; cat people/P-X.yaml
people/P-X.yaml
record: person
id: P-X
name:
  given: Ann
  family: Young
...

# The order of keys, an unknown field, a missing end: each is as it was.
$ cd riverbend; printf 'record: person\nname:\n  family: X\n  given: Ann\nid: P-X\n...\n' > people/P-X.yaml; cfcm person set P-X -q --set emails.+=a@example.org; cfcm void person P-X -q --reason 'typed twice' --date 2026-03-02; cat people/P-X.yaml
people/P-X.yaml
people/P-X.yaml
record: person
name:
  family: X
  given: Ann
emails:
  - "a@example.org"
voided:
  date: 2026-03-02
  reason: typed twice
id: P-X
...
$ cd riverbend; printf 'record: person\nid: P-X\nname:\n  family: X\nnickname: Ex\nphones:\n  - "1"\n...\n' > people/P-X.yaml; cfcm person set P-X -q --set phones.+=2; cat people/P-X.yaml
people/P-X.yaml
record: person
id: P-X
name:
  family: X
nickname: Ex
phones:
  - "1"
  - "2"
...

# A value that the field does not take is told as such.
$ cd riverbend; rm people/P-X.yaml; cfcm organization set O-BROOK --set owners.0.percent=50%
! organizations/O-BROOK.yaml:14:14: error: `percent` is a number with a percent sign in quotes, expected a percent such as 12.5 [D304 wrong-format]
!   14 |     percent: …
!      |              ^
!   = leave out the percent sign
! cfcm: the record is not sound; nothing was written
? 1
$ cd riverbend; cfcm person set P-LIND --set 'born=May 1, 1950'
! people/P-LIND.yaml:6:7: error: `born` is text, expected a date such as 2026-03-31 [D304 wrong-format]
!   6 | born: …
!     |       ^
!   = write a date such as 2026-03-31, or leave the field out when it is not known
! cfcm: the record is not sound; nothing was written
? 1
$ cd riverbend; cfcm plan service C-02-BAKER --service personal-care --provider O-PINE --units 1,5 --as-of 2026-10-31
! cases/2025/C-02-BAKER/plan-2025-11-17.yaml:32:12: error: `units` is a number with separators in quotes, expected a number such as 21.50 [D304 wrong-format]
!   32 |     units: …
!      |            ^
!   = write the digits without separators
! cfcm: the record is not sound; nothing was written
? 1

# What was wrong before stays to be mended, one field at a time.
$ cd riverbend; printf 'record: person\nid: P-X\nname:\n  family: X\nborn: soon\nemployment:\n  - organization: O-RIVER\n    to: 2020-01-01\n  - organization: O-PINE\n    from: later\n...\n' > people/P-X.yaml; cfcm person set P-X -q --set employment.0=; cfcm person set P-X -q --set born=1950-05-01; cfcm person set P-X -q --set employment.0.from=; cfcm validate -q people/P-X.yaml; cat people/P-X.yaml
people/P-X.yaml
people/P-X.yaml
people/P-X.yaml
record: person
id: P-X
name:
  family: X
born: 1950-05-01
employment:
  - organization: O-PINE
...

# A new act in a conflict that was there is refused like the first; unrelated acts, and remedies, are not.
$ cd riverbend; cfcm plan service C-01-ABEL --service respite --provider O-HEARTH --as-of 2026-10-31 2>&1 | grep -c E801
1
$ cd riverbend; cfcm assess new C-12-LOPEZ --by P-TRAN --organization O-RIVER --as-of 2026-10-31 2>&1 | grep E203 | cut -d: -f1
cases/2025/C-12-LOPEZ/assessment-2026-03-04.yaml
$ cd riverbend; cfcm new contact -q --case C-01-ABEL --set by.person=P-NOVAK --set mode=phone --as-of 2026-10-31
cases/2026/C-01-ABEL/contact-2026-10-31.yaml
$ cd riverbend; cfcm plan service C-01-ABEL -q --service personal-care --provider O-HEARTH --change ended --ends 2026-10-31 --as-of 2026-10-31
cases/2026/C-01-ABEL/plan-2026-01-26.yaml
$ cd riverbend; cfcm grievance log G-2026-05 --action decided --by P-DUBOIS --organization O-RIVER --as-of 2026-10-31 2>&1 | grep -c E505
1

# What begins later is a conflict when it begins.
$ cd riverbend; cfcm plan service C-02-BAKER --service adult-day --provider O-BROOK --starts 2027-01-01 --as-of 2026-10-31 2>&1 | grep -c 'this would make a conflict'
1

# What makes no sense is refused.
$ cd riverbend; cfcm relate P-LIND P-LIND sibling
! cfcm: nobody is related to themselves; name two people
? 2
$ cd riverbend; cfcm intake update C-02-BAKER; cfcm intake update C-02-BAKER --reopen --as-of 2026-10-31; cfcm intake determine C-02-BAKER --by P-ABBOTT --outcome eligible --assessment nofile.yaml
! cfcm: nothing has changed in this update; give what has: --acuity, --reopen, --set or --from
! cfcm: the case C-02-BAKER is open on 2026-10-31; there is nothing to reopen
! cfcm: the case C-02-BAKER has no file of the name that `assessment` gives; `cfcm list assessment --case C-02-BAKER` lists those it has
? 2
$ cd riverbend; cfcm intake close C-02-BAKER -q --reason moved --date 2026-10-30 --as-of 2026-10-31; cfcm intake close C-02-BAKER --reason moved --as-of 2026-10-31
cases/2025/C-02-BAKER/closure-2026-10-30.yaml
! cfcm: the case C-02-BAKER is closed already; `cfcm intake show C-02-BAKER` tells since when
? 2
$ cd riverbend; cfcm person new --set id=p-lind --set name.family=X; cfcm intake new --case c-02-baker --set individual.name.family=X
! cfcm: people/P-LIND.yaml has the id p-lind already; `cfcm set` changes a record, and a new one takes another id
! cfcm: the case C-02-BAKER is there already; `cfcm intake update C-02-BAKER` adds to it
? 2
$ cd riverbend; cfcm today --person P-NOPE; cfcm intake list --case-manager P-NOPE; cfcm intake list --agency O-NOPE
! cfcm: no record of a person has the id P-NOPE; P-ROWE is near
! cfcm: no record of a person has the id P-NOPE; P-ROWE is near
! cfcm: no record of an organization has the id O-NOPE; `cfcm list organization` lists them
? 2
$ cd riverbend; cfcm set program -q --set name=Elsewhere && grep ^name: cfcm.yaml; cfcm set people/P-LIND.yaml --template | head -2
cfcm.yaml
name: Elsewhere
record: person
id: ""  #: an id; a new one is made when it is left out

# What was a warning, or possible, and becomes a certain error is refused.
$ cfcm init -q w >/dev/null; cd w; export CFCM_AS_OF=2026-11-25; cfcm organization new -q --set id=O-RIVER --set name=R --set kinds=case-management-agency; cfcm organization new -q --set id=O-PINE --set name=P --set kinds=provider; cfcm person new -q --set id=P-OKA --set name.family=Oka --set employment.+.organization=O-RIVER; cfcm person new -q --set id=P-WEB --set name.family=Web --set employment.+.organization=O-PINE; cfcm intake new -q --case C-A --set individual.name.family=A --funding medicaid-1915c --date 2026-03-02; cfcm intake assign C-A -q --case-manager P-OKA --organization O-RIVER --date 2026-03-02; cfcm plan new C-A -q --by P-OKA --organization O-RIVER --date 2026-03-05 --set services.+.service=personal-care --set services.last.provider=O-PINE
O-RIVER
O-PINE
P-OKA
P-WEB
C-A
cases/2026/C-A/update-2026-03-02.yaml
cases/2026/C-A/plan-2026-03-05.yaml
$ cd w; export CFCM_AS_OF=2026-11-25; cfcm relate P-OKA C-A former-spouse -q; cfcm relate P-OKA C-A spouse -q
people/P-OKA.yaml
! cases/2026/C-A/update-2026-03-02.yaml:5:13: warning: P-OKA of O-RIVER manages the case and is a former spouse of the individual [E201 kin-of-individual]
! cases/2026/C-A/update-2026-03-02.yaml:5:13: error: P-OKA of O-RIVER manages the case and is the spouse of the individual [E201 kin-of-individual]
! cfcm: this would make a conflict of interest; nothing was written
!   = choose somebody without a tie, or record the safeguard first; --accept REASON writes it all the same and keeps the reason, still to be approved
? 1
$ cd w; export CFCM_AS_OF=2026-11-25; cfcm organization set O-PINE -q --set owners.+.party=O-RIVER; cfcm organization set O-PINE -q --set owners.0.percent=60; cfcm organization set O-PINE -q --set owners.0=
organizations/O-PINE.yaml
organizations/O-PINE.yaml
! cases/2026/C-A/plan-2026-03-05.yaml:11:15: error: P-OKA of O-RIVER manages the case, and O-RIVER possibly controls O-PINE, which provides a service in the case (possible) [E801 same-entity]
! cases/2026/C-A/plan-2026-03-05.yaml:11:15: error: P-OKA of O-RIVER manages the case, and a share of ownership joins O-RIVER and O-PINE, which provides a service in the case (possible) [E816 share-without-control]
! cases/2026/C-A/plan-2026-03-05.yaml:11:15: error: P-OKA of O-RIVER manages the case, and O-RIVER controls O-PINE, which provides a service in the case [E801 same-entity]
! cfcm: this would make a conflict of interest; nothing was written
!   = choose somebody without a tie, or record the safeguard first; --accept REASON writes it all the same and keeps the reason, still to be approved

# Whatever day is written: the act of a later day, and the end of what protects.
$ cd w; export CFCM_AS_OF=2026-11-25; cfcm new plan --case C-A -q --set written=2027-01-05 --set by.person=P-WEB --set by.organization=O-PINE --set services.+.service=personal-care --set services.last.provider=O-PINE
! cases/2026/C-A/plan-2027-01-05.yaml:9:15: error: P-WEB of O-PINE wrote the plan, and O-PINE itself provides a service in the case [E801 same-entity]
! cfcm: this would make a conflict of interest; nothing was written
!   = choose somebody without a tie, or record the safeguard first; --accept REASON writes it all the same and keeps the reason, still to be approved
? 1
$ cd w; export CFCM_AS_OF=2026-11-25; cfcm new update --case C-A -q --set date=2027-01-05 --set case_managers.+.person=P-WEB --set case_managers.last.organization=O-PINE
! cases/2026/C-A/plan-2026-03-05.yaml:11:15: error: P-WEB of O-PINE manages the case, and O-PINE itself provides a service in the case [E801 same-entity]
! cfcm: this would make a conflict of interest; nothing was written
!   = choose somebody without a tie, or record the safeguard first; --accept REASON writes it all the same and keeps the reason, still to be approved
? 1
$ cp -r riverbend rb; cd rb; cfcm set safeguard SG-TIMESHEETS -q --set to=2026-12-31 --as-of 2026-11-25
! cases/2026/C-11-KING/plan-2026-02-23.yaml:39:13: error: P-GRANT is empowered to decide for the individual and is the paid worker, and nobody independent is on record to approve the time [E214 representative-is-paid-worker]
! cfcm: this would make a conflict of interest; nothing was written
!   = choose somebody without a tie, or record the safeguard first; --accept REASON writes it all the same and keeps the reason, still to be approved
? 1
$ cd w; cfcm grievance open -q --set id=G-1 --case C-A --about-topic quality --date 2026-11-25 --as-of 2026-11-25; cfcm grievance resolve G-1 --outcome unsubstantiated --by P-OKA --date 2026-01-01
G-1
! cfcm: G-1 was received on 2026-11-25, and nothing happens to it before; --date gives the day
? 2

# Comments, and entries whose dash stands alone.
$ cd w; printf 'record: person\nid: P-CARE\nname:\n  family: Care\nemails: # none so far\nemployment:\n  - {organization: O-PINE}\n    # under the entry\n  - organization: O-RIVER\n    from: 2021-06-14\n  -\n    organization: O-RIVER\n...\n' > people/P-CARE.yaml; cfcm person set P-CARE -q --set employment.0.title=boss --set employment.1.from=2021-06-24 --set emails.+=a@example.org; cat people/P-CARE.yaml
people/P-CARE.yaml
record: person
id: P-CARE
name:
  family: Care
emails: # none so far
  - "a@example.org"
employment:
  - organization: O-PINE
    title: boss
    # under the entry
  - organization: O-RIVER
    from: 2021-06-24
  -
    organization: O-RIVER
...

# What is late has a place on the one screen before what is not.
$ cd w; for i in $(seq 2 60); do printf 'record: grievance\nid: G-%d\ncase: C-A\nkind: grievance\nreceived: 2026-11-20\nabout:\n  - topic: quality\nhandler:\n  person: P-OKA\n...\n' $i > grievances/2026/G-$i.yaml; done; printf 'record: grievance\nid: G-99\ncase: C-A\nkind: grievance\nreceived: 2026-07-20\nabout:\n  - topic: quality\nhandler:\n  person: P-WEB\n...\n' > grievances/2026/G-99.yaml; cfcm today --as-of 2026-11-25 | grep -A1 P-WEB; test $(cfcm today -q --as-of 2026-11-25 | wc -l) -le 44
P-WEB
  late by 38 days  2026-10-18  the answer to the grievance (90 days from receipt)  C-A  grievances/2026/G-99.yaml
! 2026-11-25: 1 late, 0 due within 14 days, 61 without an answer, 1 new since yesterday
! 29 more; --all shows them, --person those of one person
