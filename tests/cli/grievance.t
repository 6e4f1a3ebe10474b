# A small tree: an agency that manages the case, a provider, and somebody who works for each.
$ printf 'cd t 2>/dev/null; export CFCM_AS_OF=2026-03-02\n' > on; cfcm init -q t
t
$ . ./on; cfcm organization new -q --set id=O-ALDER --set name=Alder --set kinds=case-management-agency
O-ALDER
$ . ./on; cfcm organization new -q --set id=O-BIRCH --set name=Birch --set kinds=provider
O-BIRCH
$ . ./on; cfcm person new -q --set id=P-LIND --set name.family=Lind --set employment.+.organization=O-ALDER --set employment.last.from=2025-01-01
P-LIND
$ . ./on; cfcm person new -q --set id=P-NOOR --set name.family=Noor --set employment.+.organization=O-BIRCH --set employment.last.from=2025-01-01
P-NOOR
$ . ./on; cfcm new intake -q --set case=C-OAK --set opened=2026-01-05 --set individual.name.family=Example
C-OAK
$ . ./on; cfcm new intake -q --set case=C-7K3QX9M2-S --set opened=2026-01-05 --set individual.name.family=Example
C-7K3QX9M2-S

# It needs a topic; the case is one that is there; the act it contests is a file of that case.
$ . ./on; cfcm grievance open --case C-OAK
! cfcm: grievance needs about.0.topic (choice, quality, eligibility-determination, service-provision, outcome, rights, privacy, case-manager-conduct, plan or other); give it with --set FIELD=VALUE or --from FILE
? 2
$ . ./on; cfcm grievance open --case C-OAC --about-topic quality
! cfcm: no record of a case has the id C-OAC; C-OAK is near
? 2
$ . ./on; cfcm grievance open --case C-7K3QX9N2-S --about-topic quality
! cfcm: C-7K3QX9N2-S has a wrong check character, so a character of it is not what it should be; C-7K3QX9M2-S is near
? 2
$ . ./on; cfcm grievance open --case C-OAK --about-topic quallity
! cfcm: --about-topic takes choice, quality, eligibility-determination, service-provision, outcome, rights, privacy, case-manager-conduct, plan, other and nothing else; quality is near
? 2
$ . ./on; cfcm grievance open --case C-OAK --about-topic plan --about-act intake.yml
! cfcm: --about-act takes a file of the case C-OAK, such as plan-2026-03-01.yaml; intake.yaml is near
? 2
$ . ./on; cfcm grievance open --case C-OAK --about-topic quality --handler P-LINT; ls -A
.cfcm
.gitattributes
.gitignore
cases
cfcm.yaml
organizations
people
! grievances/2026/G-[..].yaml:9:11: error: no record of a person has the id that is written here [D403 reference-to-nothing]
!   9 |   person: …
!     |           ^
!   = correct the id, or add the record that it names; P-LIND is near
! cfcm: the record is not sound; nothing was written
$ . ./on; cfcm grievance open --case C-OAK --about-topic quality --received yesterday
! cfcm: `received` takes a date such as 2026-10-31
? 2

# Whoever works for the organization complained of does not handle it.
$ . ./on; cfcm grievance open --set id=G-ONE --case C-OAK --about-topic quality --about-organization O-BIRCH --handler P-NOOR --handler-organization O-BIRCH
! grievances/2026/G-ONE.yaml:10:11: error: P-NOOR handles a grievance about O-BIRCH and acts for it (and by 1 further chain) [E505 handler-tied-to-complained-of]
!   10 |   person: P-NOOR
!      |           ^~~~~~
!   chain: P-NOOR -acts-for-> O-BIRCH (G-ONE.yaml:10)
!   rule: being, kin of, working for, holding a paid office in or owning the party complained of; acting for it, or under common control with it; BIP element 5; 42 CFR 441.301(c)(7)(iv) (from memory)
!   = have somebody without a tie to the party complained of handle and review the grievance
! cfcm: this would make a conflict of interest; nothing was written
!   = choose somebody without a tie, or record the safeguard first; --accept REASON writes it all the same and keeps the reason, still to be approved
? 1
$ . ./on; ls -A
.cfcm
.gitattributes
.gitignore
cases
cfcm.yaml
organizations
people
$ . ./on; cfcm grievance open --set id=G-ONE --case C-OAK --about-topic quality --about-organization O-BIRCH --handler P-NOOR --handler-organization O-BIRCH --accept ok
! cfcm: the reason says nothing that somebody else could approve; write why this is right here, who was asked and what protects the individual
? 2
$ . ./on; cfcm grievance open --set id=G-KEPT --case C-OAK --about-topic quality --about-organization O-BIRCH --handler P-NOOR --handler-organization O-BIRCH --accept 'Nobody else speaks the language; the regional office reads every letter' 2>&1 | tail -2; cat accepted.yaml grievances/2026/G-KEPT.yaml
written in spite of the conflict; accepted.yaml keeps the reason, still to be approved
wrote grievances/2026/G-KEPT.yaml
record: accepted
findings:
  - rule: E505
    case: C-OAK
    fingerprint: d847dce367aeed3dcc0f5c887fcf7a1c
    reason: "Nobody else speaks the language; the regional office reads every letter"
