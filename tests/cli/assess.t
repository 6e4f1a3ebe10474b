$ printf 'cd t 2>/dev/null; export CFCM_AS_OF=2026-03-02\n' > on; cfcm init -q t
t
$ . ./on; cfcm organization new -q --set id=O-ALDER --set name=Alder --set kinds=case-management-agency
O-ALDER
$ . ./on; cfcm person new -q --set id=P-LIND --set name.family=Lind --set employment.+.organization=O-ALDER
P-LIND
$ . ./on; cfcm new intake -q --set case=C-OAK --set opened=2026-01-05 --set individual.name.family=Example
C-OAK

# The first one is initial, the next a reassessment; a provider's own does not count.
$ . ./on; cfcm assess new C-OAK --purpose provider --by P-LIND --date 2026-02-01
cases/2026/C-OAK/assessment-2026-02-01.yaml
! wrote cases/2026/C-OAK/assessment-2026-02-01.yaml
$ . ./on; cfcm assess new C-OAK --by P-LIND --organization O-ALDER --instrument interRAI-HC --mode in-person --place 'At home' --set needs.+.id=N1 --set needs.last.service=personal-care --set needs.last.units=14 --set needs.last.per=week
cases/2026/C-OAK/assessment-2026-03-02.yaml
! still missing for an audit: E208 (`cfcm explain CODE` tells of each)
! wrote cases/2026/C-OAK/assessment-2026-03-02.yaml
$ . ./on; cat cases/2026/C-OAK/assessment-2026-03-02.yaml
record: assessment
case: C-OAK
assessed: 2026-03-02
type: initial
by:
  person: P-LIND
  organization: O-ALDER
instrument: interRAI-HC
mode: in-person
place: At home
needs:
  - id: N1
    service: personal-care
    units: 14
    per: week
...
$ . ./on; cfcm assess new C-OAK --by P-LIND -q; cat cases/2026/C-OAK/assessment-2026-03-02-2.yaml
cases/2026/C-OAK/assessment-2026-03-02-2.yaml
record: assessment
case: C-OAK
assessed: 2026-03-02
type: reassessment
by:
  person: P-LIND
...
$ . ./on; echo '{"needs": [{"domain": "housing", "level": 2}], "by": {"organization": "O-ALDER"}}' | cfcm assess new C-OAK --type change-in-condition --from - --dry-run
--- a/cases/2026/C-OAK/assessment-2026-03-02-3.yaml
+++ b/cases/2026/C-OAK/assessment-2026-03-02-3.yaml
@@ -0,0 +1,10 @@
+record: assessment
+case: C-OAK
+assessed: 2026-03-02
+type: change-in-condition
+by:
+  organization: O-ALDER
+needs:
+  - domain: housing
+    level: 2
+...

# What is refused.
$ . ./on; cfcm assess new C-OAK
! cfcm: assessment needs by.person (the id of a person) or by.organization (the id of an organization); give it with --set FIELD=VALUE or --from FILE
? 2
$ . ./on; cfcm assess new C-OAC --by P-LIND
! cfcm: no record of a case has the id C-OAC; C-OAK is near
? 2
$ . ./on; cfcm assess new C-OAK --by P-LINT -q
! cases/2026/C-OAK/assessment-2026-03-02-3.yaml:6:11: error: no record of a person has the id that is written here [D403 reference-to-nothing]
! cfcm: the record is not sound; nothing was written
? 1
$ . ./on; cfcm assess new C-OAK --by P-LIND --mode fax
! cfcm: --mode takes in-person, video, phone, records and nothing else
? 2
$ . ./on; cfcm assess new C-OAK --by P-LIND --if-match 12345678
! cfcm: --if-match says what a record holds before it is changed, and this one is new
? 2
$ . ./on; ls cases/2026/C-OAK; cfcm validate
assessment-2026-02-01.yaml
assessment-2026-03-02-2.yaml
assessment-2026-03-02.yaml
intake.yaml
! no findings in 1 case (7 files); 58 rules run
