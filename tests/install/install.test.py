#!/usr/bin/env python3
"""What `make install` puts down, as those see it who link the library: everything here happens in an installed prefix
that was moved to another place."""
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest

source = pathlib.Path(os.environ.get("CFCM_SOURCE_DIR", pathlib.Path(__file__).parents[2])).resolve()
build = pathlib.Path(os.environ.get("CFCM_BUILD_DIR", source / "build/dev")).resolve()
bless = os.environ.get("CFCM_BLESS") == "1"
here = source / "tests/install"
golden = here / "abi.txt"

compiler = os.environ.get("CFCM_CXX", "c++")
flags = shlex.split(os.environ.get("CFCM_CXX_FLAGS", ""))
strict = ["-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wsign-conversion", "-Wshadow", "-Werror"]

installed = """
bin/cfcm
include/cfcm/cfcm.h
lib/cmake/cfcm/cfcmConfig.cmake
lib/cmake/cfcm/cfcmConfigVersion.cmake
lib/cmake/cfcm/cfcmTargets.cmake
lib/libcfcm.so
lib/libcfcm.so.0
lib/pkgconfig/cfcm.pc
share/cfcm/schemas/person.schema.json
share/cfcm/schemas/policies/bip.yaml
share/doc/cfcm/LICENSE
share/doc/cfcm/README.md
share/doc/cfcm/docs/library.md
share/doc/cfcm/examples/library/validate.cpp
share/doc/cfcm/examples/riverbend/cfcm.yaml
""".split()


