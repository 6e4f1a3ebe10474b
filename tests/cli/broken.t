# One broken record at a time: `person` and `plan` write standard input into a small tree and validate it.
$ cfcm init -q tree && mkdir -p tree/people tree/organizations tree/cases/2026/C-1 && printf 'record: intake\ncase: C-1\nopened: 2026-01-05\nindividual:\n  name:\n    family: One\n...\n' > tree/cases/2026/C-1/intake.yaml && printf 'record: organization\nid: O-1\nname: One\nkinds:\n  - provider\n...\n' > tree/organizations/O-1.yaml
tree
$ echo 'cat > tree/people/P-1.yaml; cfcm validate tree' > person; echo 'cat > tree/cases/2026/C-1/plan-2026-02-01.yaml; cfcm validate -q tree; rm tree/cases/2026/C-1/plan*' > plan
$ printf 'record: person\nid: P-1\nname:\n  family: One\n...\n' | bash person
! no findings in 1 case (4 files); 58 rules run

# Bytes.
$ : | bash person
people/P-1.yaml: error: the file holds no record [D101 empty-file]
  = write the record, or remove the file
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf '\n\n' | bash person
people/P-1.yaml: error: the file holds no record [D101 empty-file]
  = write the record, or remove the file
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf '# only a comment\n...\n' | bash person
people/P-1.yaml: error: the file holds no record [D101 empty-file]
  = write the record, or remove the file
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: Ev\xe9\n...\n' | bash person
people/P-1.yaml:4:13: error: byte 0xE9 is not UTF-8 here [D102 not-utf8]
  4 |   family: …
    |            ^
  = save the file as UTF-8
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf '\xef\xbb\xbfrecord: person\nid: P-1\nname:\n  family: One\n...\n' | bash person
people/P-1.yaml:1:1: error: a byte order mark (U+FEFF) stands here; a record holds none [D103 byte-order-mark]
  1 | …
    | ^
  = save the file as UTF-8 without a byte order mark
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: "O\0ne"\n...\n' | bash person
people/P-1.yaml:4:13: error: the file holds a NUL character [D104 control-character]
  4 |   family: …
    |            ^
  = remove it; if the file is UTF-16, save it as UTF-8
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: "O\xe2\x80\xaene"\n...\n' | bash person
people/P-1.yaml:4:13: error: a bidirectional control (U+202E) stands here: what is shown is not what is written [D105 bidirectional-control]
  4 |   family: …
    |            ^
  = remove it
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n\tfamily: One\n...\n' | bash person
people/P-1.yaml:4:1: error: a tab stands here; a record is indented and separated by spaces [D106 tab-character]
  4 | …
    | ^
  = write spaces; within double quotes a tab is written \t
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\r\nid: P-1\r\nname:\r\n  family: One\r\n...\r\n' | bash person
people/P-1.yaml:1:15: error: lines end in a carriage return and a line feed (CRLF) [D107 carriage-return]
  1 | record: …
    |          ^
  = save the file with line feeds alone (LF)
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: One\n' | bash person
people/P-1.yaml:4:14: error: the end of the record is not marked: the file may have been cut off [D110 end-not-marked]
  4 |   family: …
    |            ^
  = look whether the record is whole, then add a last line `...`
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: One\n...' | bash person
people/P-1.yaml:5:4: error: no newline follows the `...` that ends the record [D110 end-not-marked]
  5 | ...
    |    ^
  = look whether the record is whole, then end the last line with a newline
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: One\n...\nid: P-2\n' | bash person
people/P-1.yaml:6:1: error: text follows the `...` that ends the record [D112 text-after-end]
  6 | id: …
    | ^~~~~
  = remove it, or move it above the `...` line; the file ends right after that line
! 1 error in 1 case (4 files); 58 rules run
? 1
$ (printf 'record: person\nid: P-1\nname:\n  family: One\n'; yes '# padding' | head -c 1100000; printf '\n...\n') | bash person
people/P-1.yaml: error: the file has more than 1048576 bytes [D108 file-too-large]
  = split the record, or keep large material in a file beside it
