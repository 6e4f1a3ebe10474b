$ cfcm rules | head -2
CODE  SLUG                           LEVEL  bip      federal-1915c  federal-1915i  SUMMARY
D101  empty-file                     error  -        -              -              a record file holds a record
$ cfcm rules --select E1
CODE  SLUG                           LEVEL  bip    federal-1915c  federal-1915i  SUMMARY
E101  decider-is-provider            error  error  error          error          the organization that decides eligibility does not provide services to the individual within 12 months after
E102  decider-tied-to-provider       error  error  error          error          the organization that decides eligibility is not tied by ownership or control to a provider in the case
E105  redetermination-overdue        error  error  error          error          eligibility is determined again within 12 months while services run
E106  services-before-determination  error  error  error          error          no service begins before eligibility was first determined
E107  decider-works-for-provider     error  error  error          error          whoever decides eligibility does not work for, hold a paid office in or own a provider in the case
$ cfcm rules --select E802,P --select same-entity | cut -c1-6
CODE  
E801  
E802  
P03   
P20   
$ cfcm rules --select E801 --pack federal-1915c
CODE  SLUG         LEVEL  federal-1915c  SUMMARY
E801  same-entity  error  error          the organization that manages a case or writes its plan is not, controls no, and is not controlled with a provider in it
$ cfcm rules --select E801 --pack bip --pack wraparound-youth
CODE  SLUG         LEVEL  bip      wraparound-youth  SUMMARY
E801  same-entity  error  warning  error             the organization that manages a case or writes its plan is not, controls no, and is not controlled with a provider in it
$ cfcm rules --select E801 --pack federal-1915
! cfcm: no policy pack is named federal-1915; federal-1915[..] is near; `cfcm rules --packs` lists them
? 2
$ cfcm rules --select E8O1
! cfcm: no rule is named E8O1; E801 is near; `cfcm rules` lists them
? 2
$ cfcm rules --select E801,E9999
! cfcm: no rule is named E9999; `cfcm rules` lists them
? 2
$ cfcm rules --select Z
! cfcm: no rule is named Z; `cfcm rules` lists them
? 2
$ cfcm rules --packs
PACK                      RULES  FUNDING                         TITLE
bip                       22     any                             The nine design elements of conflict-free case management (Balancing Incentive Program)
federal-1915c             22     medicaid-1915c                  Home- and community-based services waivers, section 1915(c)
federal-1915i             22     medicaid-1915i, medicaid-1915k  State plan home- and community-based services, sections 1915(i) and 1915(k)
managed-care-438          3      any                             Medicaid managed care, 42 CFR part 438
model-act                 8      any                             Case Management Model Act
targeted-case-management  8      targeted-case-management        Targeted case management
wraparound-youth          12     any                             Wraparound for youth and families
$ cfcm rules --settings | head -3
affinity_survives_divorce        truth    false        an ended marriage makes no affinity; the Medicare contractors' list says otherwise
clocks.acknowledgement.extension number   0            42 CFR 441.301(c)(7)(iv) and 438.406(b)(1) name no number (from memory); state contracts say 3 to 5
clocks.acknowledgement.extension_notice number   0            42 CFR 441.301(c)(7)(iv) and 438.406(b)(1) name no number (from memory); state contracts say 3 to 5
$ cfcm rules more
! cfcm: rules takes no argument
? 2
$ cfcm rules -f text --select P20
CODE  SLUG                 LEVEL  bip    federal-1915c  federal-1915i  SUMMARY
P20   plan-review-overdue  error  error  error          error          the plan is reviewed and written again within 12 months while services run
$ cfcm rules -f markdown --select P20,D110
\## Person-centered planning

\### P20 plan-review-overdue

The plan is reviewed and written again within 12 months while services run. Needs and wishes change; a plan that nobody has looked at for a year serves whoever is used to it.

- Level: error in `bip`, `federal-1915c`, `federal-1915i`
- Category: procedural; incentive: convenience
- Source: 42 CFR 441.301(c)(3); 42 CFR 441.725(c)
- What to do: record the new plan if the review was held in time, else review the plan with the individual now; if the services have ended, record that

\## Records

\### D110 end-not-marked

The last line of a record is `...`. A file that was cut off in a copy usually still reads as a record; the end mark tells it from a whole one.

- Level: error
- Category: data
- What to do: look whether the file is whole, then end it with a line `...`
$ cfcm rules -f markdown | grep -c '^### ' | grep -qx $(($(cfcm rules | wc -l) - 1))
$ cfcm rules -f markdown --pack bip
! cfcm: --format markdown is the catalogue of rules: it goes with --select alone
? 2
$ cfcm rules -f csv
! cfcm: --format takes text, json, markdown and nothing else
? 2
$ cfcm rules -f json --select E801
{
  "schema_version": 1,
  "rules": [
    {
      "rule": "E801",
      "slug": "same-entity",
      "element": 8,
      "category": "structural",
      "incentives": [
        "financial-interest"
      ],
      "levels": {
        "bip": "warning",
        "federal-1915c": "error",
        "federal-1915i": "error",
        "model-act": "warning",
        "targeted-case-management": "warning",
        "wraparound-youth": "error"
      },
      "citations": [
        "42 CFR 441.301(c)(1)(vi)",
        "42 CFR 441.730(b)(5)",
        "BIP element 8"
      ],
      "summary": "the organization that manages a case or writes its plan is not, controls no, and is not controlled with a provider in it"
    }
  ]
}
$ cfcm rules -f json | python3 -c 'import json,sys; d=json.load(sys.stdin); print(d["schema_version"], sorted({k for r in d["rules"] for k in r}))'
1 ['category', 'citations', 'element', 'incentives', 'levels', 'rule', 'slug', 'summary']
$ cfcm rules -f json --packs | python3 -c 'import json,sys; d=json.load(sys.stdin); print(sorted(d))'
['packs', 'schema_version']
$ cfcm rules -f json --settings | python3 -c 'import json,sys; d=json.load(sys.stdin); print(sorted(d))'
['schema_version', 'settings']

# Every rule of the core is there, and each has levels.
$ cfcm rules | sed -n '2,$p' | cut -d' ' -f1 | grep -v ^D | paste -sd' '
E101 E102 E105 E106 E107 E201 E202 E203 E204 E205 E206 E214 E502 E504 E505 E801 E802 E804 E805 E816 P03 P20
