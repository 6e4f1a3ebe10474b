$ cfcm explain E801
E801 same-entity

  element    8
  category   structural
  incentive  financial-interest
  citations  42 CFR 441.301(c)(1)(vi); 42 CFR 441.730(b)(5); BIP element 8

What must be true
  The organization that manages a case or writes its plan is not, controls no,
  and is not controlled with a provider in it.

Why
  One purse pays for the plan and fills from it: such an organization has
  reason to keep the individual as its own client, to plan more of what it
  sells, and not to name others.

Levels
  bip                       warning  BIP element 8
  federal-1915c             error    42 CFR 441.301(c)(1)(vi)
  federal-1915i             error    42 CFR 441.730(b)(5) (from memory)
  model-act                 warning  CM Model Act 10.1
  targeted-case-management  warning  42 CFR 441.18(a) (from memory); state policy
  wraparound-youth          error    state policy after BIP element 8

What it needs
  A case manager or planner with an organization, and a plan with a provider.

Example
  cases/2026/C-1/plan-2026-03-01.yaml:11:15: error: P-CM of O-CM manages the case, and O-CM itself provides a service in the case [E801 same-entity]
    11 |     provider: O-CM
       |               ^~~~
    chain: P-CM -acts-for-> O-CM (intake.yaml:10, since 2026-02-15)
    rule: control is a share above 50 % at every hop, or a parent, sole member, manager or board majority; no safeguard on file names the pair; 42 CFR 441.301(c)(1)(vi)
    note: cases/2026/C-1/intake.yaml:10:13: P-CM of O-CM manages the case here
    = assign case management to an organization without a tie to the providers, or record the approved safeguard

What to do
  Assign case management to an organization without a tie to the providers, or
  record the approved safeguard.
$ cfcm explain same-entity | head -1
E801 same-entity
$ cfcm explain D110
D110 end-not-marked

  category  data

What must be true
  The last line of a record is `...`.

Why
  A file that was cut off in a copy usually still reads as a record; the end
  mark tells it from a whole one.

Levels
  any pack  error

What to do
  Look whether the file is whole, then end it with a line `...`.
$ cfcm explain e801 | head -1
! cfcm: no rule is named e801; E801 is near; `cfcm rules` lists them
$ cfcm explain E8O1
! cfcm: no rule is named E8O1; E801 is near; `cfcm rules` lists them
? 2
$ cfcm explain same-entiti
! cfcm: no rule is named same-entiti; same-entity is near; `cfcm rules` lists them
? 2
$ cfcm explain E8
! cfcm: no rule is named E8; `cfcm rules` lists them
? 2
$ cfcm explain ""
! cfcm: explain needs RULE: a code such as E202, or a slug such as kin-of-individual
? 2
$ cfcm explain
! cfcm: explain needs RULE: a code such as E202, or a slug such as kin-of-individual
? 2
$ cfcm explain E801 E802
! cfcm: explain takes at most 1 argument
? 2
$ cfcm explain -f json E206 | python3 -c 'import json,sys; d=json.load(sys.stdin); print(sorted(d))'
['rules', 'schema_version']
$ cfcm explain -f ndjson E206
{"schema_version":1,"tool":{"name":"cfcm","version":"0.1.0"},"failures":["--format takes text, json and nothing else; json is near"]}
! cfcm: --format takes text, json and nothing else; json is near
? 2

# Each rule has a page, with an example that breaks it.
$ for code in $(cfcm rules | sed -n '2,$p' | cut -d' ' -f1); do cfcm explain $code | grep -q "^What to do" || echo "$code: nothing to do"; done
$ for code in $(cfcm rules | sed -n '2,$p' | cut -d' ' -f1 | grep -v ^D); do cfcm explain $code | grep -q "\[$code " || echo "$code: no example"; done
