#!/usr/bin/env python3
"""The same records give the same bytes, whatever the number of threads, the locale, the time zone, the umask, the order of the
directory; and stdout is one JSON document whatever is wrong with the records."""
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import unittest

source = pathlib.Path(os.environ.get("CFCM_SOURCE_DIR", pathlib.Path(__file__).parent.parent.parent)).resolve()
program = str(pathlib.Path(os.environ["CFCM"]).resolve())
cases = 40


def audit(tree, *options, umask=-1, **environment):
    """stdout and the exit status; the tree is `.`, so that its name is no part of the answer."""
    command = [program, "audit-conflicts", "-C", str(tree), "--as-of", "2026-10-31", *options]
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", **environment}
    environment |= {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
    done = subprocess.run(command, env=environment, capture_output=True, timeout=300, umask=umask)
    return done.stdout, done.returncode


def copy(tree, to, order):
    """A copy whose files are made one by one in this order: a directory usually lists them in another then."""
    paths = sorted((path for path in tree.rglob("*") if path.is_file()), reverse=order == "reverse")
    if order == "shuffled":
        random.Random(7).shuffle(paths)
    for path in paths:
        target = to / path.relative_to(tree)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return to


class SameBytes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.top = tempfile.TemporaryDirectory(prefix="cfcm-same-")
        cls.folder = pathlib.Path(cls.top.name)
        generated = cls.folder / "generated"
        subprocess.run([sys.executable, str(source / "tests/bench/generate.py"), "--cases", str(cases), "--seed", "5",
                        "--conflicts", "30", str(generated)], check=True)
        cls.trees = [source / "examples/riverbend", generated]
        cls.expected = {(tree, form): audit(tree, "-f", form, "--jobs", "1") for tree in cls.trees
                        for form in ("json", "ndjson", "text")}

    @classmethod
    def tearDownClass(cls):
        cls.top.cleanup()

    def same(self, *options, form="json", umask=-1, **environment):
        for tree in self.trees:
            with self.subTest(tree=tree.name, options=options, environment=environment):
                self.assertEqual(audit(tree, "-f", form, *options, umask=umask, **environment), self.expected[tree, form])

    def test_there_is_something_to_compare(self):
        for tree in self.trees:
            self.assertGreater(len(json.loads(self.expected[tree, "json"][0])["findings"]), 10, tree.name)

    def test_threads(self):
        for jobs in ("2", "3", "8", "64"):
            self.same("--jobs", jobs)
        for form in ("ndjson", "text"):
            self.same("--jobs", "8", form=form)

    def test_again(self):
        for _ in range(3):
            self.same("--jobs", "8")

    def test_locale(self):
        for locale in ("C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "tr_TR", "nowhere"):
            self.same(LC_ALL=locale, LANG=locale)
        self.same(LC_ALL="de_DE.UTF-8", LANG="de_DE.UTF-8", form="text")

    def test_time_zone(self):
        for zone in ("Pacific/Kiritimati", "Etc/GMT+12", "rubbish"):
            self.same(TZ=zone)

    def test_umask(self):
        for umask in (0, 0o777):
            self.same(umask=umask)

    def test_order_of_the_directory(self):
        for tree in self.trees:
            for order in ("reverse", "shuffled"):
                copied = copy(tree, self.folder / f"{tree.name}-{order}", order)
                self.assertEqual(audit(copied, "-f", "json", "--jobs", "2"), self.expected[tree, "json"], (tree.name, order))

    def test_ndjson_says_the_same(self):
        for tree in self.trees:
            whole = json.loads(self.expected[tree, "json"][0])
            lines = [json.loads(line) for line in self.expected[tree, "ndjson"][0].splitlines()]
            self.assertEqual([line["finding"] for line in lines[:-1]], whole.pop("findings"))
            self.assertEqual(lines[-1]["summary"], whole)

    def test_findings_are_sorted_and_told_apart(self):
        for tree in self.trees:
            found = json.loads(self.expected[tree, "json"][0])["findings"]
            places = [(f["where"]["path"].encode(), f["where"].get("line", 0), f["where"].get("column", 0), f["rule"],
                       f["fingerprint"]) for f in found]
            self.assertEqual(places, sorted(places))
            self.assertEqual(len({f["fingerprint"] for f in found}), len(found))


class OneDocument(unittest.TestCase):
    """Every way to spoil a tree leaves a document that parses, and a status that tells."""

    def spoiled(self, spoil):
        with tempfile.TemporaryDirectory(prefix="cfcm-spoiled-") as folder:
            tree = pathlib.Path(folder) / "tree"
            shutil.copytree(source / "examples/riverbend", tree)
            spoil(tree)
            out, status = audit(tree, "-f", "json")
            lines, status_of_lines = audit(tree, "-f", "ndjson")
        document = json.loads(out.decode("utf-8"))
        self.assertEqual(status, status_of_lines)
        self.assertIn("summary", [json.loads(line) for line in lines.decode("utf-8").splitlines()][-1])
        return document, status

    def write(self, path, data):
        document, status = self.spoiled(lambda tree: (tree / path).write_bytes(data))
        self.assertEqual(status, 1, path)
        self.assertTrue([f for f in document["findings"] if f["where"]["path"] == path and f["rule"].startswith("D")], path)

    def test_broken_records(self):
        for path in ("cfcm.yaml", "cases/2026/C-01-ABEL/intake.yaml", "grievances/2026/G-2026-05.yaml"):
            for data in (b"", b"\0", b"\xff\xfe", b"record: [", b"record: plan\n", b"- \"\\u0000\"\n...\n", b"a: \"\xe2\x80\xa8\x1b\"\n...\n"):
                self.write(path, data)

    def test_odd_files(self):
        self.assertEqual(self.spoiled(lambda tree: os.mkfifo(tree / "people/P-PIPE.yaml"))[1], 1)
        self.assertEqual(self.spoiled(lambda tree: (tree / "people/P-LINK.yaml").symlink_to("/etc/passwd"))[1], 1)
        self.assertEqual(self.spoiled(lambda tree: shutil.rmtree(tree / "people"))[1], 1)

    def test_names_that_are_no_text(self):
        for name in (b"P-\xff.yaml", b"P-\n.yaml", b"P-\".yaml", b"P-\x1b[31m.yaml", "P-\u202e.yaml".encode()):
            def spoil(tree, name=name):
                with open(os.path.join(os.fsencode(tree), b"people", name), "wb") as file:
                    file.write(b"record: person\n")
            self.assertEqual(self.spoiled(spoil)[1], 1, name)

    @unittest.skipUnless(os.geteuid(), "root reads every file; unreadable.t covers it")
    def test_unreadable(self):
        self.assertEqual(self.spoiled(lambda tree: (tree / "people/P-LIND.yaml").chmod(0))[1], 3)


if __name__ == "__main__":
    unittest.main()
