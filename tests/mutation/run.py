#!/usr/bin/env python3
"""Which clauses of lib/rules could be altered without a tree of tests/rules noticing?

    tests/mutation/run.py [--build build/dev] [--jobs N] [CODE | FILE]…

Alters every clause of the rules one by one (instrument.py) and runs the trees: those of the rule itself, or all of
them for a source that rules share, and the examples. A mutant is killed when a tree no longer gives what it names, or
what the gallery of findings or the timeline of its rule shows of it; or when an example gives anything else. CODE and
FILE (E804, stakes.cpp) take these rules and sources alone.

Exit status: 0 when 90 of 100 mutants are killed, 1 when not, 2 when something was asked for that is not there, 3 when
it could not be found out.
"""
import argparse
import concurrent.futures
import hashlib
import itertools
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
THRESHOLD = 90
STRANGERS, MANY = " among strangers", (" over time", " with gaps")  # trials of two audits, and of many
MOST = (10000, 40, 40)  # of one audit, of two, of many: that a clause of a shared source meets
SECONDS = 3  # of work: a tree that takes longer hangs
# Texts, and the reading of pack files: no clause of a rule. tests/unit and tests/interop/packs.test.py are about them.
NOT_ALTERED = ("lib/rules/data/", "lib/rules/catalogue.cpp", "lib/rules/citations.cpp", "lib/rules/limits.cpp",
               "lib/rules/pack.cpp", "lib/rules/settings.cpp")
CODE = re.compile(r'^\s*\.code = "(\w+)",', re.M)

sys.path.insert(0, str(HERE))


class Stop(Exception):
    """(status, what to say)"""


instrument = None


def load_libclang():
    """Not when the file is read: whoever has no libclang is told what brings it."""
    global instrument
    try:
        import instrument
    except Exception as error:
        raise Stop(3, f"libclang does not load ({error}); the package python3-clang-14 brings it") from error


def call(command, status=3, **more):
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors="replace", **more)
    if done.returncode != 0:
        raise Stop(status, f"{' '.join(map(str, command))}\n{done.stdout[-6000:]}")
    return done.stdout


class File:
    """A source with its mutants, and where its altered text and object are."""

    def __init__(self, name, folder):
        self.name, self.source = name, ROOT / name
        self.text = self.source.read_text()
        self.code = (CODE.search(self.text) or [None, None])[1] if name.endswith(".cpp") else None
        self.altered = folder / "altered" / name.removeprefix("lib/")
        self.object = folder / "objects" / (name.removeprefix("lib/") + ".o")
        self.mutants, self.broken = [], []

    def is_asked_for(self, selector):
        return selector in (self.code, self.name, self.source.name, str(ROOT / self.name)) or \
            self.name.endswith("/" + selector)


def alter(name, arguments, altered, excluded):
    """Writes the altered text, unless it is there already; the mutants in it and those left out. `excluded`: nothing
    when it has not been compiled yet, else the lines with errors that clang does not see (or "all")."""
    load_libclang()
    text = (ROOT / name).read_text()
    code = (HERE / "instrument.py").read_text() + (HERE / "mutation.h").read_text()
    key = hashlib.sha256("\0".join([text, code, *arguments, repr(excluded or [])]).encode()).hexdigest()
    kept = altered.with_suffix(altered.suffix + ".json")
    if altered.exists() and kept.exists():
        known = json.loads(kept.read_text())
        if known[0] == key and (known[1] or excluded is None):
            return known[2:]
    source = instrument.Source(ROOT / name, arguments)
    if excluded is not None and not source.broken:
        source.exclude(excluded, everything=excluded == ["all"])
        source.settle(name)
    written = source.write(name)
    mutants = [{"index": one.index, "line": one.line, "key": one.key()} for one in source.mutants]
    altered.parent.mkdir(parents=True, exist_ok=True)
    if not altered.exists() or altered.read_text() != written:
        altered.write_text(written)
    with kept.open("w") as file:
        json.dump([key, excluded is not None, mutants, source.broken], file)
    return mutants, source.broken


