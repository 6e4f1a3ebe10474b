# needs: unprivileged
# Where nothing can be written, that is said once, and nothing is tried; reading works.
$ cfcm init -q fresh && chmod 500 fresh && unprivileged cfcm -C fresh doctor | head -5; unprivileged cfcm validate fresh
fresh
ok    git-ignores        git is told to keep nothing of .cfcm
no    write              nothing can be written in .cfcm: Permission denied
      = give whoever runs cfcm the right to write, and the file system room; reading works without
\?     publish-by-link    was not tried, as nothing can be written
\?     publish-by-rename  was not tried, as nothing can be written
! no findings in 1 file; 58 rules run
$ unprivileged cfcm -C fresh doctor > /dev/null
? 1
$ unprivileged cfcm -C fresh doctor --repair > /dev/null
! cfcm: cannot write .cfcm: Permission denied
? 3
$ chmod 700 fresh && mkdir -m 0 fresh/.cfcm && unprivileged cfcm -C fresh doctor > /dev/null
! cfcm: cannot read .cfcm: Permission denied; give whoever runs cfcm the right to read it
? 3
