# cfcm.yaml is a record like any other, and what is wrong in it is a finding.
$ cp -r riverbend broken && sed -i 's/^name: .*/name Riverbend/' broken/cfcm.yaml && cfcm audit-conflicts broken --as-of 2026-10-31 -q --select P20
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10: error: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
cfcm.yaml:4:1: error: this is no `key: value` of the mapping around it [D201 syntax]
? 1
$ cfcm validate broken/cfcm.yaml
cfcm.yaml:4:1: error: this is no `key: value` of the mapping around it [D201 syntax]
  4 | …
    | ^
  = write `key: value`, indented like the keys before it
! 1 error in 1 file; 58 rules run
? 1
$ : > broken/cfcm.yaml && cfcm audit-conflicts broken --as-of 2026-10-31 --select P20
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10: error: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
  3 | written: 2025-09-01
    |          ^~~~~~~~~~
  rule: due 12 calendar months after the last plan was written; BIP element 3; 42 CFR 441.301(c)(3)
  = record the new plan if the review was held in time, else review the plan with the individual now; if the services have ended, record that

cfcm.yaml: error: the file holds no record [D101 empty-file]
  = write the record, or remove the file
! 2 errors in 12 cases (127 files); 59 rules run
? 1
$ printf 'record: person\nid: P-1\nname:\n  family: One\n...\n' > broken/cfcm.yaml && cfcm validate broken
cfcm.yaml:1:9: error: a record of kind person lies in another folder than its own [D401 wrong-folder]
  1 | record: person
    |         ^~~~~~
  = move it to people/<name>.yaml
! 1 error in 12 cases (127 files); 58 rules run
? 1
$ printf 'record: program\nformat: 2\nname: Later\n...\n' > broken/cfcm.yaml && cfcm validate broken
cfcm.yaml:2:9: error: `format` is a whole number, expected 1 [D305 value-not-allowed]
  2 | format: …
    |         ^
  = write 1
! 1 error in 12 cases (127 files); 58 rules run
? 1
$ rm broken/cfcm.yaml && mkdir broken/cfcm.yaml && cfcm validate broken
! cfcm: no tree at broken: neither it nor a folder above it holds cfcm.yaml; `cfcm init` makes one
? 2
$ rmdir broken/cfcm.yaml && ln -s ../riverbend/cfcm.yaml broken/cfcm.yaml && cfcm validate broken
cfcm.yaml: error: this is a link that leads out of the tree, and links are not followed; a record is a regular file [D407 not-a-regular-file]
  = put the record itself here, or remove the link
! 1 error in 12 cases (126 files); 58 rules run
? 1

# Packs, rules and settings that there are not.
$ mkdir packs && echo '(printf "record: program\nformat: 1\nname: Packs\n"; cat; echo ...) > packs/cfcm.yaml; cfcm validate packs' > try
$ printf 'policies:\n  - bip\n  - federal-1915d\n' | bash try
cfcm.yaml:6:5: error: no policy pack has this name; federal-1915c is near [D409 unknown-pack]
  6 |   - federal-1915d
    |     ^~~~~~~~~~~~~
  = use one of bip, federal-1915c, federal-1915i, managed-care-438, model-act, nh, targeted-case-management, wraparound-youth, or the path of a pack file
! 1 error in 1 file; 58 rules run
? 1
$ printf 'policies:\n  - mine.yaml\n' | bash try
cfcm.yaml:5:5: error: the pack file cannot be read [D409 unknown-pack]
  5 |   - mine.yaml
    |     ^~~~~~~~~
  = correct the path, which is relative to cfcm.yaml, or use a pack by name
! 1 error in 1 file; 58 rules run
? 1
$ printf 'policies:\n  - ../head.yaml\n' | bash try
cfcm.yaml:5:1: note: the record is not in its canonical form, first in this line [D113 not-canonical]
  5 |   - …
    | ^~~~~
  = write it so with `cfcm fmt`; nothing but the form changes

cfcm.yaml:5:5: error: the pack file cannot be read [D409 unknown-pack]
  5 |   - ../head.yaml
    |     ^~~~~~~~~~~~
  = correct the path, which is relative to cfcm.yaml, or use a pack by name
! 1 error, 1 note in 1 file; 58 rules run
? 1
$ printf 'policies:\n  - bip\nrules:\n  E8O1: disabled\n  E802: off\n  D110: note\n' | bash try
cfcm.yaml:7:3: error: no rule has this code [D410 unknown-rule-or-setting]
  7 |   E8O1: disabled
    |   ^~~~
  = use a code that `cfcm rules` lists

cfcm.yaml:8:1: note: the record is not in its canonical form, first in this line [D113 not-canonical]
  8 |   E802: off
    | ^~~~~~~~~~~
  = write it so with `cfcm fmt`; nothing but the form changes

cfcm.yaml:8:9: error: this is neither a level nor `disabled` [D410 unknown-rule-or-setting]
  8 |   E802: off
    |         ^~~
  = write error, warning, note or disabled

cfcm.yaml:9:3: error: a rule about the records themselves cannot be changed [D410 unknown-rule-or-setting]
  9 |   D110: note
    |   ^~~~
  = remove the entry
! 3 errors, 1 note in 1 file; 58 rules run
? 1
$ printf 'policies:\n  - bip\nrules:\n  E801:\n    level: fatal\n    resaon: because\n' | bash try
cfcm.yaml:8:12: error: this is neither a level nor `disabled` [D410 unknown-rule-or-setting]
  8 |     level: fatal
    |            ^~~~~
  = write error, warning, note or disabled

cfcm.yaml:9:5: error: an entry of `rules` has a level and a reason, and this is neither [D410 unknown-rule-or-setting]
  9 |     resaon: because
    |     ^~~~~~
  = use level and reason
! 2 errors in 1 file; 58 rules run
? 1
$ printf 'policies:\n  - bip\nsettings:\n  gift_nominal_valu: 10\n  extension_notice_days: two\n' | bash try
cfcm.yaml:7:3: error: no setting has this name; gift_nominal_value is near [D410 unknown-rule-or-setting]
  7 |   gift_nominal_valu: 10
    |   ^~~~~~~~~~~~~~~~~
  = use a name that `cfcm rules --settings` lists

cfcm.yaml:8:3: error: no setting has this name [D410 unknown-rule-or-setting]
  8 |   extension_notice_days: two
    |   ^~~~~~~~~~~~~~~~~~~~~
  = use a name that `cfcm rules --settings` lists
! 2 errors in 1 file; 58 rules run
? 1
$ printf 'policies: bip\n' | bash try
cfcm.yaml:4:11: error: `policies` is text, expected a list [D303 wrong-shape]
  4 | policies: …
    |           ^
  = write each entry on a line of its own that begins with `- `
! 1 error in 1 file; 58 rules run
? 1

# What may be changed, is.
$ cp -r riverbend own && printf 'rules:\n  E801: disabled\n  P20:\n    level: note\n    reason: agreed with the State\n...\n' >> own/cfcm.yaml && sed -i '0,/^\.\.\.$/{/^\.\.\.$/d}' own/cfcm.yaml
$ cfcm audit-conflicts own --as-of 2026-10-31 --select E801,P20 -q
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10: note: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
