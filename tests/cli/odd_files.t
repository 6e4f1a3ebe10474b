# What lies in a tree and is no record: pipes must not hang, links are not followed.
$ mkfifo riverbend/people/P-PIPE.yaml && cfcm validate riverbend
people/P-PIPE.yaml: error: this is a pipe; a record is a regular file [D407 not-a-regular-file]
  = remove it, and put the record itself here
! 1 error in 12 cases (127 files); 58 rules run
? 1
$ cfcm validate riverbend/people/P-PIPE.yaml -q
people/P-PIPE.yaml: error: this is a pipe; a record is a regular file [D407 not-a-regular-file]
? 1
$ cfcm audit-conflicts riverbend --as-of 2026-10-31 -q --select P20
cases/2025/C-06-FLYNN/plan-2025-09-01.yaml:3:10: error: the plan was due for review on 2026-09-01; no later plan is on record, and a service ran after that day [P20 plan-review-overdue]
people/P-PIPE.yaml: error: this is a pipe; a record is a regular file [D407 not-a-regular-file]
? 1
$ rm riverbend/people/P-PIPE.yaml; printf 'record: person\n' > outside.yaml; ln -s ../../outside.yaml riverbend/people/P-LINK.yaml && cfcm validate -q riverbend
people/P-LINK.yaml: error: this is a link that leads out of the tree, and links are not followed; a record is a regular file [D407 not-a-regular-file]
? 1
$ ln -sf P-LINK.yaml riverbend/people/P-LINK.yaml && cfcm validate -q riverbend
people/P-LINK.yaml: error: this is a link that leads round in a circle, and links are not followed; a record is a regular file [D407 not-a-regular-file]
? 1
$ rm riverbend/people/P-LINK.yaml; ln -s nowhere riverbend/people/P-LINK.yaml && cfcm validate -q riverbend; rm riverbend/people/P-LINK.yaml
people/P-LINK.yaml: error: this is a link that leads nowhere, and links are not followed; a record is a regular file [D407 not-a-regular-file]
$ rm -r riverbend/reviews && mkdir elsewhere && cp riverbend/people/P-LIND.yaml elsewhere && ln -s ../elsewhere riverbend/reviews && cfcm validate -q riverbend; rm riverbend/reviews
reviews: error: this is a link that leads out of the tree, and links are not followed; records of this name lie in a folder [D407 not-a-regular-file]
$ mkdir riverbend/people/P-FOLDER.yaml && cfcm validate -q riverbend; rmdir riverbend/people/P-FOLDER.yaml
people/P-FOLDER.yaml: error: this is a folder; a record is a regular file [D407 not-a-regular-file]
$ python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("riverbend/people/P-SOCKET.yaml")' && cfcm validate -q riverbend; rm riverbend/people/P-SOCKET.yaml
people/P-SOCKET.yaml: error: this is a socket; a record is a regular file [D407 not-a-regular-file]
$ cp riverbend/people/P-LIND.yaml riverbend/people/P-LIND.yml && cfcm validate -q riverbend; rm riverbend/people/P-LIND.yml
people/P-LIND.yml: error: this file is passed over by its ending; a record ends in .yaml [D406 yml-suffix]

# Other names are nobody's business.
$ cd riverbend && touch people/.P-LIND.yaml.swp people/.hidden.yaml people/notes.txt letter.yaml && mkdir .cfcm .git letters && touch .cfcm/x.yaml letters/x.yaml && cfcm validate
! no findings in 12 cases (126 files); 58 rules run
$ cd riverbend && mkdir -p people/staff/north && mv people/P-LIND.yaml people/staff/north && cfcm validate
! no findings in 12 cases (126 files); 58 rules run

# A name with a line break or an escape in it does not spoil the output.
$ touch $'riverbend/people/P-\nX\033.yaml' && cfcm validate riverbend 2>&1 | cat -v
people/P-\x0aX\x1b.yaml: error: the file holds no record [D101 empty-file]
  = write the record, or remove the file
1 error in 12 cases (127 files); 58 rules run
$ cfcm validate riverbend -q -f ndjson | cut -c1-60 | head -1
{"finding":{"rule":"D101","slug":"empty-file","level":"error
$ rm riverbend/people/P-*X*; touch $'riverbend/people/P-\xff.yaml' && cfcm validate riverbend -q -f json | python3 -c 'import json,sys; print(len(json.load(sys.stdin)["findings"]))'
2