...
record: grievance
id: G-KEPT
case: C-OAK
kind: grievance
received: 2026-03-02
about:
  - topic: quality
    organization: O-BIRCH
handler:
  person: P-NOOR
  organization: O-BIRCH
...

# Somebody else does. What a person wrote may come from a file or standard input.
$ . ./on; echo 'They come late: never at 8.' | cfcm grievance open --set id=G-ONE --case C-OAK --received 2026-03-01 --channel phone --language es --expedited --about-topic quality --about-organization O-BIRCH --about-act intake.yaml --complainant-role individual --handler P-LIND --handler-organization O-ALDER --description -
G-ONE
! wrote grievances/2026/G-ONE.yaml
$ . ./on; cat grievances/2026/G-ONE.yaml
record: grievance
id: G-ONE
case: C-OAK
kind: grievance
received: 2026-03-01
channel: phone
language: es
expedited: true
complainant:
  role: individual
about:
  - topic: quality
    organization: O-BIRCH
    act: intake.yaml
description: "They come late: never at 8."
handler:
  person: P-LIND
  organization: O-ALDER
...
$ . ./on; cfcm grievance open --set id=G-ONE --case C-OAK --about-topic quality
! cfcm: grievances/2026/G-ONE.yaml has the id G-ONE already; `cfcm set` changes a record, and a new one takes another id
? 2
$ . ./on; cfcm grievance open -q --case C-OAK --about-topic quality --description 'Late again' | grep -cE '^G-[0-9A-Z]{8}-[0-9A-Z]$'
1

# Steps go into the log.
$ . ./on; cfcm grievance log G-ONE --action acknowledged --by P-LIND --organization O-ALDER
grievances/2026/G-ONE.yaml
! changed grievances/2026/G-ONE.yaml
$ . ./on; cfcm grievance log G-ONE
! cfcm: a log entry needs action (acknowledged, assigned, reviewed, interviewed, evidence, extended, referred, decided, notified, appealed, withdrawn or reopened); give it with --set FIELD=VALUE or --from FILE
? 2
$ . ./on; cfcm grievance log G-ONE --action heard
! cfcm: --action takes acknowledged, assigned, reviewed, interviewed, evidence, extended, referred, decided, notified, appealed, withdrawn, reopened and nothing else
? 2
$ . ./on; cfcm grievance log G-ON --action evidence
! cfcm: no record of a grievance has the id G-ON; G-ONE is near
? 2
$ . ./on; cfcm grievance log G-ONE --action reviewed --level 2 --by P-NOOR --organization O-BIRCH -q
! grievances/2026/G-ONE.yaml:29:15: error: P-NOOR reviewed or decided a grievance about O-BIRCH and acts for it (and by 1 further chain) [E505 handler-tied-to-complained-of]
! cfcm: this would make a conflict of interest; nothing was written
!   = choose somebody without a tie, or record the safeguard first; --accept REASON writes it all the same and keeps the reason, still to be approved
? 1
$ . ./on; cfcm grievance log grievances/2026/G-ONE.yaml --action evidence --note 'Time sheets' --date 2026-03-03 --dry-run
--- a/grievances/2026/G-ONE.yaml
+++ b/grievances/2026/G-ONE.yaml
@@ -22,4 +22,7 @@
     by:
       person: P-LIND
       organization: O-ALDER
+  - date: 2026-03-03
+    action: evidence
+    note: Time sheets
 ...

# The same token stands for the same act, the text included.
$ . ./on; echo 'Spoke with the aide' | cfcm grievance log G-ONE --action interviewed --by P-LIND --note - --request-id i-1 -q
grievances/2026/G-ONE.yaml
$ . ./on; echo 'Spoke with the aide' | cfcm grievance log G-ONE --action interviewed --by P-LIND --note - --request-id i-1
grievances/2026/G-ONE.yaml
! this was done before, with the same --request-id; nothing was written
$ . ./on; echo 'Spoke with a neighbor' | cfcm grievance log G-ONE --action interviewed --by P-LIND --note - --request-id i-1
! cfcm: this --request-id stands for another act already; nothing was written. A new act takes a new token
? 2
$ . ./on; cfcm grievance log G-ONE --action interviewed --note @nowhere
! cfcm: cannot read nowhere: No such file or directory
? 3
$ . ./on; grep -c interviewed grievances/2026/G-ONE.yaml
1

