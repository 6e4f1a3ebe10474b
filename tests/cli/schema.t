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
$ cfcm schema safeguard | head -8
{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$id": "safeguard.schema.json",
  "title": "cfcm record: safeguard",
  "description": "a protection under which one entity may do two things that conflict",
  "type": "object",
  "additionalProperties": false,
  "required": [
$ for kind in $(cfcm schema | cut -d' ' -f1); do cfcm schema $kind | cmp - $CFCM_SOURCE_DIR/schemas/$kind.schema.json; done
$ cfcm schema --all out/deep | wc -l
22
$ cd out/deep && ls | head -2 && cmp plan.schema.json $CFCM_SOURCE_DIR/schemas/plan.schema.json
accepted.schema.json
assessment.schema.json
$ cfcm schema plans
! cfcm: no record kind is named plans; plan is near; there are program, organization, person, intake, update, eligibility, assessment, plan, authorization, contact, delivery, experience, incident, closure, grievance, review, safeguard, engagement, survey, improvement, accepted, dispositions
? 2
$ cfcm schema Plan
! cfcm: no record kind is named Plan; plan is near; there are program, organization, person, intake, update, eligibility, assessment, plan, authorization, contact, delivery, experience, incident, closure, grievance, review, safeguard, engagement, survey, improvement, accepted, dispositions
? 2
$ cfcm schema xyzzy
! cfcm: no record kind is named xyzzy; there are program, organization, person, intake, update, eligibility, assessment, plan, authorization, contact, delivery, experience, incident, closure, grievance, review, safeguard, engagement, survey, improvement, accepted, dispositions
? 2
$ cfcm schema ""
! cfcm: an argument of schema is empty; KIND is a record kind such as plan; without it the kinds are listed
? 2
$ cfcm schema plan intake
! cfcm: schema takes at most 1 argument
? 2
$ cfcm schema plan --all out
! cfcm: schema takes a KIND or --all DIR, not both
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
