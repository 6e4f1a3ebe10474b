# How a program stands on the nine elements.
$ cd riverbend; cfcm report scorecard --as-of 2026-10-31 | sed -n 1,12p
$ cd riverbend; cfcm report scorecard --as-of 2026-10-31 -f json | python3 -c 'import json,sys; card=json.load(sys.stdin); print([(one["element"], one["status"]) for one in card["elements"]]); print(sorted(card))'
$ cd riverbend; cfcm report scorecard --as-of 2026-10-31 -f markdown | head -8
$ cd riverbend; cfcm report scorecard --as-of 2026-10-31 -f json=../card.json -f markdown=../card.md; head -c 25 ../card.json; head -1 ../card.md; rm ../card.json ../card.md
$ cd riverbend; cfcm report scorecard -f xml
$ cd riverbend; cfcm report scorecard -f json -f text
$ cd riverbend; cfcm report scorecard -f json=people/card.yaml
$ cfcm report scorecard
$ cfcm report score
