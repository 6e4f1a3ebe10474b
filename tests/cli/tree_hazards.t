# Links: each is told for what it is, and none is followed.
$ ln -s P-RING-2.yaml riverbend/people/P-RING-1.yaml; ln -s P-RING-1.yaml riverbend/people/P-RING-2.yaml; ln -s /etc/passwd riverbend/people/P-OUT.yaml; ln -s P-NOBODY.yaml riverbend/people/P-NOWHERE.yaml; ln -s P-LIND.yaml riverbend/people/P-WITHIN.yaml; ln -s .. riverbend/people/up; cfcm validate riverbend
people/P-NOWHERE.yaml: error: this is a link that leads nowhere, and links are not followed; a record is a regular file [D407 not-a-regular-file]
  = put the record itself here, or remove the link

people/P-OUT.yaml: error: this is a link that leads out of the tree, and links are not followed; a record is a regular file [D407 not-a-regular-file]
  = put the record itself here, or remove the link

people/P-RING-1.yaml: error: this is a link that leads round in a circle, and links are not followed; a record is a regular file [D407 not-a-regular-file]
  = put the record itself here, or remove the link

people/P-RING-2.yaml: error: this is a link that leads round in a circle, and links are not followed; a record is a regular file [D407 not-a-regular-file]
  = put the record itself here, or remove the link

people/P-WITHIN.yaml: error: this is a link to another place in the tree, and links are not followed; a record is a regular file [D407 not-a-regular-file]
  = put the record itself here, or remove the link

people/up: error: this is a link to another place in the tree, and links are not followed [D407 not-a-regular-file]
  = put the file or folder itself here, or remove the link
! 6 errors in 12 cases (127 files); 58 rules run
? 1

$ cfcm validate -q riverbend/people/P-OUT.yaml
people/P-OUT.yaml: error: this is a link that leads out of the tree, and links are not followed; a record is a regular file [D407 not-a-regular-file]
? 1
$ find riverbend -type l -delete; rm -r riverbend/reviews; ln -s people riverbend/reviews; cfcm validate -q riverbend; rm riverbend/reviews; mkfifo riverbend/reviews; cfcm validate -q riverbend; rm riverbend/reviews; touch riverbend/reviews; cfcm validate -q riverbend; rm riverbend/reviews
reviews: error: this is a link to another place in the tree, and links are not followed; records of this name lie in a folder [D407 not-a-regular-file]
reviews: error: this is a pipe; records of this name lie in a folder [D407 not-a-regular-file]
reviews: error: this is a file; records of this name lie in a folder [D407 not-a-regular-file]
$ ln -s nowhere riverbend/accepted.yaml; cfcm validate -q riverbend; rm riverbend/accepted.yaml
accepted.yaml: error: this is a link that leads nowhere, and links are not followed; a record is a regular file [D407 not-a-regular-file]

# Folders deeper than anybody keeps records are not entered; the rest is judged.
$ deep=riverbend/people; for i in $(seq 64); do deep=$deep/d; done; mkdir -p $deep/e && printf 'x' > $deep/P-1.yaml && cp riverbend/people/P-LIND.yaml $deep/e && cfcm validate riverbend | sed 's,\(/d\)*,,g'
people/P-1.yaml:1:1: error: the record is no mapping [D215 not-a-mapping]
  1 | …
    | ^
  = write one `key: value` a line, `record: <kind>` first

people/P-1.yaml:1:2: error: the end of the record is not marked: the file may have been cut off [D110 end-not-marked]
  1 | …
    |  ^
  = look whether the record is whole, then add a last line `...`

people/e: error: this folder lies more than 64 folders deep, and what it holds is not read [D412 nested-too-deep]
  = move its records up, or remove the folder
