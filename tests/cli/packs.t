# Packs: one in full, two side by side, and whose status changes.
$ cfcm rules --pack nh | head -16; cfcm rules --pack nh | tail -4
$ cfcm rules --pack bip --select E801,E9
$ cfcm rules --pack nh -f json | head -12
$ cfcm rules --diff bip bip
$ cfcm rules --diff bip targeted-case-management | head -6
$ cfcm rules --diff bip targeted-case-management -f json | head -14
$ cfcm rules --diff federal-1915c federal-1915i --on riverbend --as-of 2026-10-31 | tail -8
$ cfcm rules --diff bip
$ cfcm rules --diff bip bap
$ cfcm rules --diff bip federal-1915c --pack nh
$ cfcm rules --on riverbend
$ cfcm rules bip
$ printf 'pack: own\nrules:\n  E801:\n    level: fatal\n' > own.yaml; cfcm rules --pack own.yaml
$ printf 'pack: own\ntitle: "Own"\nrules:\n  E801:\n    level: note\n    citation: "own"\n' > own.yaml; cfcm rules --pack own.yaml --select E801 --pack bip
$ cfcm rules --diff bip own.yaml --on riverbend --as-of 2026-10-31 -f json | grep -c '"fingerprint"'
$ cfcm rules --pack missing.yaml
$ cfcm rules --limits
$ cfcm explain E110
$ cfcm schema policy-pack | head -5
$ cfcm schema policy-pack --modeline
$ rm own.yaml
