"""Reads an export of contacts back, with parsers that are not ours, and prints what it found as JSON.

usage: read_contacts.py FILE.vcf FILE.csv
"""

import csv
import json
import sys

import vobject


def cards(path):
    with open(path, encoding="utf-8", newline="") as file:
        for card in vobject.readComponents(file):
            yield {
                "version": card.version.value,
                "uid": card.uid.value,
                "name": card.fn.value,
                "addresses": [each.value for each in card.contents.get("impp", [])],
                "groups": [group for each in card.contents.get("categories", []) for group in each.value],
            }


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, strict=True)


print(json.dumps({"cards": list(cards(sys.argv[1])), "rows": list(rows(sys.argv[2]))}))
