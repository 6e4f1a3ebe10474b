# What there is.
$ cfcm
usage: cfcm COMMAND [options] [arguments]

Keeps case records, checks that they are sound, and finds the conflicts of interest in them.

commands:
  assess                    list, new, show
  audit-conflicts           find the conflicts of interest in a tree of case records, each with its
                            evidence
  doctor                    tell which promises about writing hold in this tree, and what was left
                            half done
  explain                   tell of a rule: what it asks, why, its citations, an example, and what
                            to do
  fmt                       write records in their canonical form; nothing but the form changes
  grievance                 appeal, extend, list, log, open, reopen, resolve, show, withdraw
  import                    turn FHIR R4 resources into records of a tree
  init                      make an empty tree: cfcm.yaml, .gitignore and .gitattributes
  intake                    assign, candidates, close, determine, list, new, notice, show, update
  list                      list the records of any kind
  new                       write a new record of any kind
  organization              list, new, set, show
  person                    list, merge, new, set, show
  plan                      approve, diff, list, new, review, service, show, sign
  relate                    record that two people are related, or a person and the individual of a
                            case
  report                    scorecard
  rules                     list the rules with their levels, the policy packs or the settings
  schema                    print the JSON Schema (draft-07) or the fields of a record kind, or list
                            the kinds
  set                       change fields of a record that is there
  show                      print a record
  today                     what is late, what is due, who waits for an answer, what is new: by who
                            is to do it
  validate                  check that records are sound: strict YAML, known fields, dates,
                            references
  version                   print the version
  void                      mark a record that does not hold; nothing is ever deleted

`cfcm help COMMAND` tells more of each. Exit status: 0 nothing found, 1 findings, 2 wrong usage,
3 could not finish, 4 the answer could not be written.
? 2
$ cfcm help
usage: cfcm COMMAND [options] [arguments]

Keeps case records, checks that they are sound, and finds the conflicts of interest in them.

commands:
  assess                    list, new, show
  audit-conflicts           find the conflicts of interest in a tree of case records, each with its
                            evidence
  doctor                    tell which promises about writing hold in this tree, and what was left
                            half done
  explain                   tell of a rule: what it asks, why, its citations, an example, and what
                            to do
  fmt                       write records in their canonical form; nothing but the form changes
  grievance                 appeal, extend, list, log, open, reopen, resolve, show, withdraw
  import                    turn FHIR R4 resources into records of a tree
  init                      make an empty tree: cfcm.yaml, .gitignore and .gitattributes
  intake                    assign, candidates, close, determine, list, new, notice, show, update
  list                      list the records of any kind
  new                       write a new record of any kind
  organization              list, new, set, show
  person                    list, merge, new, set, show
  plan                      approve, diff, list, new, review, service, show, sign
  relate                    record that two people are related, or a person and the individual of a
                            case
  report                    scorecard
  rules                     list the rules with their levels, the policy packs or the settings
  schema                    print the JSON Schema (draft-07) or the fields of a record kind, or list
                            the kinds
  set                       change fields of a record that is there
  show                      print a record
  today                     what is late, what is due, who waits for an answer, what is new: by who
                            is to do it
  validate                  check that records are sound: strict YAML, known fields, dates,
                            references
  version                   print the version
  void                      mark a record that does not hold; nothing is ever deleted

`cfcm help COMMAND` tells more of each. Exit status: 0 nothing found, 1 findings, 2 wrong usage,
3 could not finish, 4 the answer could not be written.
$ cfcm --help | head -1
usage: cfcm COMMAND [options] [arguments]
$ cfcm -h | head -1
usage: cfcm COMMAND [options] [arguments]
$ cfcm help | tail -2
`cfcm help COMMAND` tells more of each. Exit status: 0 nothing found, 1 findings, 2 wrong usage,
3 could not finish, 4 the answer could not be written.
$ cfcm version
cfcm 0.1.0
$ cfcm --version
cfcm 0.1.0
$ cfcm version more
! cfcm: version takes no argument
? 2
$ for command in $(cfcm help | sed -nE 's/^  ([a-z-]+)  .*/\1/p'); do cfcm help $command | head -1; done
usage: cfcm assess COMMAND [options] [arguments]
usage: cfcm audit-conflicts [options] [TREE]
usage: cfcm doctor [options]
usage: cfcm explain [options] RULE
usage: cfcm fmt [options] [PATH...]
usage: cfcm grievance COMMAND [options] [arguments]
usage: cfcm import [options] fhir SOURCE
usage: cfcm init [options] DIR
usage: cfcm intake COMMAND [options] [arguments]
usage: cfcm list [options] KIND
usage: cfcm new [options] KIND
usage: cfcm organization COMMAND [options] [arguments]
usage: cfcm person COMMAND [options] [arguments]
usage: cfcm plan COMMAND [options] [arguments]
usage: cfcm relate [options] PERSON OTHER RELATION
usage: cfcm report COMMAND [options] [arguments]
usage: cfcm rules [options] [PACK]
usage: cfcm schema [options] [KIND]
usage: cfcm set [options] [KIND] RECORD...
usage: cfcm show [options] [KIND] RECORD...
usage: cfcm today [options]
usage: cfcm validate [options] [PATH...]
usage: cfcm version
usage: cfcm void [options] [KIND] RECORD...
$ for command in $(cfcm help | sed -nE 's/^  ([a-z-]+)  .*/\1/p'); do cfcm $command --help > a && cfcm help $command | cmp - a; done
$ cfcm help init
usage: cfcm init [options] DIR

