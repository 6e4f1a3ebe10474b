# What every command that writes has in common.
$ printf 'cd t; export CFCM_AS_OF=2026-03-02\n' > on; cfcm init -q t
t
$ . ./on; cfcm organization new --set id=O-RIVER --set name=River --set kinds=case-management-agency
O-RIVER
! wrote organizations/O-RIVER.yaml
$ . ./on; id=$(cfcm person new -q --set name.family=Lind) && test -f people/$id.yaml && cfcm validate -q && echo "$id" | tr 0-9A-HJKMNP-TV-Z x
x-xxxxxxxx-x

# Every required field that is missing is named at once; nothing is asked off a terminal, and nothing is written.
$ . ./on; cfcm person new
! cfcm: person needs name.family (text); give it with --set FIELD=VALUE or --from FILE
? 2
$ . ./on; cfcm new contact
! cfcm: contact needs case (the id of a case), by.person (the id of a person) or by.organization (the id of an organization); give them with --set FIELD=VALUE or --from FILE
? 2
$ . ./on; cfcm new contact --case C-NONE
! cfcm: no record of a case has the id C-NONE; `cfcm list intake` lists them
? 2
$ . ./on; cfcm new kontakt
! cfcm: no kind of record is named kontakt; contact is near; there are program, organization, person, intake, update, eligibility, assessment, plan, authorization, contact, delivery, experience, incident, closure, grievance, review, safeguard, engagement, survey, improvement, accepted, dispositions
? 2
$ . ./on; cfcm new program
! cfcm: program needs format (1), name (text); give them with --set FIELD=VALUE or --from FILE
? 2
$ . ./on; ls -A .cfcm people | sed 's/^P-.*/P-ID/'
.cfcm:
.gitignore
lock

people:
P-ID

# YAML and JSON come in by a file or standard input; what the command knows may be missing.
$ . ./on; printf 'id: P-OKA\nname: {family: Oka}\n# where she works\nemployment:\n- organization: O-RIVER\n' | cfcm person new --from - && cat people/P-OKA.yaml
P-OKA
record: person
id: P-OKA
name:
  family: Oka
\# where she works
employment:
  - organization: O-RIVER
...
! wrote people/P-OKA.yaml
$ . ./on; printf '{"id":"P-TRAN","name":{"given":"Thi","family":"Tran"},"employment":[{"organization":"O-RIVER","from":"2025-01-01"}]}' > tran.json; cfcm person new -q --from tran.json && cat people/P-TRAN.yaml
P-TRAN
record: person
id: P-TRAN
name:
  given: Thi
  family: Tran
employment:
  - organization: O-RIVER
    from: 2025-01-01
...
$ . ./on; printf 'record: plan\n' | cfcm person new --from -
! cfcm: --from holds a record of another kind than person
? 2
$ . ./on; printf 'id: P-1\nid: P-2\n' | cfcm person new --from -
! -:2:1: error: `id` is given twice [D202 duplicate-key]
!   2 | id: …
!     | ^~
!   note: -:1:1: first given here
!   = keep one of the two
! cfcm: - does not read as the fields of person; nothing was written
? 1
$ . ./on; printf '{name: null}' | cfcm person new --from -
! -:1:8: error: `name` has no value but null [D216 empty-value]
!   1 | {name: …}
!     |        ^~
!   = give the value, or remove the key
! cfcm: - does not read as the fields of person; nothing was written
? 1
$ . ./on; cfcm person new --from nowhere.yaml
! cfcm: cannot read nowhere.yaml: No such file or directory
? 3

# Fields by their paths.
$ . ./on; cfcm person set P-OKA -q --set phones.+=555-0100 --set phones.+=555-0101 --set name.given=Aya --set employment.0.title='case manager: "lead"' && cat people/P-OKA.yaml
people/P-OKA.yaml
record: person
id: P-OKA
name:
  given: Aya
  family: Oka
phones:
  - "555-0100"
  - "555-0101"
\# where she works
employment:
  - organization: O-RIVER
    title: "case manager: \"lead\""
...
$ . ./on; cfcm person set P-OKA -q --set phones.0= --set name.given= && cat people/P-OKA.yaml
people/P-OKA.yaml
record: person
id: P-OKA
name:
  family: Oka
phones:
  - "555-0101"
