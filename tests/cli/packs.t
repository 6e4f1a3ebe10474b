# Packs: one in full, two side by side, and whose status changes.
$ cfcm rules --pack nh | head -16; cfcm rules --pack nh | tail -4
nh: New Hampshire: Choices for Independence, Developmental Disabilities, Acquired Brain Disorder, In Home Supports

  funding                                              medicaid-1915c
  programs                                             Acquired Brain Disorder, Choices for Independence, Developmental Disabilities, In Home Supports
  one firewall meets element 8 under such packs alone  no
  a safeguard may cover eligibility decisions          yes
  monitoring                                           Monitoring Systems
  procedural                                           Procedural Safeguards
  structural                                           Structural Safeguards
  system-design                                        System Design

RULE  LEVEL    FROM  CITATION
E101  error    -     42 CFR 441.301(c)(1)(vi); 42 CFR 441.730(b)(5); BIP element 1 (the catalogue's; the pack is silent)
E102  error    -     42 CFR 441.730(b)(4); 42 CFR 411.354; 42 CFR 455.102; BIP element 1 (the catalogue's; the pack is silent)
E103  error    -     BIP element 1 (the catalogue's; the pack is silent)
E105  error    -     42 CFR 441.302(c)(2); 42 CFR 441.715(e) (the catalogue's; the pack is silent)

SETTING                        VALUE         CITATION
clocks.acknowledgement.length  5             an example; the State sets it
clocks.acknowledgement.unit    working-days  an example; the State sets it
$ cfcm rules --pack bip --select E801,E9
CODE  SLUG                         LEVEL    bip      SUMMARY
E801  same-entity                  warning  warning  the organization that manages a case or writes its plan is not, controls no, and is not controlled with a provider in it
E901  stakeholder-group-absent     warning  warning  beneficiaries, family, advocates, providers, State leadership, managed-care leadership and case management staff were all heard in the last 12 months
E902  few-with-lived-experience    note     note     beneficiaries, family and advocates are a quarter at least of those who were heard in the last 12 months
E903  input-unanswered             note     note     what stakeholders say is answered on record
E904  comment-window-short         error    error    public comment on a waiver or its change was open for 30 days at least
E905  delegate-works-for-provider  warning  warning  who speaks for beneficiaries or family is not employed by a provider or a managed-care organization
E906  no-accommodations            note     note     the record of an occasion says what was done so that everybody could take part
E907  provider-pays-delegate       warning  warning  no provider pays the stipend or travel of a delegate of beneficiaries, family or advocates
$ cfcm rules --pack nh -f json | head -12
{
  "schema_version": 1,
  "pack": "nh",
  "title": "New Hampshire: Choices for Independence, Developmental Disabilities, Acquired Brain Disorder, In Home Supports",
  "applies_to": [
    "medicaid-1915c"
  ],
  "programs": [
    "Acquired Brain Disorder",
    "Choices for Independence",
    "Developmental Disabilities",
    "In Home Supports"
$ cfcm rules --diff bip bip
bip and bip say the same
$ cfcm rules --diff bip targeted-case-management | head -6
WHAT               bip                    targeted-case-management  CITATION
applies_to         any                    targeted-case-management
E204.organization  warning                error                     42 CFR 441.730(b)(3); BIP element 2
E507.hearing       warning                error                     42 CFR 438.424(a); 42 CFR 431.246
E603               error from 2027-07-09  note                      42 CFR 441.301(c)(3)(ii)
E604               error from 2027-07-09  note                      42 CFR 441.302(a)(6)(ii)
$ cfcm rules --diff bip targeted-case-management -f json | head -14
{
  "schema_version": 1,
  "before": "bip",
  "after": "targeted-case-management",
  "changes": [
    {
      "what": "applies_to",
      "before": {
        "value": "any",
        "citation": ""
      },
      "after": {
        "value": "targeted-case-management",
        "citation": ""
$ cfcm rules --diff federal-1915c federal-1915i --on riverbend --as-of 2026-10-31 | tail -8
C-10-JONES   E107  error             -              cases/2026/C-10-JONES/eligibility-2026-03-23.yaml:6
C-10-JONES   E209  error             -              people/P-HALE.yaml:23
C-10-JONES   E804  error             -              cases/2026/C-10-JONES/plan-2026-04-01.yaml:28
C-10-JONES   E805  error             -              cases/2026/C-10-JONES/plan-2026-04-01.yaml:29
C-11-KING    E101  -                 error          cases/2026/C-11-KING/eligibility-2026-02-10.yaml:6
C-11-KING    E206  -                 error          cases/2026/C-11-KING/plan-2026-02-23.yaml:5
C-12-LOPEZ   E203  -                 error          cases/2025/C-12-LOPEZ/assessment-2026-03-04.yaml:7
C-12-LOPEZ   E214  -                 error          cases/2025/C-12-LOPEZ/plan-2026-03-09.yaml:31
$ cfcm rules --diff bip
! cfcm: --diff compares two packs: `cfcm rules --diff PACK PACK`; `cfcm rules --packs` lists them
? 2
$ cfcm rules --diff bip bap
! cfcm: no policy pack is named bap; bip is near; `cfcm rules --packs` lists them, and a pack file ends in .yaml
? 2
$ cfcm rules --diff bip federal-1915c --pack nh
! cfcm: --diff does not go with --pack
? 2
$ cfcm rules --on riverbend
! cfcm: --on goes with --diff PACK PACK
? 2
$ cfcm rules --packs --as-of 2026-10-31
! cfcm: --as-of goes with --on TREE: rules and packs have no day of their own
? 2
$ cfcm rules bip
! cfcm: a pack is named by --pack NAME
? 2
$ printf 'pack: own\nrules:\n  E801:\n    level: fatal\n' > own.yaml; cfcm rules --pack own.yaml
! cfcm: own.yaml:4:12: this is no level [D410]; write error, warning or note
? 2
$ printf 'pack: own\ntitle: "Own"\nrules:\n  E801:\n    level: note\n    citation: "own"\n' > own.yaml; cfcm rules --pack own.yaml --select E801 --pack bip
CODE  SLUG         LEVEL    own   bip      SUMMARY
E801  same-entity  warning  note  warning  the organization that manages a case or writes its plan is not, controls no, and is not controlled with a provider in it
$ cfcm rules --diff bip own.yaml --on riverbend --as-of 2026-10-31 -f json | grep -c '"fingerprint"'
12
$ cfcm rules --pack missing.yaml
! cfcm: there is no pack file missing.yaml
? 2
$ cfcm rules --limits
CODE  WHY                                WHAT IT ASKS
E104  another rule judges it             whether a redetermination is separated from services as the first decision is
E110  a statistical test, still to come  whether an evaluator approves more often where an affiliated provider follows
E111  a statistical test, still to come  whether assessed hours differ between cases of affiliated and other providers
E511  another rule judges it             whether a grievance is open past its due date
E708  a statistical test, still to come  whether clients of affiliated providers score choice lower than others
E810  a statistical test, still to come  whether more is referred to an affiliate than its share of the market
E813  no record can answer it            whether case management is tied to other services, or refused services to who declines it
E814  no record can answer it            whether plans of people who are kept for years lack a goal of independence
I07   a statistical test, still to come  whether incidents of an affiliated provider are fewer than those of its peers
M603  no record can answer it            whether funding is secured over several years
P05   no record can answer it            whether all signatures of a plan bear the same minute
T02   no record can answer it            whether a contact for case management was direct service
$ cfcm explain E110
! cfcm: E110 is no rule: it asks whether an evaluator approves more often where an affiliated provider follows. A difference of rates is evidence only against a base rate and with a test that is corrected for the number of evaluators. A rate alone would accuse whoever serves people in greater need. `cfcm rules --limits` lists all such rows
? 2
$ cfcm schema policy-pack | head -5
{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "policy pack",
  "description": "levels, clocks and settings by which a program is judged, each with its citation",
  "type": "object",
$ cfcm schema policy-pack --modeline
! cfcm: a policy pack is no record: `cfcm schema policy-pack` prints its JSON Schema alone
? 2
$ rm own.yaml