make an empty tree: cfcm.yaml, .gitignore and .gitattributes

Prints the folder on stdout. What is there already is left as it is; a folder that is a tree is refused.

  DIR                       the folder, made when it is not there

options:
      --name NAME           the program's name; the folder's when absent

options of every command:
  -C, --directory DIR       work as if started in DIR; paths after it are relative to it
      --color WHEN          colors in text: auto (on a terminal, NO_COLOR unset), always or never
  -q, --quiet               only what a program reads: no summary, no explanations
  -h, --help                this help
$ cfcm explain -h | head -1
usage: cfcm explain [options] RULE

# Unknown commands and options, with the nearest.
$ cfcm validat
! cfcm: no command is named validat; validate is near; `cfcm help` lists them
? 2
$ cfcm audit
! cfcm: no command is named audit; `cfcm help` lists them
? 2
$ cfcm conflicts
! cfcm: no command is named conflicts; `cfcm help` lists them
? 2
$ cfcm xyzzy
! cfcm: no command is named xyzzy; `cfcm help` lists them
? 2
$ cfcm help validat
! cfcm: no command is named validat; validate is near; `cfcm help` lists them
? 2
$ cfcm ""
! cfcm: no command was given; `cfcm help` lists them
? 2
$ cfcm --colour
! cfcm: cfcm has no option --colour; --color is near; `cfcm help` lists them
? 2
$ cfcm -C
! cfcm: [..]-C[..]value[..]
? 2
$ cfcm -C riverbend
! cfcm: no command was given; `cfcm help` lists them
? 2
$ cfcm -C missing version
! cfcm: cannot work in missing: No such file or directory
? 3
$ cfcm validate --fail-one error riverbend
! cfcm: validate has no option --fail-one; --fail-on is near; `cfcm help validate` lists them
? 2
$ cfcm validate --fail riverbend
! cfcm: validate has no option --fail; --fail-on is near; `cfcm help validate` lists them
? 2
$ cfcm version --verbose
! cfcm: version has no option --verbose; `cfcm help version` lists them
? 2
$ cfcm validate -x riverbend
! cfcm: validate has no option -x; `cfcm help validate` lists them
? 2
$ cfcm rules --form=json
! cfcm: rules has no option --form; --format is near; `cfcm help rules` lists them
? 2
$ cfcm validate riverbend --as-of
! cfcm: --as-of needs a value: DATE
? 2
$ cfcm validate --as-of= riverbend
! cfcm: --as-of needs a value: DATE
? 2
$ cfcm validate -q -q riverbend
$ cfcm validate -- riverbend
! no findings in 12 cases (127 files); 58 rules run
$ cfcm validate -- --as-of
! cfcm: cannot read --as-of: No such file or directory
? 3

# A flag may stand before or after the arguments, with = or without.
$ cfcm validate --format=ndjson --as-of=2026-10-31 -q riverbend/cfcm.yaml | head -c 12
{"summary":{[no newline]
$ cfcm -q validate riverbend
$ cfcm --color never validate riverbend
! no findings in 12 cases (127 files); 58 rules run
$ cfcm -Criverbend --color=never --quiet validate people
$ cfcm --directory riverbend validate cfcm.yaml
! no findings in 1 file; 58 rules run
$ cfcm -q
! cfcm: no command was given; `cfcm help` lists them
? 2
$ cfcm -q help version | head -1
usage: cfcm version
$ cfcm --color
! cfcm: --color needs a value: WHEN
? 2
$ cfcm --quiet=yes version
! cfcm: --quiet takes no value
? 2
$ cfcm version --quiet=yes
! cfcm: --quiet takes no value
? 2
$ cfcm -f json validate riverbend
{
  "schema_version": 1,
  "tool": {
    "name": "cfcm",
    "version": "0.1.0"
  },
  "failures": [
    "cfcm has no option -f; `cfcm help` lists them"
  ]
}
! cfcm: cfcm has no option -f; `cfcm help` lists them
? 2
$ cfcm --color sometimes version
! cfcm: --color takes auto, always, never and nothing else
? 2
$ cfcm validate --as-of 2026-10-31 -qf
! cfcm: validate cannot make sense of its options; `cfcm help validate` lists them
? 2
$ cfcm validate -C "" riverbend
! cfcm: -C needs a value: DIR
? 2
$ cfcm -C "" validate riverbend
! cfcm: -C needs a value: DIR
? 2

# The answer cannot be delivered: 4. A reader that goes away is no failure.
$ cfcm help > /dev/full
! cfcm: the answer could not be written: No space left on device
? 4
$ cfcm schema plan > /dev/full
! cfcm: the answer could not be written: No space left on device
? 4
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q > /dev/full
! cfcm: the answer could not be written: No space left on device
? 4
$ cfcm version >&-
! cfcm: the answer could not be written: Bad file descriptor
? 4
$ set -o pipefail; cfcm audit-conflicts riverbend --as-of 2026-10-31 -q --fail-on never | head -1 | cut -d: -f1
cases/2025/C-03-CLARK/assessment-2026-09-08.yaml
$ set -o pipefail; cfcm schema plan | true
$ cfcm version 2> /dev/full
cfcm 0.1.0