! 1 error in 1 case (4 files); 58 rules run
? 1
$ (printf 'record: person\nid: P-1\nname:\n  family: '; head -c 70000 /dev/zero | tr '\0' x; printf '\n...\n') | bash person
people/P-1.yaml:4:1: error: the line has 70010 bytes; 65536 is the most [D109 line-too-long]
  4 |   family: …
    | ^
  = write long text as a `|` block of several lines
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\n<<<<<<< HEAD\nname:\n  family: One\n=======\nname:\n  family: Two\n>>>>>>> other\n...\n' | bash person
people/P-1.yaml:3:1: error: a merge conflict is left in the file [D111 merge-conflict-marker]
  3 | …
    | ^
  = settle the conflict: keep the lines that hold, remove the markers
! 1 error in 1 case (4 files); 58 rules run
? 1
$ head -c 3000 /dev/zero | bash person
people/P-1.yaml:1:1: error: the file holds a NUL character [D104 control-character]
  1 | …
    | ^
  = remove it; if the file is UTF-16, save it as UTF-8
! 1 error in 1 case (4 files); 58 rules run
? 1
$ gzip -c /etc/passwd | bash person > /dev/null
! 1 error in 1 case (4 files); 58 rules run
? 1

# YAML that other readers guess at.
$ printf 'record: person\nid: P-1\nname:\n  family: One\nid: P-2\n...\n' | bash person
people/P-1.yaml:5:1: error: `id` is given twice [D202 duplicate-key]
  5 | id: …
    | ^~
  note: people/P-1.yaml:2:1: first given here
  = keep one of the two
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: &a P-1\nname:\n  family: *a\n...\n' | bash person
people/P-1.yaml:2:5: error: an anchor stands here; a record has none [D203 anchor]
  2 | id: … …
    |     ^~
  = remove it, and write the value out wherever it is meant

people/P-1.yaml:4:11: error: an alias stands here; a record has none [D204 alias]
  4 |   family: …
    |           ^
  = write the value out
