# An answer is never written over a record, be it through a link.
$ cp -r riverbend rb && cfcm validate rb -f json=rb/people/P-LIND.yaml
! cfcm: json=rb/people/P-LIND.yaml would overwrite a record of the tree; name a file outside its record folders
? 2
$ ln -s people/P-LIND.yaml rb/link.json && cfcm audit-conflicts rb -f json=rb/link.json
! cfcm: json=rb/link.json would overwrite a record of the tree; name a file outside its record folders
? 2
$ cmp riverbend/people/P-LIND.yaml rb/people/P-LIND.yaml

# Text that slipped to the place of a key is shown nowhere: message, excerpt or pointer.
$ printf 'record: person\nid: P-1\nname:\n  family: x\nCANARY Jane born: she\nCANARYSMITH: y\n...\n' > rb/people/P-1.yaml
$ cfcm validate rb/people/P-1.yaml -q
people/P-1.yaml:5:1: note: the record is not in its canonical form, first in this line [D113 not-canonical]
people/P-1.yaml:5:1: error: this person record has no field of this name [D301 unknown-field]
people/P-1.yaml:6:1: error: this person record has no field of this name [D301 unknown-field]
? 1
$ for f in text json ndjson; do cfcm validate rb/people/P-1.yaml -f $f 2>&1; done | grep -c CANARY
0
? 1

# What is no FHIR at all is said, and is no success.
$ cfcm init -q t && echo '{"resourceType":"Bun' > bad.json && cfcm import fhir bad.json --into t
t
! warning: bad.json: no JSON that can be read; passed over
! cfcm: bad.json holds no FHIR resource
? 2

# A name where an id belongs is nobody's case, and is shown nowhere.
$ cd riverbend && sed -i 's/^case: .*/case: Ana Example/' cases/2026/C-01-ABEL/*.yaml && cfcm audit-conflicts --as-of 2026-10-31 -f json -f text=../said.txt | cat - ../said.txt | grep -c 'Ana Example'
0
! 38 errors, 4 warnings, 1 note in 11 cases (127 files); 198 rules run, 45 of them not testable for want of records: E207 E212 E301 E302 E303 E309 E403 E404 E405 E406 E409 E506 E507 E509 E512 E513 E514 E604 E608 E704 E812 E815 E817 E818 E905 E907 H01 H02 H03 I01 I02 I03 I04 I05 I06 O04 O08 O09 P01 P11 P12 P13 P22 P23 P43
? 1
