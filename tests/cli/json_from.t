# What other programs write as JSON comes in as it is meant.
$ printf 'cd t; export CFCM_AS_OF=2026-03-02\n' > on; cfcm init -q t
t

# Escapes in pairs, null for what is not there, tabs, numbers with their digits, text that looks like something else.
$ . ./on; printf '\n{\r\n\t"employment": null,\r\n\t"other_names": ["yes", "1", "2026-01-01"],\r\n\t"name": {"given": "\\ud83d\\ude00", "middle": null, "family": "Zo\\u00eb"},\r\n\t"id": "P-ONE"\r\n}\r\n' > one.json; cfcm person new -q --from one.json && cat people/P-ONE.yaml
P-ONE
record: person
id: P-ONE
name:
  given: "😀"
  family: "Zoë"
other_names:
  - "yes"
  - "1"
  - "2026-01-01"
...
$ . ./on; printf '{"id": "O-ONE", "name": "Ahorn \\ud83c\\udf41", "kinds": ["provider"], "owners": [{"to": null, "percent": 0.10, "party": "P-ONE", "from": "2026-01-01"}]}' | cfcm organization new -q --from - && cat organizations/O-ONE.yaml
O-ONE
record: organization
id: O-ONE
name: "Ahorn 🍁"
kinds:
  - provider
owners:
  - party: P-ONE
    percent: 0.10
    from: 2026-01-01
...

# YAML in braces stays YAML.
$ . ./on; printf '{id: P-TWO, name: {family: Lind}}\n' | cfcm person new -q --from - && printf '{"id": P-THREE, "name": {"family": "Lind"}} # a comment\n' | cfcm person new -q --from -
P-TWO
P-THREE

# What is wrong is told by its place, and no value is repeated.
$ . ./on; printf '{"name": {"family": "Secret"},\n "name": {"family": "Secret"}}' | cfcm person new --from -
! cfcm: -: line 2, column 2: `name` is given twice; keep one of the two; nothing was written
? 1
$ . ./on; printf '{"name": {"family": "Secret \\ud83d"}}' | cfcm person new --from -
! cfcm: -: line 1, column 21: an escape in this string is none of JSON or is half a character; write \uNNNN, or both halves of a pair (\uD800 to \uDBFF, then \uDC00 to \uDFFF); nothing was written
? 1
$ . ./on; printf '{"name": {"family": "Secret"}} {}' > two.json; cfcm person new --from two.json
! cfcm: two.json: near line 1, column 32: something follows the record; a text holds one JSON object and nothing after it; nothing was written
? 1
$ . ./on; printf '[{"name": {"family": "Secret"}}]' | cfcm person new --from -
! cfcm: -: a list stands here, and a record is one object; nothing was written
? 1
$ . ./on; printf '{name: {family: Secret}, name: 1}' | cfcm person new --from -
! -:1:26: error: `name` is given twice [D202 duplicate-key]
!   1 | {name: {family: …}, name: …}
!     |                          ^~~
!   note: -:1:2: first given here
!   = keep one of the two
! cfcm: - does not read as the fields of person; nothing was written
? 1
$ . ./on; printf '{"id": null}' | cfcm person new --from -
! cfcm: person needs name.family (text); give it with --set FIELD=VALUE or --from FILE
? 2