# A change is made to what somebody has seen, and in an editor, too.
$ . ./on; cfcm grievance log G-ONE --action evidence --if-match 00000000
! cfcm: grievances/2026/G-ONE.yaml is no longer what --if-match says: somebody has changed it since; nothing was changed, read it again
? 3
$ . ./on; cfcm grievance log G-ONE --action evidence -q --dry-run --if-match $(sha256sum grievances/2026/G-ONE.yaml | cut -c1-12) | grep '^+ '
+  - date: 2026-03-02
+    action: evidence
$ . ./on; EDITOR="sed -i s/evidence/referred/" cfcm grievance log G-ONE --action evidence --edit -q; tail -3 grievances/2026/G-ONE.yaml
grievances/2026/G-ONE.yaml
  - date: 2026-03-02
    action: referred
...

# More time takes a reason; what the packs say of it is told.
$ . ./on; cfcm grievance extend G-ONE --until 2026-06-10 --requested-by agency
! cfcm: an extension needs a reason; give it with --reason TEXT (- or @FILE reads it)
? 2
$ . ./on; cfcm grievance extend G-ONE --until 2026-07-31 --requested-by agency --reason 'The time sheets are on their way'
grievances/2026/G-ONE.yaml
! changed grievances/2026/G-ONE.yaml
! the grievance is due on 2026-05-30, and an extension gives 14 days more: until 2026-06-13
! an extension that the agency asks for counts once the complainant is told, by 2026-03-04: `cfcm grievance log G-ONE --action notified`
$ . ./on; cfcm grievance extend G-KEPT --until 2026-07-31 --requested-by individual --reason 'Ill' --date 2026-06-01
grievances/2026/G-KEPT.yaml
! changed grievances/2026/G-KEPT.yaml
! the grievance was due on 2026-05-31, and an extension after that day gives no more time

# It ends once, unless it is opened again.
$ . ./on; cfcm grievance resolve G-ONE --by P-LIND
! cfcm: a resolution needs an outcome; give it with --outcome: substantiated, partly-substantiated, unsubstantiated, withdrawn, resolved-informally, decision-upheld, decision-modified, decision-overturned
? 2
$ . ./on; cfcm grievance resolve G-ONE --outcome decision-upheld
! cfcm: a record of kind grievance does not end in `decision-upheld`; substantiated, partly-substantiated, unsubstantiated, withdrawn and resolved-informally fit
? 2
$ . ./on; cfcm grievance resolve G-ONE --outcome substantiated --by P-NOOR --organization O-BIRCH -q
! grievances/2026/G-ONE.yaml:40:13: error: P-NOOR reviewed or decided a grievance about O-BIRCH and acts for it (and by 1 further chain) [E505 handler-tied-to-complained-of]
! cfcm: this would make a conflict of interest; nothing was written
!   = choose somebody without a tie, or record the safeguard first; --accept REASON writes it all the same and keeps the reason, still to be approved
? 1
$ . ./on; cfcm grievance resolve G-ONE --outcome partly-substantiated --by P-LIND --organization O-ALDER --summary 'Half of the visits were late' --remedy 'Another aide' --notified 2026-03-10 --appeal-rights --date 2026-03-09
grievances/2026/G-ONE.yaml
! changed grievances/2026/G-ONE.yaml
$ . ./on; cfcm grievance resolve G-ONE --outcome unsubstantiated
! cfcm: G-ONE has a resolution already; `cfcm grievance reopen G-ONE` comes before another, and `cfcm set grievances/2026/G-ONE.yaml` corrects one
? 2
$ . ./on; cfcm grievance extend G-ONE --reason 'Too late'
! cfcm: G-ONE is closed, and its time is not extended
? 2
$ . ./on; cfcm grievance withdraw G-ONE
! cfcm: G-ONE is resolved already
? 2