! 2 errors in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: !!str P-1\nname:\n  family: One\n...\n' | bash person
people/P-1.yaml:2:5: error: a tag stands here; a record has none [D205 tag]
  2 | id: … …
    |     ^~~
  = remove it: what a value is, its field says
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: One\n  <<: {given: A}\n...\n' | bash person
people/P-1.yaml:5:3: error: a merge key stands here; a record has none [D206 merge-key]
  5 |   …: {given: …}
    |   ^~
  = write the fields out
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf '%%YAML 1.1\n---\nrecord: person\nid: P-1\nname:\n  family: One\n...\n' | bash person
people/P-1.yaml:1:1: error: a YAML directive stands here; a record has none [D207 directive]
  1 | …
    | ^
  = remove the line
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: One\n---\nrecord: person\n...\n' | bash person
people/P-1.yaml:5:1: error: a second document begins here [D208 second-document]
  5 | ---
    | ^~~
  = keep one record in one file
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  ? [a, b]\n  : One\n  family: One\n...\n' | bash person
people/P-1.yaml:4:5: error: a list stands as a key [D209 key-not-a-name]
  4 |   ? […, …]
    |     ^
  = write a field name before the colon
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: "One\n...\n' | bash person
people/P-1.yaml:4:11: error: a quote is opened and not closed [D210 unclosed-quote]
  4 |   family: …
    |           ^
  = close it; text that goes on in the next line is indented deeper than its key
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid:P-1\nname:\n  family: One\n...\n' | bash person
people/P-1.yaml:2:1: error: no space after the colon [D211 space-missing-after-colon]
  2 | id:…
    | ^~~
  = write `key: value` with a space; if this is text, put it in double quotes
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: One\n    and Two\n...\n' | bash person
people/P-1.yaml:4:11: error: plain text runs over several lines [D212 plain-text-over-several-lines]
  4 |   family: …
    |           ^
  = put it in double quotes, or write it as a `|` block
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: One\nroles:\n...\n' | bash person
people/P-1.yaml:5:1: error: `roles` has no value [D216 empty-value]
  5 | roles:
    | ^~~~~
  = give the value, or remove the key
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: ~\n...\n' | bash person
people/P-1.yaml:4:11: error: `family` has no value but null [D216 empty-value]
  4 |   family: …
    |           ^
  = give the value, or remove the key
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf -- '- record: person\n...\n' | bash person
people/P-1.yaml:1:1: error: the record is no mapping [D215 not-a-mapping]
  1 | - record: …
    | ^
  = write one `key: value` a line, `record: <kind>` first
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname: {family: One\n...\n' | bash person
people/P-1.yaml:3:7: error: a `{` is not closed [D201 syntax]
  3 | name: …
    |       ^
  = close it, and indent its lines deeper than its key; or put the text in double quotes, if no list is meant
! 1 error in 1 case (4 files); 58 rules run
? 1
$ (printf 'record: person\nid: P-1\nname:\n  family: One\nroles: '; printf '[%.0s' {1..40}; printf ']%.0s' {1..40}; printf '\n...\n') | bash person
people/P-1.yaml:5:40: error: the record is nested deeper than 32 levels [D213 too-deep]
  5 | roles: …
    |         ^
  = a record needs no such depth; look at the brackets before
! 1 error in 1 case (4 files); 58 rules run
? 1
$ (printf 'record: person\nid: P-1\nname:\n  family: One\nroles:\n'; yes '  - a' | head -10001; printf '...\n') | bash person
people/P-1.yaml:9995:5: error: the record has more than 10000 items [D214 too-many-nodes]
  9995 |   - …
       |     ^
  = split it into several records
! 1 error in 1 case (4 files); 58 rules run
? 1

# Fields.
$ printf 'record: person\nid: P-1\nname:\n  family: One\nbron: 1980-01-01\n...\n' | bash person
people/P-1.yaml:5:1: error: this person record has no field `bron` [D301 unknown-field]
  5 | bron: …
    | ^~~~
  = did you mean `born`?
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nname:\n  given: One\n...\n' | bash person
people/P-1.yaml:1:1: error: this person record lacks `id` [D302 missing-field]
  1 | record: person
    | ^
  = add `id`

people/P-1.yaml:3:3: error: a name lacks `family` [D302 missing-field]
  3 |   given: …
    |   ^
  = add `family`
! 2 errors in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname: One\n...\n' | bash person
people/P-1.yaml:3:7: error: `name` is text, expected a map with the fields of a name [D303 wrong-shape]
  3 | name: …
    |       ^
  = write its fields below it, each as `name: value`
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: One\nborn: 1980-02-30\n...\n' | bash person
people/P-1.yaml:5:7: error: `born` is a day that does not exist [D306 impossible-date]
  5 | born: …
    |       ^
  = correct it to a day of the calendar
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: One\nborn: 1.2.1980\n...\n' | bash person
people/P-1.yaml:5:7: error: `born` is a date of another form, expected a date such as 2026-03-31 [D304 wrong-format]
  5 | born: …
    |       ^
  = write year, month and day, with hyphens
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P 1\nname:\n  family: One\n...\n' | bash person
people/P-1.yaml:2:1: note: the record is not in its canonical form, first in this line [D113 not-canonical]
  2 | id: …
    | ^~~~~
  = write it so with `cfcm fmt`; nothing but the form changes

people/P-1.yaml:2:5: error: `id` is text, expected an id: 1 to 64 letters, digits, `.`, `_` and `-`, the first a letter or a digit [D304 wrong-format]
  2 | id: …
    |     ^
  = write the id of the record that is meant, not its name
! 1 error, 1 note in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: One\nemployment:\n  - organization: O-1\n    basis: contracter\n    from: 2026-02-01\n    to: 2026-01-31\n...\n' | bash person
people/P-1.yaml:7:12: error: `basis` is text, expected one of the words that are allowed here [D305 value-not-allowed]
  7 |     basis: …
    |            ^
  = did you mean `contractor`? allowed: `employee`, `contractor` or `volunteer`

people/P-1.yaml:9:9: error: `to` lies before `from` [D307 from-after-to]
  9 |     to: 2026-01-31
    |         ^~~~~~~~~~
  note: people/P-1.yaml:8:11: `from` is here
  = correct one of the two days; both belong to the period
! 2 errors in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: One\ninterests:\n  - organization: O-1\n    kind: ownership\n    percent: 120\n  - organization: O-1\n    kind: ownership\n    percent: some\n...\n' | bash person
people/P-1.yaml:8:14: error: `percent` is a number above 100, expected a percent from 0 to 100 [D308 percent-out-of-range]
  8 |     percent: …
    |              ^
  = write the share as a percent, from 0 to 100

people/P-1.yaml:11:14: error: `percent` is text, expected a percent such as 12.5 [D304 wrong-format]
  11 |     percent: …
     |              ^
  = write a percent such as 12.5, or leave the field out when it is not known
! 2 errors in 1 case (4 files); 58 rules run
? 1
$ printf 'record: persn\nid: P-1\n...\n' | bash person
people/P-1.yaml:1:9: error: `record` names no kind of record that cfcm knows [D309 unknown-kind]
  1 | record: …
    |         ^
  = did you mean `person`?
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'id: P-1\nname:\n  family: One\n...\n' | bash person
people/P-1.yaml:1:1: error: this file does not say which kind of record it is [D302 missing-field]
  1 | id: …
    | ^
  = begin it with `record:` and the kind, such as `record: plan`
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'id: P-1\nrecord: person\nname:\n  family: One\n...\n' | bash person
people/P-1.yaml:2:1: note: `record` is not the first field [D310 record-not-first]
  2 | record: …
    | ^~~~~~
  = move it to the first line
! 1 note in 1 case (4 files); 58 rules run
$ printf 'record: person\nid: P-7K3QX9M2-A\nname:\n  family: One\n...\n' | bash person
people/P-1.yaml:2:5: note: the check character of `id` does not fit the rest of the id [D311 check-character]
  2 | id: P-7K3QX9M2-A
    |     ^~~~~~~~~~~~
  = compare the id with its source; a character is probably mistyped
! 1 note in 1 case (4 files); 58 rules run

# The tree.
$ printf 'record: organization\nid: O-2\nname: Two\nkinds:\n  - provider\n...\n' | bash person
people/P-1.yaml:1:9: error: a record of kind organization lies in another folder than its own [D401 wrong-folder]
  1 | record: organization
    |         ^~~~~~~~~~~~
  = move it to organizations/<name>.yaml
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: O-1\nname:\n  family: One\n...\n' | bash person
people/P-1.yaml:2:5: error: another record has the id O-1, too [D404 duplicate-id]
  2 | id: O-1
    |     ^~~
  note: organizations/O-1.yaml:2:5: the first record with this id
  = give one of the two another id, or void the one that does not hold
! 1 error in 1 case (4 files); 58 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: One\nemployment:\n  - organization: O-9\n  - organization: P-1\nrelated_to:\n  - case: C-9\n    relation: parent\n...\n' | bash person
people/P-1.yaml:6:19: error: no record of an organization has the id that is written here [D403 reference-to-nothing]
  6 |   - organization: …
    |                   ^
  = correct the id, or add the record that it names

people/P-1.yaml:7:19: error: P-1 is a person, and an organization is expected here [D405 reference-of-another-kind]
  7 |   - organization: P-1
    |                   ^~~
  = correct the id, or use the field that is meant for it

people/P-1.yaml:9:11: error: no intake opens the case that is named here [D403 reference-to-nothing]
  9 |   - case: …
    |           ^
  = correct the id, or add the record that it names
! 3 errors in 1 case (4 files); 58 rules run
? 1
$ rm tree/people/P-1.yaml
$ printf 'record: plan\ncase: C-1\nwritten: 2026-02-02\nby:\n  organization: O-1\n...\n' | bash plan
cases/2026/C-1/plan-2026-02-01.yaml:3:10: error: the file's name does not say what `written` says [D402 wrong-file-name]
$ printf 'record: plan\ncase: C-2\nwritten: 2026-02-01\nby:\n  organization: O-1\n...\n' | bash plan
cases/2026/C-1/plan-2026-02-01.yaml:2:7: error: the record lies in the folder of another case than it names [D402 wrong-file-name]
cases/2026/C-1/plan-2026-02-01.yaml:2:7: error: no intake opens the case C-2 [D403 reference-to-nothing]
$ printf 'record: plan\ncase: C-1\nwritten: 2026-02-01\nby:\n  organization: O-1\nservices:\n  - service: meals\n...\n' | bash plan
cases/2026/C-1/plan-2026-02-01.yaml:7:5: error: a service line lacks `provider` or `natural_support` [D302 missing-field]
$ printf 'record: plan\ncase: C-1\nwritten: 2026-02-01\nby:\n  title: nurse\n...\n' | bash plan
cases/2026/C-1/plan-2026-02-01.yaml:5:3: error: an actor has no field `title` [D301 unknown-field]
cases/2026/C-1/plan-2026-02-01.yaml:5:3: error: an actor lacks `person` or `organization` [D302 missing-field]
$ printf 'record: closure\ncase: C-1\nclosed: 2026-01-20\nreason: moved\n...\n' > tree/cases/2026/C-1/closure-2026-01-20.yaml; printf 'record: plan\ncase: C-1\nwritten: 2026-02-01\nby:\n  organization: O-1\n...\n' | bash plan
cases/2026/C-1/plan-2026-02-01.yaml:3:10: error: a plan is dated after the case was closed [D408 act-after-closure]

# Rules run over what is sound, beside what is not; validate and audit-conflicts say the same of it.
$ printf 'record: person\nid: P-1\nname:\n  fam: One\n...\n' > riverbend/people/P-1.yaml; cfcm audit-conflicts riverbend --as-of 2026-10-31 -q --select P20 > audit; cfcm validate -q riverbend --as-of 2026-10-31 > valid; cat audit; diff audit valid
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10: error: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
people/P-1.yaml:4:3: error: a name has no field `fam` [D301 unknown-field]
people/P-1.yaml:4:3: error: a name lacks `family` [D302 missing-field]
1d0
< cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10: error: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
? 1
$ printf 'record: plan\ncase C-01-ABEL\n' > riverbend/cases/2026/C-01-ABEL/plan-2026-01-26.yaml; cfcm audit-conflicts riverbend --as-of 2026-10-31 -q --select E801
cases/2026/C-01-ABEL/plan-2026-01-26.yaml:2:1: error: this is no `key: value` of the mapping around it [D201 syntax]
cases/2026/C-01-ABEL/plan-2026-01-26.yaml:2:15: error: the end of the record is not marked: the file may have been cut off [D110 end-not-marked]
cases/2026/C-04-DAVIS/plan-2026-03-02.yaml:36:15: warning: P-REYES of O-RIVER wrote the plan, and O-RIVER is under common control with O-HEARTH, which provides a service in the case [E801 same-entity]
cases/2026/C-04-DAVIS/plan-2026-03-02.yaml:36:15: warning: P-LIND of O-RIVER manages the case, and O-RIVER is under common control with O-HEARTH, which provides a service in the case [E801 same-entity]
people/P-1.yaml:4:3: error: a name has no field `fam` [D301 unknown-field]
people/P-1.yaml:4:3: error: a name lacks `family` [D302 missing-field]
? 1
