#!/usr/bin/env python3
"""The trees of tests/rules notice when a clause of a rule is altered: run.py says how many.

CFCM_TORTURE=1: every source of lib/rules. Else the tool is tested on a small invented source: it finds the mutants that
one expects, says which of them trials kill, and trials that look at nothing kill none.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

import run

TORTURE = os.environ.get("CFCM_TORTURE", "0") not in ("", "0")
LOANS = "tests/mutation/invented/loans.cpp"
CONDITION = "loan.returned || today <= loan.due"
DAYS = "const int days = std::min(today - loan.due - 1, 30);"
LEVELS = "return days < 7 ? Level::warning : Level::error;"
LATE = "!loan.returned && today > loan.due"

KILLED = {
    f"level: forced true `{CONDITION}`",
    f"level: forced false `{CONDITION}`",
    f"level: dropped `loan.returned` of `{CONDITION}`",
    f"level: dropped `today <= loan.due` of `{CONDITION}`",
    "level: `<=` became `<` in `today <= loan.due`",
    f"level: `Level::note` became `Level::warning` in `if ({CONDITION}) return Level::note;`",
    "level: `std::min` became `std::max` in `std::min(today - loan.due - 1, 30)`",
    f"level: `1` became `0` in `{DAYS}`",
    "level: forced true `days < 7`",
    "level: forced false `days < 7`",
    "level: `<` became `<=` in `days < 7`",
    f"level: `7` became `7 + 1` in `{LEVELS}`",
    f"level: `Level::warning` became `Level::note` in `{LEVELS}`",
    f"level: `Level::error` became `Level::warning` in `{LEVELS}`",
    f"level: `1` became `1 + 1` in `{DAYS}`",
    f"any_late: dropped `!loan.returned` of `{LATE}`",
    f"any_late: dropped `today > loan.due` of `{LATE}`",
    "any_late: `>` became `>=` in `today > loan.due`",
    "letters: `0` became `0 + 1` in `int count = 0;`",
    "letters: forced true `days > 0`",
    "letters: forced false `days > 0`",
    "letters: `>` became `>=` in `days > 0`",
    "letters: deleted `days -= 7`",
    "letters: `7` became `7 + 1` in `days -= 7;`",
    "letters: deleted `++count`",
    "letters: `0` became `0 + 1` in `while (days > 0) {`",
}
SURVIVED = {
    f"level: `30` became `30 + 1` in `{DAYS}`",
}
LEFT_OUT = {"before: `<` became `<=` in `a < b`"}


def compiled(folder):
    """The invented source, altered, with its trials."""
    file = run.File(LOANS, folder)
    arguments = ["-std=c++20", f"-I{run.HERE}", f"-I{run.HERE / 'invented'}"]
    file.mutants, file.broken = run.alter(LOANS, run.instrument.clang_arguments(arguments), file.altered, [])
    program = folder / "trials"
    subprocess.run([os.environ.get("CFCM_CXX", "c++"), *arguments, "-O0", "-w", "-o", program, file.altered,
                    run.HERE / "invented/trials.cpp", run.HERE / "judge.cpp"], check=True)
    return file, program


def fates(file, result):
    """The mutants by what became of them."""
    sorts = {"killed": set(), "survived": set(), "unreached": set(), "left out": set()}
    for mutant in file.mutants:
        fate = result.get((file.name, mutant["index"]))
        sorts["left out" if mutant["index"] is None else fate[0] if fate else "unreached"].add(mutant["key"])
    return sorts


def differences(what, found, expected):
    for key in sorted(found ^ expected):
        print(f"{what}: {'not expected' if key in found else 'missing'}: {key}")
    return len(found ^ expected)


def reduced():
    with tempfile.TemporaryDirectory(prefix="cfcm-mutation-") as top:
        folder = pathlib.Path(top)
        file, program = compiled(folder)
        wrong = len(file.broken)
        sorts = fates(file, run.judged(program, [file], folder, 2, seconds=1))
        wrong += differences("killed", sorts["killed"], KILLED)
        wrong += differences("survived", sorts["survived"], SURVIVED)
        wrong += differences("unreached", sorts["unreached"], set())
        wrong += differences("left out", sorts["left out"], LEFT_OUT)
        os.environ["INVENTED_BLIND"] = "1"
        blind = fates(file, run.judged(program, [file], folder, 2, seconds=1))
        hang = {"letters: forced true `days > 0`", "letters: deleted `days -= 7`"}
        wrong += differences("killed by trials that look at nothing", blind["killed"], hang)
    print(f"{len(file.mutants)} mutants of an invented source; {wrong} differences")
    return 1 if wrong else 0


def main():
    try:
        run.load_libclang()
    except run.Stop as stop:
        print(f"SKIPPED: {stop.args[1]}")
        return 77
    if TORTURE:
        return run.main(["--build", os.environ["CFCM_BUILD_DIR"]])
    return reduced()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except run.Stop as stop:
        print(stop.args[1])
        sys.exit(1)