\# where she works
employment:
  - organization: O-RIVER
    title: "case manager: \"lead\""
...
$ . ./on; cfcm person set P-OKA --set nmae.family=x
! cfcm: nmae.family: person has no field of that name; name is near; there are record, id, name, other_names, born, addresses, phones, emails, npi, employment, related_to, interests, roles, credentials, experience, education_hours, training, attestations, exclusion_checks, same_as, voided
? 2
$ . ./on; cfcm person set P-OKA --set phones.7=x
! cfcm: phones.7: `phones` is a list of 1; write the number of an entry, counted from 0, or + for a new one
? 2
$ . ./on; cfcm person set P-OKA --set family
! cfcm: --set takes FIELD=VALUE, such as name.family=Lind
? 2
$ . ./on; cfcm person set P-OKA
! cfcm: nothing is to be set; give --set FIELD=VALUE, --from FILE or --edit
? 2
$ . ./on; cfcm person set P-OKA --set born=yesterday
! people/P-OKA.yaml:5:7: error: `born` is text, expected a date such as 2026-03-31 [D304 wrong-format]
!   5 | born: …
!     |       ^
!   = write a date such as 2026-03-31, or leave the field out when it is not known
! cfcm: the record is not sound; nothing was written
? 1
$ . ./on; cfcm person set P-OKA --set employment.0.organization=O-RIVERR
! people/P-OKA.yaml:9:19: error: no record of an organization has the id that is written here [D403 reference-to-nothing]
!   9 |   - organization: …
!     |                   ^
!   = correct the id, or add the record that it names; O-RIVER is near
! cfcm: the record is not sound; nothing was written
? 1

# What nothing changes is not written.
$ . ./on; cfcm person set P-OKA --set phones.0=555-0101
people/P-OKA.yaml
! the record says so already; nothing was written

# --dry-run writes nothing.
$ . ./on; find . -type f | sort | xargs sha256sum > ../before; cfcm person set P-OKA --set npi=1234567893 --dry-run; cfcm person new --set id=P-X --set name.family=X --dry-run -q; find . -type f | sort | xargs sha256sum | diff - ../before
--- a/people/P-OKA.yaml
+++ b/people/P-OKA.yaml
@@ -4,6 +4,7 @@
   family: Oka
 phones:
   - "555-0101"
+npi: "1234567893"
 # where she works
 employment:
   - organization: O-RIVER
--- a/people/P-X.yaml
+++ b/people/P-X.yaml
@@ -0,0 +1,5 @@
+record: person
+id: P-X
+name:
+  family: X
+...

# The same request is one act; another with its token is a mistake.
$ . ./on; cfcm person set P-OKA --set phones.+=555-0102 --request-id one
people/P-OKA.yaml
! changed people/P-OKA.yaml
$ . ./on; cfcm person set P-OKA --set phones.+=555-0102 --request-id one
people/P-OKA.yaml
! this was done before, with the same --request-id; nothing was written
$ . ./on; cfcm person set P-OKA --set phones.+=555-0103 --request-id one
! cfcm: this --request-id stands for another act already; nothing was written. A new act takes a new token
? 2
$ . ./on; grep -c 555-0102 people/P-OKA.yaml
1

# --if-match refuses to write over what somebody else changed.
$ . ./on; sum=$(cfcm person show P-OKA --sha256 -q); cfcm person set P-OKA -q --set npi=1234567893 --if-match ${sum%%????????}; cfcm person set P-OKA -q --set npi= --if-match $sum
people/P-OKA.yaml
! cfcm: people/P-OKA.yaml is no longer what --if-match says: somebody has changed it since; nothing was changed, read it again
? 3
$ . ./on; cfcm person set P-OKA --set npi= --if-match x
! cfcm: --if-match takes eight or more characters of the SHA-256 of the record, in lower case, as sha256sum prints it
? 2
$ . ./on; cfcm person new --set name.family=X --if-match 0123456789abcdef
! cfcm: --if-match says what a record holds before it is changed, and this one is new
? 2

