$ cfcm rules | head -2
CODE   SLUG                                    LEVEL    bip      federal-1915c  federal-1915i  SUMMARY
D101   empty-file                              error    -        -              -              a record file holds a record
$ cfcm rules --select E1
CODE  SLUG                           LEVEL    bip      federal-1915c  federal-1915i  SUMMARY
E101  decider-is-provider            error    error    error          error          the organization that decides eligibility does not provide services to the individual within 12 months after
E102  decider-tied-to-provider       error    error    error          error          the organization that decides eligibility is not tied by ownership or control to a provider in the case
E103  decider-tied-to-individual     error    error    error          error          whoever decides eligibility has no dealings in money with the individual, nor has their organization
E105  redetermination-overdue        error    error    error          error          eligibility is determined again within 12 months while services run
E106  services-before-determination  error    error    error          error          no service begins before eligibility was first determined
E107  decider-works-for-provider     error    error    error          error          whoever decides eligibility does not work for, hold a paid office in or own a provider in the case
E108  firewall-missing               error    error    error          error          an organization that decides eligibility and provides services, too, has a firewall between the two
E109  no-choice-of-institution       warning  warning  warning        warning        the individual has chosen between services at home and an institution by the day of the determination
E112  assessor-in-line-with-worker   error    error    error          error          whoever assesses the individual neither supervises those who are paid to serve nor reports to them
E113  no-determination               warning  warning  warning        warning        a case with services has a determination of eligibility on record
$ cfcm rules --select E802,P --select same-entity | cut -c1-6
CODE  
E801  
E802  
P01   
P02   
P03   
P04   
P10   
P11   
P12   
P13   
P20   
P21   
P22   
P23   
P24   
P31   
P32   
P33   
P34   
P35   
P36   
P37   
P38   
P39   
P40   
P41   
P42   
P43   
$ cfcm rules --select E801 --pack federal-1915c
CODE  SLUG         LEVEL  federal-1915c  SUMMARY
E801  same-entity  error  error          the organization that manages a case or writes its plan is not, controls no, and is not controlled with a provider in it
$ cfcm rules --select E801 --pack bip --pack wraparound-youth
CODE  SLUG         LEVEL  bip      wraparound-youth  SUMMARY
E801  same-entity  error  warning  error             the organization that manages a case or writes its plan is not, controls no, and is not controlled with a provider in it
$ cfcm rules --select E801 --pack federal-1915
! cfcm: no policy pack is named federal-1915; federal-1915c is near; `cfcm rules --packs` lists them, and a pack file ends in .yaml
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
bip                       100    any                             The nine design elements of conflict-free case management (Balancing Incentive Program)
federal-1915c             100    medicaid-1915c                  Home- and community-based services waivers, section 1915(c)
federal-1915i             100    medicaid-1915i, medicaid-1915k  State plan home- and community-based services, sections 1915(i) and 1915(k)
managed-care-438          33     any                             Medicaid managed care, 42 CFR part 438
model-act                 50     any                             Case Management Model Act
nh                        2      medicaid-1915c                  New Hampshire: Choices for Independence, Developmental Disabilities, Acquired Brain Disorder, In Home Supports
targeted-case-management  31     targeted-case-management        Targeted case management
wraparound-youth          15     any                             Wraparound for youth and families
$ cfcm rules --settings | head -3
CLOCK                          LENGTH              EXTENSION  SOURCE
acknowledgement                5 working days      -          42 CFR 441.301(c)(7)(iv) and 438.406(b)(1) name no number (from memory); state contracts say 3 to 5
advance-notice                 10 days             -          42 CFR 431.211 (from memory)
$ cfcm rules more
! cfcm: a pack is named by --pack NAME
? 2
$ cfcm rules -f text --select P20
CODE  SLUG                 LEVEL  bip    federal-1915c  federal-1915i  SUMMARY
P20   plan-review-overdue  error  error  error          error          the plan is reviewed and written again within 12 months while services run
$ cfcm rules -f markdown --select P20,D110
\## Person-centered planning

\### P20 plan-review-overdue

The plan is reviewed and written again within 12 months while services run. Needs and wishes change; a plan that nobody has looked at for a year serves whoever is used to it.

- Level: error in `bip`, `federal-1915c`, `federal-1915i`; error elsewhere
- Category: procedural; incentive: convenience
- Source: 42 CFR 441.301(c)(3); 42 CFR 441.725(c)
- What it needs: a plan with a service
- What to do: record the new plan if the review was held in time, else review the plan with the individual now; if the services have ended, record that

\## Records

\### D110 end-not-marked

The last line of a record is `...`. A file that was cut off in a copy usually still reads as a record; the end mark tells it from a whole one.

- Level: error
- Category: data
- What to do: look whether the file is whole, then end it with a line `...`
$ cfcm rules -f markdown | grep -c '^### ' | grep -qx $(($(cfcm rules | wc -l) - 1))
$ cfcm rules -f markdown --pack bip
! cfcm: --format markdown is a page of all rules, packs, settings or limits, not of some packs
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
        "managed-care-438": "error",
        "model-act": "warning",
        "nh": "error",
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
E101 E102 E103 E105 E106 E107 E108 E109 E112 E113 E201 E202 E203 E204 E205 E206 E207 E208 E209 E210 E211 E212 E213 E214 E215 E216 E301 E302 E303 E304 E305 E306 E307 E308 E309 E310 E401 E402 E403 E404 E405 E406 E407 E408 E409 E501 E502 E503 E504 E505 E506 E507 E508 E509 E510 E512 E513 E514 E601 E602 E603 E604 E605 E606 E607 E608 E701 E702 E703 E704 E705 E706 E707 E801 E802 E803 E804 E805 E806 E807 E808 E809 E811 E812 E815 E816 E817 E818 E901 E902 E903 E904 E905 E906 E907 H01 H02 H03 I01 I02 I03 I04 I05 I06 M1001 M1002 M1101 M1201 M1202 M208 M301 M302 M303 M304 M305a M305b M305c M305d M403 M501c M501d M501e M501f M501n M501p M601 M602 M701 M702 M703 M703e M704 M801 M902 M903 O01 O02 O03 O04 O05 O06 O07 O08 O09 O10 P01 P02 P03 P04 P10 P11 P12 P13 P20 P21 P22 P23 P24 P31 P32 P33 P34 P35 P36 P37 P38 P39 P40 P41 P42 P43 T01 T03 T04