# An appeal is a record of its own, written together with the entry in the log of the first.
$ . ./on; cfcm grievance appeal G-ONE --set id=G-TWO --date 2026-03-12 --handler P-NOOR -q; ls grievances/2026 | grep -c TWO; grep -c appealed grievances/2026/G-ONE.yaml
0
0
! grievances/2026/G-TWO.yaml:14:11: error: P-NOOR handles a grievance about O-BIRCH and acts for it (and by 1 further chain) [E505 handler-tied-to-complained-of]
! cfcm: this would make a conflict of interest; nothing was written
!   = choose somebody without a tie, or record the safeguard first; --accept REASON writes it all the same and keeps the reason, still to be approved
? 1
$ . ./on; cfcm grievance appeal G-ONE --set id=G-TWO --date 2026-03-12 --request-id appeal-1
G-TWO
! still missing for an audit: E501 (`cfcm explain CODE` tells of each)
! wrote grievances/2026/G-TWO.yaml
! changed grievances/2026/G-ONE.yaml
$ . ./on; cfcm grievance appeal G-ONE --set id=G-TWO --date 2026-03-12 --request-id appeal-1
G-TWO
! this was done before, with the same --request-id; nothing was written
$ . ./on; cat grievances/2026/G-TWO.yaml
record: grievance
id: G-TWO
case: C-OAK
kind: appeal
received: 2026-03-12
language: es
complainant:
  role: individual
about:
  - topic: quality
    organization: O-BIRCH
    act: intake.yaml
appeal_of: G-ONE
...
$ . ./on; cfcm grievance appeal G-NONE
! cfcm: no record of a grievance has the id G-NONE; G-ONE is near
? 2
$ . ./on; cfcm grievance resolve G-TWO --outcome substantiated --date 2026-03-12
! cfcm: a record of kind appeal does not end in `substantiated`; decision-upheld, decision-modified, decision-overturned, withdrawn and resolved-informally fit
? 2

# What is opened again keeps the old resolution in its log, all of it.
$ . ./on; cfcm grievance reopen G-ONE
! cfcm: opening a grievance again needs a reason; give it with --reason TEXT (- or @FILE reads it)
? 2
$ . ./on; cfcm grievance reopen G-ONE --reason 'New time sheets' --date 2026-03-20
grievances/2026/G-ONE.yaml
! changed grievances/2026/G-ONE.yaml
$ . ./on; cfcm grievance reopen G-ONE --reason 'New time sheets' --date 2026-03-20
! cfcm: G-ONE is open
? 2
$ . ./on; cfcm grievance resolve G-ONE --outcome substantiated --by P-LIND --organization O-ALDER --date 2026-03-20 -q
grievances/2026/G-ONE.yaml
$ . ./on; cfcm grievance resolve G-ONE --outcome substantiated --date 2026-03-20
! cfcm: G-ONE has a resolution already; `cfcm grievance reopen G-ONE` comes before another, and `cfcm set grievances/2026/G-ONE.yaml` corrects one
? 2
$ . ./on; cat grievances/2026/G-ONE.yaml
record: grievance
id: G-ONE
case: C-OAK
kind: grievance
received: 2026-03-01
channel: phone
language: es
expedited: true
complainant:
  role: individual
about:
  - topic: quality
    organization: O-BIRCH
    act: intake.yaml
description: "They come late: never at 8."
handler:
  person: P-LIND
  organization: O-ALDER
log:
  - date: 2026-03-02
    action: acknowledged
    by:
      person: P-LIND
      organization: O-ALDER
  - date: 2026-03-02
    action: interviewed
    by:
      person: P-LIND
    note: Spoke with the aide
  - date: 2026-03-02
    action: referred
  - date: 2026-03-02
    action: extended
    until: 2026-07-31
    requested_by: agency
    reason: The time sheets are on their way
  - date: 2026-03-12
    action: appealed
    note: Appealed as G-TWO
  - date: 2026-03-09
    action: decided
    by:
      person: P-LIND
      organization: O-ALDER
    note: |-
      Outcome before the grievance was reopened: partly-substantiated
      Summary: Half of the visits were late
      Remedy: Another aide
      The answer explains the right to go further: true
  - date: 2026-03-10
    action: notified
  - date: 2026-03-20
    action: reopened
    reason: New time sheets
resolution:
  decided: 2026-03-20
  by:
    person: P-LIND
    organization: O-ALDER
  outcome: substantiated
...

# An entry `reopened` that was written by hand counts from the day after the resolution.
$ . ./on; cfcm grievance log -q G-ONE --action reopened --date 2026-03-20; cfcm grievance resolve G-ONE --outcome unsubstantiated --date 2026-04-01
grievances/2026/G-ONE.yaml
! cfcm: G-ONE has a resolution already; `cfcm grievance reopen G-ONE` comes before another, and `cfcm set grievances/2026/G-ONE.yaml` corrects one
? 2
$ . ./on; cfcm grievance log -q G-ONE --action reopened --date 2026-03-21; cfcm grievance resolve G-ONE --outcome unsubstantiated --date 2026-04-01; sed -n '/03-20/,$p' grievances/2026/G-ONE.yaml
grievances/2026/G-ONE.yaml
grievances/2026/G-ONE.yaml
  - date: 2026-03-20
    action: reopened
    reason: New time sheets
  - date: 2026-03-20
    action: reopened
  - date: 2026-03-20
    action: decided
    by:
      person: P-LIND
      organization: O-ALDER
    note: "Outcome before the grievance was reopened: substantiated"
  - date: 2026-03-21
    action: reopened