! 3 errors in 12 cases (127 files); 58 rules run
$ mv riverbend/people/P-WARD.yaml $(find riverbend/people -name e) && cfcm validate -q riverbend -f ndjson --as-of 2026-10-31 | sed 's,\(/d\)*,,g' | cut -c 1-110
{"finding":{"rule":"D215","slug":"not-a-mapping","level":"error","verdict":"certain","category":"data","where"
{"finding":{"rule":"D110","slug":"end-not-marked","level":"error","verdict":"certain","category":"data","where
{"finding":{"rule":"D412","slug":"nested-too-deep","level":"error","verdict":"certain","category":"data","wher
{"summary":{"schema_version":1,"tool":{"name":"cfcm","version":"0.1.0"},"as_of":"2026-10-31","policies":["bip"
$ mv $(find riverbend/people -name P-WARD.yaml) riverbend/people && rm -r riverbend/people/d
$ name=$(printf 'n%.0s' $(seq 200)); deep=riverbend/people; for i in $(seq 30); do deep=$deep/$name; done; mkdir -p riverbend/people/$name && python3 - $name <<< 'import os,sys; os.chdir("riverbend/people"); [(os.makedirs(sys.argv[1],exist_ok=True),os.chdir(sys.argv[1])) for i in range(30)]; open("P-1.yaml","w").write("x")'; cfcm validate -q riverbend | sed 's,n\{200\}/,,g'; rm -r riverbend/people/$name
people/P-1.yaml:1:1: error: the record is no mapping [D215 not-a-mapping]
people/P-1.yaml:1:2: error: the end of the record is not marked: the file may have been cut off [D110 end-not-marked]

# A name that is not UTF-8 is shown with its bytes escaped, and every document stays UTF-8.
$ sed s/P-WARD/P-NEW/ riverbend/people/P-WARD.yaml > $'riverbend/people/P-\xff\xe4.yaml'; mkdir $'riverbend/people/n\xf6rdlich'; sed s/P-WARD/P-NEW2/ riverbend/people/P-WARD.yaml > $'riverbend/people/n\xf6rdlich/P-NEW2.yaml'; touch $'riverbend/people/notes\xff.txt'; cfcm validate riverbend
people/P-\xff\xe4.yaml: error: the name of this file is not UTF-8 [D411 name-not-utf8]
  = give it a name of letters, digits and dashes

people/n\xf6rdlich: error: the name of this folder is not UTF-8 [D411 name-not-utf8]
  = give it a name of letters, digits and dashes
! 2 errors in 12 cases (128 files); 58 rules run
? 1

$ cfcm validate riverbend -q -f json | python3 -c 'import json,sys; print(*(f["where"]["path"] for f in json.loads(sys.stdin.buffer.read().decode("utf-8", "strict"))["findings"]))'
people/P-\xff\xe4.yaml people/n\xf6rdlich
$ cfcm validate riverbend -q -f ndjson | iconv -f UTF-8 -t UTF-8 | cut -c 1-70
{"finding":{"rule":"D411","slug":"name-not-utf8","level":"error","verd
{"finding":{"rule":"D411","slug":"name-not-utf8","level":"error","verd
{"summary":{"schema_version":1,"tool":{"name":"cfcm","version":"0.1.0"
$ cfcm validate $'riverbend/people/P-\xff\xe4.yaml' -q -f ndjson | iconv -f UTF-8 -t UTF-8 | grep -o '"root":"[^"]*"'
"root":"riverbend/people/P-\\xff\\xe4.yaml"
$ cfcm validate $'riverbend/people/P-\xfe.yaml' -q -f ndjson | iconv -f UTF-8 -t UTF-8
{"schema_version":1,"tool":{"name":"cfcm","version":"0.1.0"},"failures":["cannot read riverbend/people/P-\\xfe.yaml: No such file or directory"]}
! cfcm: cannot read riverbend/people/P-\xfe.yaml: No such file or directory
$ cfcm validate --list-files riverbend/people | grep xff
riverbend/people/P-\xff\xe4.yaml
$ cfcm validate -z --list-files riverbend | cfcm validate -z --files-from - -q
people/P-\xff\xe4.yaml: error: the name of this file is not UTF-8 [D411 name-not-utf8]
? 1
$ rm -r riverbend/people/*[^[:print:]]*

# Pipes, sockets and folders in the place of a record are told apart.
$ mkfifo riverbend/people/P-PIPE.yaml; python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("riverbend/people/P-SOCKET.yaml")'; mkdir riverbend/people/P-FOLDER.yaml; cfcm validate riverbend
people/P-FOLDER.yaml: error: this is a folder; a record is a regular file [D407 not-a-regular-file]
  = give the folder a name that does not end as a record's does

people/P-PIPE.yaml: error: this is a pipe; a record is a regular file [D407 not-a-regular-file]
  = remove it, and put the record itself here

people/P-SOCKET.yaml: error: this is a socket; a record is a regular file [D407 not-a-regular-file]
  = remove it, and put the record itself here
! 3 errors in 12 cases (126 files); 58 rules run
? 1


# Without a handle left, it is said what is missing.
$ rm -r riverbend/people/P-[PSF]*E*.yaml; (ulimit -n 5; cfcm validate -q riverbend 2>&1 | tail -1)
cfcm: cannot read [..]: Too many open files; allow more open files (ulimit -n), or use a lower --jobs
