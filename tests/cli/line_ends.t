# A record that another program saved keeps the ends of its lines; a change touches nothing else.
$ printf 'cd t; export CFCM_AS_OF=2026-03-02\n' > on; cfcm init -q t; mkdir -p t/people
t

# CRLF: only the line that is new differs, and it ends as the others do.
$ . ./on; printf 'record: person\r\nid: P-WIN\r\nname:   # as she says\r\n    family: Lind\r\n...\r\n' > people/P-WIN.yaml; cp people/P-WIN.yaml ../before; cfcm person set P-WIN --set name.given=Aya
people/P-WIN.yaml
! changed people/P-WIN.yaml
$ . ./on; diff ../before people/P-WIN.yaml | tr '\r' @
3a4
>     given: Aya@
$ . ./on; cfcm person set P-WIN -q --set 'other_names.+=Aya Lind' && cat people/P-WIN.yaml | tr '\r' @
people/P-WIN.yaml
record: person@
id: P-WIN@
name:   # as she says@
    given: Aya@
    family: Lind@
other_names:@
  - Aya Lind@
...@
$ . ./on; printf 'entered twice\nby mistake\n' | cfcm void people/P-WIN.yaml -q --by P-WIN --reason - && tr '\r' @ < people/P-WIN.yaml && cfcm void -q --undo people/P-WIN.yaml && tr '\r' @ < people/P-WIN.yaml | tail -4
people/P-WIN.yaml
record: person@
id: P-WIN@
name:   # as she says@
    given: Aya@
    family: Lind@
other_names:@
  - Aya Lind@
voided:@
  date: 2026-03-02@
  by:@
    person: P-WIN@
  reason: |-@
    entered twice@
    by mistake@
...@
people/P-WIN.yaml
    family: Lind@
other_names:@
  - Aya Lind@
...@
# Nothing to change: nothing happens.
$ . ./on; sha256sum people/P-WIN.yaml > ../sum; cfcm person set P-WIN -q --set name.given=Aya && sha256sum -c ../sum
people/P-WIN.yaml
people/P-WIN.yaml: OK

# Ends of both kinds are made alike, and that is told.
$ . ./on; printf 'record: person\r\nid: P-MIX\nname:\r\n  family: Lind\n...\n' > people/P-MIX.yaml; cfcm person set P-MIX --set name.given=Aya
people/P-MIX.yaml
! changed people/P-MIX.yaml
! some lines of people/P-MIX.yaml ended in CRLF; all of them end in a line feed now
$ . ./on; tr '\r' @ < people/P-MIX.yaml
record: person
id: P-MIX
name:
  given: Aya
  family: Lind
...

# A file whose last line is not ended: it is ended, and no end mark is added.
$ . ./on; printf 'record: person\nid: P-CUT\nname:\n  family: Lind' > people/P-CUT.yaml; cfcm person set P-CUT -q --set name.given=Aya && cat people/P-CUT.yaml
people/P-CUT.yaml
record: person
id: P-CUT
name:
  given: Aya
  family: Lind
$ . ./on; printf 'record: person\nid: P-CUT\nname:\n  family: Lind' > people/P-CUT.yaml; cfcm person set P-CUT -q --set other_names.+=Aya && cat people/P-CUT.yaml
people/P-CUT.yaml
record: person
id: P-CUT
name:
  family: Lind
other_names:
  - Aya
$ . ./on; printf 'record: person\nid: P-CUT\nname:\n  family: Lind' > people/P-CUT.yaml; cfcm void people/P-CUT.yaml -q --by P-WIN --reason 'entered twice' && cat people/P-CUT.yaml
people/P-CUT.yaml
record: person
id: P-CUT
name:
  family: Lind
voided:
  date: 2026-03-02
  by:
    person: P-WIN
  reason: entered twice
$ . ./on; printf 'record: person\r\nid: P-CUT\r\nname:\r\n  family: Lind' > people/P-CUT.yaml; cfcm person set P-CUT -q --set other_names.+=Aya && tr '\r' @ < people/P-CUT.yaml
people/P-CUT.yaml
record: person@
id: P-CUT@
name:@
  family: Lind@
other_names:@
  - Aya@
$ . ./on; printf 'record: person\nid: P-END\nname:\n  family: Lind\n...' > people/P-END.yaml; cfcm person set P-END -q --set other_names.+=Aya && od -An -c people/P-END.yaml | tail -1
people/P-END.yaml
   y   a  \n   .   .   .
