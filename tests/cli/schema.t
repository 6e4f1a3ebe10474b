$ cfcm schema
program        the program: whose tree this is, and by which policies it is judged
organization   an organization: agency, provider, payer, State office or any other
person         a person: staff, owner, family or worker; the individuals served stand in their cases
intake         the opening of a case: the individual, and who is around
update         what has changed in a case since its intake
eligibility    a decision whether the individual may have services
assessment     an assessment of the individual's needs or level of care
plan           a plan of services for the individual
authorization  a decision whether and how much of a service is paid for
contact        a contact with the individual, or with others about the case
delivery       the services that were delivered in one month
experience     what the individual says about the services, when asked
incident       a critical incident in which the individual came or could come to harm
closure        the end of a case
grievance      a complaint, grievance, appeal, hearing or dispute
review         oversight by the State or for it
safeguard      a protection under which one entity may do two things that conflict
engagement     an occasion on which stakeholders were heard
survey         results of a survey, in aggregate
improvement    a project that makes something better, with its measure
accepted       findings that are accepted for now, each with a reason and an end
dispositions   an auditor's own word on findings
policy-pack    no record: levels, clocks and settings by which it is judged
$ cfcm schema safeguard | head -8
{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$id": "safeguard.schema.json",
  "title": "cfcm record: safeguard",
  "description": "a protection under which one entity may do two things that conflict",
  "type": "object",
  "additionalProperties": false,
  "required": [
$ for kind in $(cfcm schema | grep -v 'no record:' | cut -d' ' -f1); do cfcm schema $kind | cmp - $CFCM_SOURCE_DIR/schemas/$kind.schema.json; done
$ cfcm schema --all out/deep | wc -l
22
$ cd out/deep && ls | head -2 && cmp plan.schema.json $CFCM_SOURCE_DIR/schemas/plan.schema.json
accepted.schema.json
assessment.schema.json
$ cfcm schema dispositions -f markdown
\## dispositions

An auditor's own word on findings. Its file is `dispositions.yaml`:

```yaml
record: dispositions
findings:
  - fingerprint: "3f9c1b5a7d2044e1b6c08f7a91d35e62"
    disposition: dismissed
    by:
      person: P-STONE
      organization: O-STATE
    date: 2026-06-20
    note: the share was sold before the plan
...
```

| field | type and values | required | meaning | source |
| --- | --- | --- | --- | --- |
| `record` | `dispositions` | yes | the kind of this record | cfcm |
| `findings` | list: [a disposition](#a-disposition) | | the findings | cfcm |
| `voided` | [a void mark](#a-void-mark) | | a mark that the record does not hold; it is kept, counted and passed over | cfcm |

\### A disposition

An auditor's own word on a finding. Stands in `dispositions.findings`.

| field | type and values | required | meaning | source |
| --- | --- | --- | --- | --- |
| `fingerprint` | text | yes | the finding | cfcm |
| `disposition` | `confirmed`, `dismissed` or `referred` | | what the auditor says | cfcm |
| `by` | [an actor](#an-actor) | | the auditor | cfcm |
| `date` | date | | the day it was said | cfcm |
| `note` | text | | a note | cfcm |

\### An actor

Who did an act, and for which organization. Stands in `dispositions.findings.by` and `dispositions.voided.by`.

| field | type and values | required | meaning | source |
| --- | --- | --- | --- | --- |
| `person` | id of a person | | who acted | 42 CFR 441.301(c)(1)(vi) |
| `organization` | id of an organization | | the organization for which the person acted that day | 42 CFR 441.301(c)(1)(vi) |

At least one of `person` and `organization` is there.

\### A void mark

The record is kept, counted and otherwise passed over. Stands in `dispositions.voided`.

| field | type and values | required | meaning | source |
| --- | --- | --- | --- | --- |
| `date` | date | | when it was marked | cfcm |
| `by` | [an actor](#an-actor) | | who marked it | cfcm |
| `reason` | text | | why it does not hold | cfcm |
$ cfcm schema -f markdown | grep -c '^## '
23
$ cfcm schema plan -f json | cmp - $CFCM_SOURCE_DIR/schemas/plan.schema.json
$ cfcm schema plans
! cfcm: no record kind is named plans; plan is near; there are policy-pack, program, organization, person, intake, update, eligibility, assessment, plan, authorization, contact, delivery, experience, incident, closure, grievance, review, safeguard, engagement, survey, improvement, accepted, dispositions
? 2
$ cfcm schema Plan
! cfcm: no record kind is named Plan; plan is near; there are policy-pack, program, organization, person, intake, update, eligibility, assessment, plan, authorization, contact, delivery, experience, incident, closure, grievance, review, safeguard, engagement, survey, improvement, accepted, dispositions
? 2
$ cfcm schema xyzzy
! cfcm: no record kind is named xyzzy; there are policy-pack, program, organization, person, intake, update, eligibility, assessment, plan, authorization, contact, delivery, experience, incident, closure, grievance, review, safeguard, engagement, survey, improvement, accepted, dispositions
? 2
$ cfcm schema ""
! cfcm: an argument of schema is empty; KIND is a record kind such as plan, or policy-pack; without it the kinds are listed
? 2
$ cfcm schema plan intake
! cfcm: schema takes at most 1 argument
? 2
$ cfcm schema plan --all out
! cfcm: schema takes a KIND or --all DIR, not both
? 2
$ cfcm schema --all out -f markdown
! cfcm: --all writes JSON Schemas; --format markdown goes without it
? 2
$ cfcm schema plan -f yaml
! cfcm: --format takes json, markdown and nothing else
? 2
$ cfcm schema --all
! cfcm: --all needs a value: DIR
? 2
$ echo x > file && cfcm schema --all file
! cfcm: cannot make the folder file: Not a directory
? 3
$ cfcm schema --all /proc/none
! cfcm: cannot make the folder /proc/none: No such file or directory
? 3
$ mkdir -p tree/cases/2026/C-1 && cd tree && echo 'record: program' > cfcm.yaml && cfcm schema plan --modeline
\# yaml-language-server: $schema=../../../schemas/plan.schema.json
\# $schema: ../../../schemas/plan.schema.json
! cfcm: schemas holds no plan.schema.json yet; `cfcm schema --all 'schemas'` writes it
$ cd tree && cfcm schema --all schemas > list && cfcm schema program --modeline
\# yaml-language-server: $schema=schemas/program.schema.json
\# $schema: schemas/program.schema.json
$ cd tree/cases/2026 && cfcm schema person --modeline --dir '../../../my schemas'
\# yaml-language-server: $schema=../../my%20schemas/person.schema.json
\# $schema: ../../my%20schemas/person.schema.json
! cfcm: ../../../my schemas holds no person.schema.json yet; `cfcm schema --all '../../../my schemas'` writes it
$ cd tree/cases/2026/C-1 && cfcm schema closure --modeline -C ../../.. > closure-2026-03-01.yaml
$ cd tree/cases/2026/C-1 && printf 'case: C-1\nrecord: closure\nreason: moved\nclosed: 2026-03-01\n...\n' >> closure-2026-03-01.yaml
$ cd tree/cases/2026/C-1 && cfcm fmt -q closure-2026-03-01.yaml && cat closure-2026-03-01.yaml
closure-2026-03-01.yaml
\# yaml-language-server: $schema=../../../schemas/closure.schema.json
\# $schema: ../../../schemas/closure.schema.json
record: closure
case: C-1
closed: 2026-03-01
reason: moved
...
$ cfcm schema --modeline
! cfcm: --modeline goes with a KIND alone: cfcm schema plan --modeline
? 2
$ cfcm schema plan --dir schemas
! cfcm: --dir goes with --modeline alone
? 2

# Links are not followed, and what was there before is replaced.
$ mkdir linked && echo mine > victim && ln -s ../victim linked/plan.schema.json && cfcm schema --all linked > /dev/null; cat victim
mine
! cfcm: cannot read plan.schema.json: Too many levels of symbolic links; links are not followed: put the file or folder itself there
$ mkdir again && echo old > again/plan.schema.json && cfcm schema --all again | wc -l && cmp again/plan.schema.json $CFCM_SOURCE_DIR/schemas/plan.schema.json
22

# The line is the same from wherever in the tree it is asked for.
$ cd riverbend && cfcm schema plan --modeline -q && cd cases/2026/C-01-ABEL && cfcm schema plan --modeline -q
\# yaml-language-server: $schema=../../../schemas/plan.schema.json
\# $schema: ../../../schemas/plan.schema.json
\# yaml-language-server: $schema=../../../schemas/plan.schema.json
\# $schema: ../../../schemas/plan.schema.json
! cfcm: schemas holds no plan.schema.json yet; `cfcm schema --all 'schemas'` writes it
! cfcm: ../../../schemas holds no plan.schema.json yet; `cfcm schema --all '../../../schemas'` writes it
$ cfcm schema -f json
{
  "schema_version": 1,
  "tool": {
    "name": "cfcm",
    "version": "0.1.0"
  },
  "failures": [
    "--format json goes with a KIND; --all DIR writes all schemas"
  ]
}
! cfcm: --format json goes with a KIND; --all DIR writes all schemas
? 2
