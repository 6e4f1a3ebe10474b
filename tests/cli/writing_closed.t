# needs: unprivileged
# A conflict may hang on what cannot be read; and nothing is half done where nothing can be written.
$ cfcm init -q t; cd t; cfcm organization new -q --set id=O-RIVER --set name=River --set kinds=provider; cfcm person new -q --set id=P-OKA --set name.family=Oka
t
O-RIVER
P-OKA
$ cd t; chmod 000 organizations/O-RIVER.yaml; unprivileged cfcm person set P-OKA --set npi=1234567893; s=$?; chmod 600 organizations/O-RIVER.yaml; exit $s
! cfcm: cannot read organizations/O-RIVER.yaml: Permission denied; give whoever runs cfcm the right to read it; what stands there may make this a conflict of interest, so nothing was written
? 3
$ cd t; chmod 500 people; unprivileged cfcm person new --set name.family=X; s=$?; chmod 700 people; exit $s
! cfcm: cannot write people/P-[..].yaml: Permission denied
? 3
$ cd t; chmod 500 .cfcm; unprivileged cfcm person set P-OKA --set npi=1234567893; s=$?; chmod 700 .cfcm; exit $s
! cfcm: cannot write people/P-OKA.yaml: Permission denied
? 3
$ cd t; rm -r .cfcm; chmod 500 .; unprivileged cfcm person set P-OKA --set npi=1234567893; s=$?; chmod 700 .; exit $s
! cfcm: cannot write .cfcm: Permission denied
? 3
$ cd t; cfcm person show P-OKA -q; ls -A
record: person
id: P-OKA
name:
  family: Oka
...
.gitattributes
.gitignore
cfcm.yaml
organizations
people