def run(*command, status=0, **options):
    """What it prints. `command` and its paths may be anything that str() takes."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          timeout=600, **options)
    text = done.stdout.decode("utf-8", "backslashreplace")
    if done.returncode != status:
        raise AssertionError(f"{shlex.join(map(str, command))}: exit status {done.returncode}\n{text}")
    return text


def start(*command, **options):
    return subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)


def ended(process):
    text, _ = process.communicate(timeout=600)
    if process.returncode != 0:
        raise AssertionError(f"{shlex.join(process.args)}: exit status {process.returncode}\n{text.decode()}")


def install(prefix, **environment):
    run("cmake", "--install", build, "--prefix", prefix, env={**os.environ, **environment})


def shown(library):
    """The symbols that a library shows, with their versions."""
    lines = run("nm", "--dynamic", "--defined-only", library).splitlines()
    return sorted(line.split(maxsplit=1)[1] for line in lines)


def fence(document, language, word=""):
    """The first block of that language that holds the word."""
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", document, re.M | re.S)
    return next(block for block in blocks if word in block)


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.top = tempfile.TemporaryDirectory(prefix="cfcm-install-")
        cls.folder = pathlib.Path(cls.top.name)
        install(cls.folder / "first")
        cls.prefix = cls.folder / "moved"
        (cls.folder / "first").rename(cls.prefix)
        cls.broken = cls.folder / "broken"
        shutil.copytree(source / "examples/riverbend", cls.broken)
        (cls.broken / "people/P-BAD.yaml").write_text("record: person\nid: P-BAD\nborn: 1980-02-30\nnam: x\n")
        (cls.broken / "people/P-RAW.yaml").write_bytes(b"record: person\nid: P-RAW\nname:\n  family: \xe9\n...\n")
        (cls.broken / "people/P-OLD.yml").write_text("record: person\n")
        plan = cls.broken / "cases/2026/C-01-ABEL/plan-2026-01-26.yaml"
        plan.write_text(plan.read_text().replace("provider: O-HEARTH", "provider: O-NOBODY"))
        compiled = {name: cls.compile(here / f"{name}.cpp", name) for name in ("dump", "starve", "layout")}
        for process in compiled.values():
            ended(process)

    @classmethod
    def tearDownClass(cls):
        cls.top.cleanup()

    @classmethod
    def compile(cls, path, name, *more):
        """A program of ours as a stranger compiles it: the header and the library of the prefix, and nothing else."""
        return start(compiler, *flags, *strict, "-I", cls.prefix / "include", path, "-o", cls.folder / name,
                     "-L", cls.prefix / "lib", "-lcfcm", f"-Wl,-rpath,{cls.prefix}/lib", *more)

    def test_everything_is_there(self):
        self.assertEqual([path for path in installed if not (self.prefix / path).exists()], [])

    def test_the_prefix_can_be_moved(self):
        version = run(self.prefix / "bin/cfcm", "--version", env={"PATH": ""})
        self.assertRegex(version, r"^cfcm \d+\.\d+\.\d+\n$")
        loaded = run("ldd", self.prefix / "bin/cfcm")
        self.assertIn(str(self.prefix / "lib"), str(pathlib.Path(re.search(r"=> (.*/libcfcm\.so\.0)", loaded)[1]).resolve()))

    def test_no_text_names_the_machine_that_built_it(self):
        texts = 0
        for path in self.prefix.rglob("*"):
            if path.is_file() and b"\0" not in (content := path.read_bytes()):
                texts += 1
                for place in (source, build, self.folder):
                    self.assertNotIn(os.fsencode(place), content, path)
        self.assertGreater(texts, 100)

    def test_destdir(self):
        stage = self.folder / "stage"
        install("/usr", DESTDIR=str(stage))
        self.assertEqual([path for path in installed if not (stage / "usr" / path).exists()], [])
        self.assertEqual([path.name for path in stage.iterdir()], ["usr"])
        run(stage / "usr/bin/cfcm", "--version")

    # --- the header ---

    def test_the_header_stands_alone(self):
        header = self.prefix / "include/cfcm/cfcm.h"
        self.assertEqual([path.name for path in (self.prefix / "include").rglob("*.h")], ["cfcm.h"])
        included = re.findall(r"^\s*#\s*include\s*(.*)$", header.read_text(), re.M)
        self.assertEqual([one for one in included if not re.fullmatch(r"<[a-z_]+>", one)], [])
        twice = self.folder / "twice.cpp"
        twice.write_text("#include <cfcm/cfcm.h>\n#include <cfcm/cfcm.h>\n")
        others = [path for path in map(shutil.which, ("g++", "clang++-14", "clang++")) if path]
        for compiler_ in {compiler, *others}:
            run(compiler_, *strict, "-fsyntax-only", "-I", self.prefix / "include", twice)

    def interface(self, *more):
        """What is promised: the symbols, and the shape of what is passed."""
        symbols = {*shown(self.prefix / "lib/libcfcm.so"), *more}
        return "\n".join([*sorted(symbols), run(self.folder / "layout")])

    def test_only_the_interface_is_shown(self):
        if bless:
            golden.write_text(self.interface())
        self.assertEqual(self.interface(), golden.read_text())

    def test_a_new_symbol_would_be_noticed(self):
        """The control: a new function of the interface, and nothing else, goes through the map; abi.txt stops it."""
        code = self.folder / "more.cpp"
        code.write_text('#define SHOWN __attribute__((visibility("default")))\n'
                        "namespace libcfcm { inline namespace v1 { SHOWN void more() {} void hidden(); } }\n"
                        "namespace cfcm { SHOWN void inner() {} }\n")
        run(compiler, *flags, "-shared", "-fPIC", "-fvisibility=hidden", code, "-o", self.folder / "more.so",
            f"-Wl,--version-script={source}/lib/exports.map")
        more = [symbol for symbol in shown(self.folder / "more.so") if not symbol.startswith("A ")]
        self.assertEqual(more, ["T _ZN7libcfcm2v14moreEv@@CFCM_0"])
        with self.assertRaises(AssertionError):
            self.assertEqual(self.interface(*more), golden.read_text())

    def test_versions(self):
        code = self.folder / "version.cpp"
        code.write_text("#include <cfcm/cfcm.h>\n#include <cstdio>\nint main() {\n"
                        '  std::printf("%u.%u.%u %s\\n", libcfcm::version_major, libcfcm::version_minor,'
                        " libcfcm::version_patch, libcfcm::version().data());\n}\n")
        ended(self.compile(code, "version"))
        version = run(self.prefix / "bin/cfcm", "--version").split()[1]
        self.assertEqual(run(self.folder / "version"), f"{version} {version}\n")
        self.assertEqual(run("pkg-config", "--modversion", self.prefix / "lib/pkgconfig/cfcm.pc"), version + "\n")

    # --- the example, built both ways ---

    def validates(self, program, **environment):
        env = {**os.environ, **environment}
        expected = run(self.prefix / "bin/cfcm", "validate", "-q", self.broken, status=1)
        self.assertEqual(run(program, self.broken, status=1, env=env),
                         "".join(line + "\n" for line in expected.splitlines()
                                 if re.search(r": (error|warning|note): .* \[D\d+ ", line)))
        self.assertEqual(run(program, source / "examples/riverbend", env=env), "")
        self.assertIn("no tree at", run(program, "/", status=2, env=env))

    def test_the_example_by_cmake(self):
        example, out = self.prefix / "share/doc/cfcm/examples/library", self.folder / "by-cmake"
        run("cmake", "-S", example, "-B", out, f"-DCMAKE_PREFIX_PATH={self.prefix}",
            f"-DCMAKE_CXX_COMPILER={compiler}", f"-DCMAKE_CXX_FLAGS={shlex.join([*flags, *strict[1:]])}")
        run("cmake", "--build", out)
        self.validates(out / "validate")

    def test_the_example_by_pkg_config(self):
        """By the very line that the documentation shows."""
        out = self.folder / "by-pkg-config"
        out.mkdir()
        shutil.copy(source / "examples/library/validate.cpp", out)
        line = fence((source / "docs/library.md").read_text(), "sh", "pkg-config")
        tools = self.folder / "tools"
        tools.mkdir()
        (tools / "c++").write_text(f'#!/bin/sh\nexec {shlex.join([shutil.which(compiler), *flags])} "$@"\n')
        (tools / "c++").chmod(0o755)
        run("sh", "-ec", line, cwd=out, env={**os.environ, "PKG_CONFIG_PATH": f"{self.prefix}/lib/pkgconfig",
                                             "PATH": f"{tools}:{os.environ['PATH']}"})
        self.validates(out / "validate", LD_LIBRARY_PATH=str(self.prefix / "lib"))

    def test_the_documentation_shows_the_example(self):
        document = (source / "docs/library.md").read_text()
        self.assertIn(fence(document, "cpp"), (source / "examples/library/validate.cpp").read_text())
        self.assertIn(fence(document, "cmake"), (source / "examples/library/CMakeLists.txt").read_text())
        body = re.search(r"^int main.*?\{\n(.*?)^\}", fence(document, "cpp"), re.M | re.S).group(1)
        self.assertEqual(len(body.splitlines()), 5)

    # --- the same answers as the commands ---

    def same(self, verb, command, tree, *rest, typed=()):
        said = json.loads(run(self.folder / "dump", verb, tree, "2026-10-31", *rest))
        done = subprocess.run([self.prefix / "bin/cfcm", command, "--as-of", "2026-10-31", "-q", "-f", "json", *typed],
                              capture_output=True, cwd=tree)
        expected = json.loads(done.stdout)
        headlines = subprocess.run([self.prefix / "bin/cfcm", command, "--as-of", "2026-10-31", "-q", *typed],
                                   capture_output=True, cwd=tree, text=True).stdout
        for one in said.pop("headlines"):
            self.assertIn(one + "\n", headlines)
        for name in ("schema_version", "tool"):
            del expected[name]
        del expected["inputs"]["root"]
        self.assertEqual(said, expected)
        return len(said["findings"])

    def test_the_same_findings_as_validate(self):
        self.assertEqual(self.same("validate", "validate", source / "examples/riverbend"), 0)
        self.assertGreater(self.same("validate", "validate", self.broken), 5)
        part = self.same("validate", "validate", self.broken, "./people/", typed=["people"])
        self.assertGreater(part, 3)
        self.assertEqual(self.same("validate", "validate", self.broken, "people", ".", typed=["."]),
                         self.same("validate", "validate", self.broken))

    def test_the_same_findings_as_audit_conflicts(self):
        self.assertGreater(self.same("audit", "audit-conflicts", source / "examples/riverbend"), 20)
        self.assertGreater(self.same("audit", "audit-conflicts", self.broken), 20)
        self.same("audit", "audit-conflicts", self.broken, "E2", "same-entity", typed=["--select", "E2,same-entity"])

    # --- errors are values ---

    def test_what_cannot_be_done(self):
        usage, io = "0 ", "1 "
        tree = source / "examples/riverbend"
        empty = self.folder / "empty"
        empty.mkdir()
        (empty / "cfcm.yaml").write_text("record: program\nformat: 1\nname: x\n...\n")
        for question, answer in [
            (["validate", self.folder / "nothing", "2026-10-31"], io + "cannot read "),
            (["validate", "/", "2026-10-31"], usage + "no tree at /"),
            (["validate", tree, "2026-02-30"], usage + "as_of takes a date"),
            (["validate", tree, "2026-10-31", "../x"], usage + "../x is no path within the tree"),
            (["validate", tree, "2026-10-31", "/people"], usage + "/people is no path within the tree"),
            (["validate", tree, "2026-10-31", ""], usage),
            (["validate", tree, "2026-10-31", "people/P-NONE.yaml"], usage + "people/P-NONE.yaml holds no record"),
            (["audit", tree, "2026-10-31", "E999"], usage + "no rule is named E999"),
            (["audit", empty, "2026-10-31"], usage + "the tree at "),
        ]:
            with self.subTest(question):
                self.assertTrue(run(self.folder / "dump", *question, status=2).startswith(answer))

    def test_no_memory(self):
        """Whatever allocation fails, the answer is a Failure and no exception leaves the library."""
        tree = self.folder / "small"
        shutil.copytree(self.broken, tree)
        for case in (tree / "cases/2025").iterdir():
            shutil.rmtree(case)
        whole = os.environ.get("CFCM_TORTURE", "0") not in ("", "0")
        print(run(self.folder / "starve", tree, 7 if whole else 997), file=sys.stderr)


if __name__ == "__main__":
    unittest.main()