resolution:
  decided: 2026-04-01
  outcome: unsubstantiated
...
! the resolution that was there stands in the log now
! changed grievances/2026/G-ONE.yaml

# The complainant withdraws: nobody decided anything.
$ . ./on; cfcm grievance withdraw G-TWO --reason 'All is well' --date 2026-03-20 -q; sed -n '/^appeal_of/d; /^log/,$p' grievances/2026/G-TWO.yaml
grievances/2026/G-TWO.yaml
log:
  - date: 2026-03-20
    action: withdrawn
    reason: All is well
resolution:
  decided: 2026-03-20
  outcome: withdrawn
...
$ . ./on; cfcm grievance withdraw G-TWO --date 2026-04-30
! cfcm: G-TWO is resolved already
? 2
$ . ./on; cfcm grievance reopen G-TWO --reason 'It began anew' --date 2026-03-21 -q; sed -n '/^log/,$p' grievances/2026/G-TWO.yaml
grievances/2026/G-TWO.yaml
log:
  - date: 2026-03-20
    action: withdrawn
    reason: All is well
  - date: 2026-03-21
    action: reopened
    reason: It began anew
appeal_of: G-ONE
...

# A void one takes no more; what stands on disk is sound.
$ . ./on; cfcm set grievance G-KEPT -q --set voided.reason=Twice && cfcm grievance log G-KEPT --action evidence
grievances/2026/G-KEPT.yaml
! cfcm: grievances/2026/G-KEPT.yaml is void, and nothing more is written into it
? 2
$ . ./on; cfcm validate; cfcm grievance log G-ONE --template | head -12
accepted.yaml:3:11: note: this acceptance has no effect: nobody is named who approved it [D415 acceptance-without-effect]
  3 |   - rule: …
    |           ^
  = give it a case, path or fingerprint, a reason, `approved_by` and an end (`expires`) within twelve months, or remove it
\#: date: a date such as 2026-10-31
action: ""  #: acknowledged, assigned, reviewed, interviewed, evidence, extended, referred, decided, notified, appealed, withdrawn or reopened
\#: level: a whole number from 1 to 9
\#: by:
\#:   person: the id of a person
\#:   organization: the id of an organization
\#: note: text
\#: until: a date such as 2026-10-31
\#: requested_by: individual or agency
\#: reason: text
...
! 1 note in 2 cases (12 files); 58 rules run

# A resolution is of the level that the log had reached by its day, and keeps it when the grievance is opened again: an
# appeal on that very day, without saying who wrote it down, came after it, and so did a review at level 2.
$ . ./on; cfcm grievance open -q --case C-OAK --about-topic quality --set id=G-LEVEL && cfcm grievance log -q G-LEVEL --action reviewed --level 1 --by P-LIND --date 2026-03-03 && cfcm grievance resolve -q G-LEVEL --outcome unsubstantiated --by P-LIND --date 2026-03-10 && cfcm grievance log -q G-LEVEL --action appealed --level 2 --date 2026-03-10 && cfcm grievance log -q G-LEVEL --action reviewed --level 2 --by P-NOOR --date 2026-03-15
G-LEVEL
grievances/2026/G-LEVEL.yaml
grievances/2026/G-LEVEL.yaml
grievances/2026/G-LEVEL.yaml
grievances/2026/G-LEVEL.yaml
$ . ./on; export CFCM_AS_OF=2026-03-31; cfcm grievance reopen -q G-LEVEL --reason 'The review at level 2 found more' --date 2026-03-20; sed -n '/^log/,$p' grievances/2026/G-LEVEL.yaml; cfcm audit-conflicts -q --select E504
grievances/2026/G-LEVEL.yaml
log:
  - date: 2026-03-03
    action: reviewed
    level: 1
    by:
      person: P-LIND
  - date: 2026-03-10
    action: appealed
    level: 2
  - date: 2026-03-15
    action: reviewed
    level: 2
    by:
      person: P-NOOR
  - date: 2026-03-10
    action: decided
    level: 1
    by:
      person: P-LIND
    note: "Outcome before the grievance was reopened: unsubstantiated"
  - date: 2026-03-20
    action: reopened
    reason: The review at level 2 found more
...