# Ids that are typed wrong are refused with the nearest one.
$ . ./on; cfcm person new -q --set id=P-7K3QX9M2-S --set name.family=Weber
P-7K3QX9M2-S
$ . ./on; cfcm person show P-7K3QX9M2-T
! cfcm: P-7K3QX9M2-T has a wrong check character, so a character of it is not what it should be; P-7K3QX9M2-S is near
? 2
$ . ./on; cfcm person set P-7K3QX9M1-S --set name.given=Eve
! cfcm: P-7K3QX9M1-S has a wrong check character, so a character of it is not what it should be; P-7K3QX9M2-S is near
? 2
$ . ./on; cfcm relate P-7K3QY9M2-S P-OKA sibling
! cfcm: P-7K3QY9M2-S has a wrong check character, so a character of it is not what it should be; P-7K3QX9M2-S is near
? 2
$ . ./on; cfcm person new --set name.family=X --set employment.+.organization=P-7K3QX9M2-T
! people/P-[..].yaml:6:19: error: the check character of `organization` does not fit the rest of the id [D311 check-character]
!   6 |   - organization: P-7K3QX9M2-T
!     |                   ^~~~~~~~~~~~
!   = compare the id with its source; a character is probably mistyped; P-7K3QX9M2-S is near
! people/P-[..].yaml:6:19: error: no record of an organization has the id that is written here [D403 reference-to-nothing]
!   6 |   - organization: …
!     |                   ^
!   = correct the id, or add the record that it names; P-7K3QX9M2-S is near
! cfcm: the record is not sound; nothing was written
? 1
$ . ./on; cfcm person new --set id=P-7K3QX9M2-T --set name.family=X
! people/P-7K3QX9M2-T.yaml:2:5: error: the check character of `id` does not fit the rest of the id [D311 check-character]
!   2 | id: P-7K3QX9M2-T
!     |     ^~~~~~~~~~~~
!   = compare the id with its source; a character is probably mistyped; P-7K3QX9M2-S is near
! cfcm: the record is not sound; nothing was written
? 1
$ . ./on; cfcm person new --set id=../x --set name.family=X
! cfcm: `id` takes an id: letters, digits, . _ and -, up to 64 of them, the first a letter or a digit
? 2
$ . ./on; cfcm person new --set id=O-RIVER --set name.family=X
! cfcm: organizations/O-RIVER.yaml has the id O-RIVER already; `cfcm set` changes a record, and a new one takes another id
? 2

# Dates.
$ . ./on; cfcm new engagement -q --set id=E-1 --set kind=forum --date 2026-02-28 && cfcm show engagement E-1 -q
E-1
record: engagement
id: E-1
date: 2026-02-28
kind: forum
...
$ . ./on; cfcm new engagement --set kind=forum --date 2026-02-30
! cfcm: --date takes a date such as 2026-10-31
? 2
$ . ./on; cfcm new engagement --set kind=forum --wait soon
! cfcm: --wait takes seconds from 0 to 86400
? 2

# A tree is needed.
$ cfcm person new --set name.family=X
! cfcm: no tree at .: neither it nor a folder above it holds cfcm.yaml; `cfcm init` makes one
? 2

# What is made is the owner's alone, and what is there keeps its mode.
$ . ./on; umask 022; cfcm new engagement -q --set id=E-3 --set kind=forum; stat -c '%a %n' engagements engagements/2026 engagements/2026/E-3.yaml .cfcm; chmod 640 people/P-OKA.yaml; cfcm person set P-OKA -q --set npi=1234567893; stat -c %a people/P-OKA.yaml
E-3
700 engagements
700 engagements/2026
600 engagements/2026/E-3.yaml
700 .cfcm
people/P-OKA.yaml
640

# Comments, and what nobody asked to change, stay.
$ . ./on; printf '# top\nrecord: safeguard\nid: S-1 # behind\norganizations:   [O-RIVER]\nkind: firewall\n# last\n...\n' > s.yaml; mkdir -p safeguards; mv s.yaml safeguards/S-1.yaml; cfcm set safeguard S-1 -q --set from=2026-01-01 && cat safeguards/S-1.yaml
safeguards/S-1.yaml
\# top
record: safeguard
id: S-1 # behind
organizations:   [O-RIVER]
kind: firewall
from: 2026-01-01
\# last
...
$ . ./on; cfcm set safeguards/S-1.yaml -q --set from= && cat safeguards/S-1.yaml
safeguards/S-1.yaml
\# top
record: safeguard
id: S-1 # behind
organizations:   [O-RIVER]
kind: firewall
\# last
...