class Build:
    """The program of CMake's target mutation_trees, linked with altered sources in the place of some."""

    def __init__(self, folder, jobs):
        self.top, self.jobs = folder.resolve(), jobs
        self.folder = self.top / "mutation"
        self.folder.mkdir(parents=True, exist_ok=True)
        if not (self.top / "build.ninja").exists():
            raise Stop(2, f"{folder}: no build of Ninja stands here; expected one that `make test` has made")
        call(["cmake", "--build", self.top, "--target", "mutation_trees", "-j", jobs])
        self.commands = {}
        for entry in json.loads((self.top / "compile_commands.json").read_text()):
            name = os.path.relpath(entry["file"], ROOT)
            if name.startswith("lib/"):
                self.commands[name] = shlex.split(entry["command"])

    def command(self, name):
        """The compiler and its options for this source, without what it reads and writes."""
        words = list(self.commands[name])
        for option in ("-o", "-c"):
            at = words.index(option)
            del words[at:at + 2]
        return [word for word in words if word != "-Werror"] + [
            "-w", f"-I{HERE}"]

    def alter(self, files, headers, excluded):
        some = next(name for name in self.commands if name.startswith("lib/rules/"))
        with concurrent.futures.ProcessPoolExecutor(self.jobs) as pool:
            running = {}
            for file in [*headers, *files]:
                command = self.command(file.name if file.name in self.commands else some)
                running[file] = pool.submit(alter, file.name, instrument.clang_arguments(command), file.altered,
                                            excluded.get(file.name))
            for file, result in running.items():
                file.mutants, file.broken = result.result()

    def link(self, files, headers):
        """Compiles and links; the program, and for each source that did not compile the lines of its errors."""
        words = shlex.split(call(["ninja", "-C", self.top, "-t", "commands", "mutation_trees"]).splitlines()[-1])
        words = [word for word in words if word not in (":", "&&")]
        first = next(i for i, word in enumerate(words) if word.endswith(".o"))
        objects = {f"lib/CMakeFiles/cfcm_lib.dir/{file.name.removeprefix('lib/')}.o" for file in files}
        missing = objects - set(words)
        if missing:
            raise Stop(3, f"the program of CMake has no {sorted(missing)[0]}")
        names = ",".join(file.name for file in files)
        program = self.folder / f"trees-{hashlib.sha256(names.encode()).hexdigest()[:12]}"
        altered = [str(file.object) for file in files]
        words = [word for word in words if word not in objects]
        words = words[:first] + altered + words[first:]
        words[words.index("-o") + 1] = str(program)
        inputs = [word if os.path.isabs(word) else str(self.top / word) for word in words if word.endswith(".o")]

        def escaped(text):
            return str(text).replace("$", "$$").replace(" ", "$ ").replace(":", "$:")

        def shell(command):
            return " ".join(shlex.quote(word) for word in command).replace("$", "$$")

        lines = ["ninja_required_version = 1.5", f"builddir = {self.folder}", "rule cc",
                 "  command = $cc -MD -MF $out.d -o $out -c $in", "  depfile = $out.d", "  deps = gcc",
                 "  description = compiling $in", "rule link", "  command = $cc"]
        for file in files:
            include = f"-I{self.folder / 'altered'}"
            command = [self.command(file.name)[0], include, *self.command(file.name)[1:], "-Wno-narrowing"]
            lines += [f"build {escaped(file.object)}: cc {escaped(file.altered)}", f"  cc = {shell(command)}"]
        lines += [f"build {escaped(program)}: link {' '.join(map(escaped, inputs))}", f"  cc = {shell(words)}"]
        ninja = self.folder / "build.ninja"
        ninja.write_text("\n".join(lines) + "\n")
        done = subprocess.run(["ninja", "-C", str(self.top), "-f", str(ninja), "-k", "0", "-j", str(self.jobs),
                               str(program)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              errors="replace")
        if done.returncode == 0:
            return program, {}
        wrong = {}
        for path, line in re.findall(r"^(\S+?):(\d+):\d+: (?:fatal )?error", done.stdout, re.M):
            for file in [*files, *headers]:
                if path == str(file.altered):
                    wrong.setdefault(file.name, set()).add(max(1, int(line) - 1))
        for path in re.findall(r"^FAILED: (\S+)", done.stdout, re.M):
            for file in files:
                if path == str(file.object) and not wrong:
                    wrong[file.name] = {"all"}
        if not wrong:
            raise Stop(3, done.stdout[-6000:])
        return None, {name: sorted(lines, key=str) for name, lines in wrong.items()}


def rows(text):
    return [line.split("\t") for line in text.splitlines()]


def parted(program, arguments, folder):
    """Runs the program with each of these arguments at once; what they print."""
    running, printed = [], [folder / f"printed-{part}" for part in range(len(arguments))]
    for path, some in zip(printed, arguments):
        with path.open("w") as out:
            running.append(subprocess.Popen([str(program), *map(str, some)], stdout=out))
    for process in running:
        process.wait()
    texts = [path.read_text() for path in printed]
    if any(process.returncode != 0 for process in running):
        raise Stop(3, f"{program} ended with {[process.returncode for process in running]}: {texts[0][-2000:]}")
    return texts


def reach(program, folder, jobs, seconds):
    """What the trials reach and show, in their order, however many jobs there are."""
    texts = parted(program, [["reach", seconds, part, jobs] for part in range(jobs)], folder)
    blocks = [re.split(r"^(?=trial\t)", text, flags=re.M)[1:] for text in texts]
    return "".join(block for some in itertools.zip_longest(*blocks, fillvalue="") for block in some)


def order_of(trials, groups, shared):
    """The trials that a mutant meets, the quick ones first, and of these one of every rule, then a second: trees of one
    rule are much alike."""
    seen, order = {}, []
    for trial in trials:
        cost = 2 if trial.endswith(MANY) else 1 if trial.endswith(STRANGERS) else 0
        place = (cost, groups[trial])
        seen[place] = seen.get(place, 0) + 1
        order.append((cost, seen[place], trial))
    order.sort()
    if not shared:
        return [trial for _, _, trial in order]
    return [trial for cost in range(3) for trial in [one for its, _, one in order if its == cost][:MOST[cost]]]


def judged(program, files, folder, jobs, seconds=SECONDS):
    """For each (file, index) of a mutant: None when nothing reaches it, ["survived"], or ["killed", trial, why]."""
    reached = reach(program, folder, jobs, seconds)
    (folder / "reached").write_text(reached)
    groups, by_mutant = {}, {}
    for row in rows(reached):
        if row[0] == "trial":
            groups[row[1]] = row[2]
            if row[3]:
                raise Stop(3, f"{row[1]} is wrong without a mutant: {row[3]}")
        elif row[0] == "reached":
            for index in row[3].split(","):
                by_mutant.setdefault((row[2], int(index)), []).append(row[1])
    result, lines = {}, []
    kept = folder / "killers.json"
    killers = json.loads(kept.read_text()) if kept.exists() else {}
    for file in files:
        for mutant in file.mutants:
            key = (file.name, mutant["index"])
            if mutant["index"] is None:
                continue
            trials = by_mutant.get(key, [])
            if file.code:
                trials = [trial for trial in trials if groups[trial] in (file.code, "*")]
            result[key] = None
            if trials:
                order = order_of(trials, groups, shared=not file.code)
                # Whatever killed it the last time comes before all: most mutants need one trial then.
                known = killers.get(f"{file.name}: {mutant['key']}")
                if known in trials:
                    order.insert(0, known)
                lines.append(f"{key[0]}\t{key[1]}\t{','.join(order)}")
    lines.sort(key=len)  # the quick ones first
    lists = [folder / f"list-{part}" for part in range(jobs)]
    for part, path in enumerate(lists):
        path.write_text("".join(line + "\n" for line in lines[part::jobs]))
    for text in parted(program, [["judge", seconds, folder / "reached", path] for path in lists], folder):
        for row in rows(text):
            result[(row[0], int(row[1]))] = row[2:]
    for file in files:
        for mutant in file.mutants:
            fate = result.get((file.name, mutant["index"]))
            if fate and fate[0] == "killed":
                killers[f"{file.name}: {mutant['key']}"] = fate[1]
    kept.write_text(json.dumps(killers))
    missing = [line for line in lines if result[(line.split("\t")[0], int(line.split("\t")[1]))] is None]
    if missing:
        raise Stop(3, f"{len(missing)} mutants were not judged")
    return result


def equivalents(path):
    """Mutants that cannot differ: `FILE: FUNCTION: CHANGE`, and below each, indented, why."""
    known, entry = {}, None
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line[0].isspace():
            if entry is None:
                raise Stop(2, f"{path}:{number}: a reason without a mutant")
            known[entry] += line.strip()
        else:
            entry = line.strip()
            known[entry] = ""
    for entry, reason in known.items():
        if len(reason) < 20:
            raise Stop(2, f"{path}: no reason for {entry}")
    return known


def report(files, result, known, whole):
    """Prints the survivors and the score of each file; the share killed in percent."""
    killed_all = total_all = texts = 0
    used = set()
    for file in files:
        lines, killed, total, out = [], 0, 0, 0
        for mutant in file.mutants:
            name = f"{file.name}: {mutant['key']}"
            if mutant["index"] is None:
                out += 1
                lines.append(f"  left out   {file.name}:{mutant['line']}: {mutant['key']} (it does not compile)")
                continue
            fate = result[(file.name, mutant["index"])]
            if name in known:
                used.add(name)
                if fate is None or fate[0] != "killed":
                    continue
                lines.append(f"  killed     {file.name}:{mutant['line']}: {mutant['key']} (listed as equivalent; "
                             f"{fate[1]} kills it)")
            total += 1
            if fate is not None and fate[0] == "killed":
                killed += 1
                texts += fate[2] == "text"
            else:
                state = "unreached" if fate is None else "survived "
                lines.append(f"  {state}  {file.name}:{mutant['line']}: {mutant['key']}")
        killed_all, total_all = killed_all + killed, total_all + total
        if file.mutants:
            print(f"{killed}/{total}  {file.name}")
        for line in lines:
            print(line)
    percent = 100 * killed_all / total_all if total_all else 100.0
    print(f"{killed_all} of {total_all} mutants killed, {percent:.1f} percent; {texts} of them by the words alone")
    stale = sorted(set(known) - used) if whole else []
    for name in stale:
        print(f"equivalent.txt lists what is not there: {name}")
    return percent, bool(stale)


def main(arguments=None):
    parser = argparse.ArgumentParser(description="How many altered rules the trees of tests/rules notice.")
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/dev", help="the folder of a build")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("asked", nargs="*", metavar="CODE|FILE", help="rules and sources; all when none is named")
    options = parser.parse_args(arguments)
    load_libclang()
    build = Build(options.build, options.jobs)
    every = [File(str(path.relative_to(ROOT)), build.folder) for path in sorted((ROOT / "lib/rules").rglob("*"))
             if path.suffix in (".cpp", ".h")]
    every = [file for file in every if not file.name.startswith(NOT_ALTERED)]
    headers = [file for file in every if file.name.endswith(".h") and re.search(r"\b(return|if|for)\b", file.text)]
    sources = [file for file in every if not file.name.endswith(".h")]
    every = [*headers, *sources]
    chosen = every
    if options.asked:
        for selector in options.asked:
            if not any(file.is_asked_for(selector) for file in every):
                raise Stop(2, f"{selector}: no rule and no source of lib/rules is called that")
        chosen = [file for file in every if any(file.is_asked_for(selector) for selector in options.asked)]
    # A header is altered wherever an altered source includes it.
    includes = [file.name.removeprefix("lib/") for file in chosen if file in headers]
    linked = [file for file in sources
              if file in chosen or any(f'#include "{name}"' in file.text for name in includes)]
    for path in (build.folder / "altered").rglob("*.h"):
        if path not in [file.altered for file in headers]:
            path.unlink()
    excluded = {}
    for _ in range(8):
        build.alter(linked, headers, excluded)
        for file in [*headers, *linked]:
            if file.broken:
                raise Stop(3, f"libclang cannot read {file.name}: {file.broken[0]}")
        program, wrong = build.link(linked, headers)
        if program:
            break
        for name, lines in wrong.items():
            # First clang is asked which spots do not compile; lines that only this compiler refuses go as a whole.
            before = excluded.get(name)
            if before is None:
                excluded[name] = []
            elif lines == ["all"] or set(lines) <= set(before):
                excluded[name] = ["all"]
            else:
                excluded[name] = sorted({*before, *lines})
    else:
        raise Stop(3, f"altered sources do not compile: {sorted(wrong)}")
    result = judged(program, chosen, build.folder, options.jobs)
    percent, stale = report(chosen, result, equivalents(HERE / "equivalent.txt"), not options.asked)
    return 0 if percent >= THRESHOLD and not stale else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Stop as stop:
        print(stop.args[1], file=sys.stderr)
        sys.exit(stop.args[0])
