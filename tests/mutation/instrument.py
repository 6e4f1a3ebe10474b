"""Writes a C++ source again so that every clause of it can be altered at run time, and lists the alterations.

`Source(path, text, arguments)` finds the spots with libclang; `write(name)` gives the text in which each of them asks
`::cfcm::mutation::on(n)` whether it is the altered one. Nothing is altered in macros, in what is computed by the
compiler, or outside of functions. A spot that does not compile when it is altered is left out and listed as such.
"""
import re
import sys
from bisect import bisect_left, bisect_right

sys.path.append("/usr/lib/python3/dist-packages")  # where Debian's python3-clang-14 is, whichever python3 runs
from clang import cindex  # noqa: E402

cindex.Config.set_library_file("libclang-14.so.1")
Kind = cindex.CursorKind

NEIGHBOURS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="}
CONSTANTS = {"Level::error": "Level::warning", "Level::warning": "Level::note", "Level::note": "Level::warning",
             "Verdict::certain": "Verdict::possible", "Verdict::possible": "Verdict::certain",
             "Verdict::excluded": "Verdict::possible"}
CONSTANT = re.compile(r"(?:\w+::)*?((?:Level|Verdict)::\w+)$")
BOUND = re.compile(r"((?:std::)?(?:ranges::)?)(min|max)$")
NUMBER = re.compile(r"[0-9][0-9']*[uUlLzZ]*$")
TOKEN = re.compile(rb"""//[^\n]*|/\*.*?\*/|R"(?P<d>[^(]*)\(.*?\)(?P=d)"|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'
    |[A-Za-z_]\w*|[0-9](?:[\w.]|'\w)*|<=>|->\*|<<=|>>=|\.\.\.|::|->|\+\+|--|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=|<<
    |[^\s\w]""",
                   re.S | re.X)
FUNCTIONS = {Kind.FUNCTION_DECL, Kind.CXX_METHOD, Kind.CONSTRUCTOR, Kind.DESTRUCTOR, Kind.CONVERSION_FUNCTION,
             Kind.FUNCTION_TEMPLATE, Kind.LAMBDA_EXPR}
HOLDERS = {Kind.NAMESPACE, Kind.STRUCT_DECL, Kind.CLASS_DECL, Kind.CLASS_TEMPLATE,
           Kind.CLASS_TEMPLATE_PARTIAL_SPECIALIZATION, Kind.LINKAGE_SPEC, Kind.UNEXPOSED_DECL}
LOOPS = {Kind.FOR_STMT, Kind.WHILE_STMT, Kind.CXX_FOR_RANGE_STMT}
LEAVING = {Kind.RETURN_STMT, Kind.CONTINUE_STMT, Kind.BREAK_STMT}
# A number among the arguments of a template, or the value of a case, is the compiler's.
NAMING = {Kind.DECL_REF_EXPR, Kind.MEMBER_REF_EXPR, Kind.TEMPLATE_REF, Kind.TYPE_REF, Kind.OVERLOADED_DECL_REF}


class Mutant:
    """One alteration: what is done to which text, in which function; `write` gives the altered text around `on`."""

    def __init__(self, start, end, rank, change, write):
        self.start, self.end, self.rank, self.change, self.write = start, end, rank, change, write
        self.function, self.line, self.index, self.excluded = "", 0, None, False

    def key(self):
        return f"{self.function}: {self.change}"


def clang_arguments(command):
    """Of a compiler's arguments, those that libclang needs to read the source."""
    kept, taken = [], False
    for argument in command:
        if taken or re.match(r"-(I|D|U|std=|isystem|m)", argument):
            kept.append(argument)
            taken = argument in ("-I", "-D", "-U", "-isystem")
    return kept + ["-w", "-Wno-c++11-narrowing", "-x", "c++"]


def short(text, limit=90):
    text = " ".join(text.split())
    return text if len(text) <= limit else text[:limit - 1] + "…"


class Source:
    def __init__(self, path, arguments, text=None):
        self.path, self.arguments = str(path), arguments
        self.bytes = open(path, "rb").read() if text is None else text.encode()
        self.tokens = [(m.start(), m.end(), m.group().decode()) for m in TOKEN.finditer(self.bytes)
                       if not m.group().startswith((b"//", b"/*"))]
        self.starts = [token[0] for token in self.tokens]
        self.mutants, self.seen = [], set()
        unit = cindex.Index.create().parse(self.path, arguments, unsaved_files=[(self.path, self.bytes.decode())],
                                           options=cindex.TranslationUnit.PARSE_DETAILED_PROCESSING_RECORD)
        self.broken = [str(one) for one in unit.diagnostics if one.severity >= cindex.Diagnostic.Error]
        self.macros = []
        for cursor in unit.cursor.get_children():
            if not self.here(cursor):
                continue
            if cursor.kind == Kind.MACRO_INSTANTIATION:
                self.macros.append((cursor.extent.start.offset, cursor.extent.end.offset))
        for cursor in unit.cursor.get_children():
            if self.here(cursor):
                self.outside(cursor)
        self.mutants.sort(key=lambda one: (one.start, -one.end, one.rank))
        self.number()

    # What libclang says of a cursor.

    def here(self, cursor):
        file = cursor.extent.start.file
        return file is not None and file.name == self.path and cursor.extent.end.offset > cursor.extent.start.offset

    def text(self, start, end):
        return self.bytes[start:end].decode()

    def of(self, cursor):
        return self.text(cursor.extent.start.offset, cursor.extent.end.offset)

    def children(self, cursor):
        return [child for child in cursor.get_children() if self.here(child)]

    def between(self, start, end):
        """The tokens that lie in the range."""
        return self.tokens[bisect_left(self.starts, start):bisect_left(self.starts, end)]

    def semicolon(self, end):
        """The end of the statement whose expression ends there."""
        at = bisect_left(self.starts, end)
        return self.tokens[at][1] if at < len(self.tokens) and self.tokens[at][2] == ";" else None

    # Declarations, down to bodies of functions.

    def outside(self, cursor):
        if cursor.kind in FUNCTIONS:
            self.function(cursor, cursor.spelling.split("<")[0])
        elif cursor.kind in HOLDERS:
            for child in self.children(cursor):
                self.outside(child)

    def function(self, cursor, name):
        body = next((child for child in self.children(cursor) if child.kind == Kind.COMPOUND_STMT), None)
        if body is None:
            return
        head = {token[2] for token in self.between(cursor.extent.start.offset, body.extent.start.offset)}
        if head & {"constexpr", "consteval"}:
            return
        statements = self.children(body)
        ends = bool(statements) and statements[-1].kind == Kind.RETURN_STMT
        self.statement(body, name, statements[-1].extent.start.offset if ends else None)

    # Statements. `last` is where the function's closing return stands: another return can go when there is one.

    def statement(self, cursor, name, last, alone=False):
        kind = cursor.kind
        if kind == Kind.COMPOUND_STMT:
            inner = self.children(cursor)
            for child in inner:
                self.statement(child, name, last, alone and len(inner) == 1)
        elif kind in (Kind.IF_STMT, Kind.WHILE_STMT, Kind.SWITCH_STMT):
            self.headed(cursor, name, last)
        elif kind in (Kind.FOR_STMT, Kind.CXX_FOR_RANGE_STMT):
            *head, body = self.children(cursor)
            for child in head:
                self.expression(child, cursor, name)
            self.statement(body, name, last)
        elif kind in (Kind.CASE_STMT, Kind.DEFAULT_STMT):
            children = self.children(cursor)
            for child in children[1 if kind == Kind.CASE_STMT else 0:]:
                self.statement(child, name, last)
        elif kind == Kind.DECL_STMT:
            if not {token[2] for token in self.between(cursor.extent.start.offset, cursor.extent.end.offset)[:3]} & \
                    {"constexpr", "using", "static_assert", "typedef"}:
                self.expression(cursor, cursor, name)
        elif kind in (Kind.NULL_STMT, Kind.CXX_TRY_STMT, Kind.DO_STMT, Kind.LABEL_STMT):
            for child in self.children(cursor):
                self.statement(child, name, last)
        else:
            if not alone:
                self.deletion(cursor, name, last)
            self.expression(cursor, cursor, name)

    def deletion(self, cursor, name, last):
        start, end = cursor.extent.start.offset, self.semicolon(cursor.extent.end.offset)
        valued = cursor.kind == Kind.RETURN_STMT and bool(self.children(cursor))
        if end is None or start == last or (valued and last is None):
            return
        self.add(name, start, end, 0, f"deleted `{short(self.of(cursor))}`",
                 lambda inner, on: f"{{ if (!{on}) {inner(start, end)} }}")

    def headed(self, cursor, name, last):
        """if, while, switch: what stands in the parentheses, then the branches."""
        start, end = cursor.extent.start.offset, cursor.extent.end.offset
        tokens = self.between(start, end)
        opening = next(i for i, token in enumerate(tokens) if token[2] == "(")
        fixed = tokens[1][2] == "constexpr"
        depth, begin, close = 0, tokens[opening][1], None
        for token in tokens[opening:]:
            if token[2] in "([{":
                depth += 1
            elif token[2] in ")]}":
                depth -= 1
                if depth == 0:
                    close = token[0]
                    break
            elif token[2] == ";" and depth == 1:
                begin = token[1]
        children = self.children(cursor)
        head = [child for child in children if child.extent.start.offset < close]
        branches = [child for child in children if child.extent.start.offset > close]
        inside = self.between(begin, close)
        begin, close = inside[0][0], inside[-1][1]
        variable = next((child for child in head if child.extent.start.offset == begin and
                         child.kind in (Kind.VAR_DECL, Kind.DECL_STMT)), None)
        if fixed:
            head = []
        elif cursor.kind != Kind.SWITCH_STMT and variable is None:
            self.condition(name, begin, close)
        elif variable is not None and cursor.kind != Kind.SWITCH_STMT:
            declared = variable if variable.kind == Kind.VAR_DECL else self.children(variable)[0]
            values = [child for child in self.children(declared) if child.kind.is_expression()]
            if values:
                a, b = values[-1].extent.start.offset, values[-1].extent.end.offset
                self.add(name, a, b, 0, f"forced false `{short(self.text(begin, close))}`",
                         lambda inner, on: f"::cfcm::mutation::none({on}, {inner(a, b)})")
        for child in head:
            self.expression(child, cursor, name)
        for child in branches:
            self.statement(child, name, last, cursor.kind == Kind.IF_STMT and len(branches) == 1)

    def condition(self, name, a, b):
        said = short(self.text(a, b))
        self.add(name, a, b, 1, f"forced true `{said}`", lambda inner, on: f"({on} || ({inner(a, b)}))")
        self.add(name, a, b, 2, f"forced false `{said}`", lambda inner, on: f"(!{on} && ({inner(a, b)}))")

    # Expressions.

    def expression(self, cursor, parent, name):
        if cursor.kind == Kind.LAMBDA_EXPR:
            self.function(cursor, name)
            for child in self.children(cursor):
                if child.kind not in (Kind.COMPOUND_STMT, Kind.PARM_DECL):
                    self.expression(child, cursor, name)
            return
        if cursor.kind in (Kind.PARM_DECL, Kind.STRUCT_DECL, Kind.CLASS_DECL, Kind.TYPE_REF, Kind.STATIC_ASSERT):
            return
        if cursor.kind == Kind.BINARY_OPERATOR:
            self.binary(cursor, name)
        elif cursor.kind == Kind.CALL_EXPR:
            self.call(cursor, name)
        elif cursor.kind == Kind.CONDITIONAL_OPERATOR:
            first = self.children(cursor)[0]
            question = next((token for token in self.between(first.extent.start.offset, cursor.extent.end.offset)
                             if token[2] == "?" and token[0] >= first.extent.end.offset), None)
            if question:
                inside = self.between(cursor.extent.start.offset, question[0])
                self.condition(name, inside[0][0], inside[-1][1])
        elif cursor.kind == Kind.UNARY_OPERATOR and parent.kind == Kind.RETURN_STMT and self.of(cursor)[0] == "!":
            a, b = cursor.extent.start.offset, cursor.extent.end.offset
            self.add(name, a, b, 5, f"turned round `{short(self.of(cursor))}`",
                     lambda inner, on: f"({on} != ({inner(a, b)}))")
        elif cursor.kind == Kind.CXX_BOOL_LITERAL_EXPR:
            a, b = cursor.extent.start.offset, cursor.extent.end.offset
            if self.text(a, b) in ("true", "false"):
                self.add(name, a, b, 6, f"turned round `{short(self.around(a, b))}`",
                         lambda inner, on: f"({on} != {inner(a, b)})")
        elif cursor.kind == Kind.INTEGER_LITERAL and parent.kind not in NAMING:
            self.integer(cursor, name)
        elif cursor.kind == Kind.DECL_REF_EXPR:
            found = CONSTANT.match(self.of(cursor))
            if found and found[1] in CONSTANTS:
                a, b = cursor.extent.start.offset, cursor.extent.end.offset
                other = self.of(cursor).replace(found[1], CONSTANTS[found[1]])
                self.add(name, a, b, 6, f"`{found[1]}` became `{CONSTANTS[found[1]]}` in `{short(self.around(a, b))}`",
                         lambda inner, on: f"({on} ? {other} : {inner(a, b)})")
        for child in self.children(cursor):
            self.expression(child, cursor, name)

    def around(self, start, end):
        """The line of source around a constant, for whoever reads of it."""
        left = self.bytes.rfind(b"\n", 0, start) + 1
        right = self.bytes.find(b"\n", end)
        return self.text(left, right)

    def integer(self, cursor, name):
        a, b = cursor.extent.start.offset, cursor.extent.end.offset
        digits = self.text(a, b)
        if not NUMBER.match(digits):
            return
        said = short(self.around(a, b))
        self.add(name, a, b, 6, f"`{digits}` became `{digits} + 1` in `{said}`",
                 lambda inner, on: f"({on} ? {digits} + 1 : {inner(a, b)})")
        before = self.tokens[bisect_left(self.starts, a) - 1][2]
        stepping = before in ("+", "-") or (before == "(" and
                                            self.tokens[bisect_left(self.starts, a) - 2][2].startswith("plus_"))
        if digits == "1" and stepping:
            self.add(name, a, b, 7, f"`1` became `0` in `{said}`", lambda inner, on: f"({on} ? 0 : {inner(a, b)})")

    def binary(self, cursor, name):
        sides = self.children(cursor)
        if len(sides) != 2:
            return
        (a, b), (c, d) = [(side.extent.start.offset, side.extent.end.offset) for side in sides]
        between = self.between(b, c)
        if len(between) != 1:
            return
        operator = between[0][2]
        if operator in ("&&", "||"):
            for side, start, end in ((sides[0], a, b), (sides[1], c, d)):
                if self.operator_of(side) == operator:
                    continue  # its own operands are dropped one by one
                said = f"dropped `{short(self.text(start, end))}` of `{short(self.text(a, d))}`"
                if operator == "&&":
                    self.add(name, start, end, 3, said,
                             lambda inner, on, s=start, e=end: f"({on} || ({inner(s, e)}))")
                else:
                    self.add(name, start, end, 3, said,
                             lambda inner, on, s=start, e=end: f"(!{on} && ({inner(s, e)}))")
        elif operator in NEIGHBOURS:
            self.comparison(name, operator, a, b, c, d)

    def operator_of(self, cursor):
        """`&&` or `||` of such an expression without parentheses, else nothing."""
        while cursor.kind == Kind.UNEXPOSED_EXPR and len(self.children(cursor)) == 1:
            cursor = self.children(cursor)[0]
        if cursor.kind != Kind.BINARY_OPERATOR or len(self.children(cursor)) != 2:
            return None
        one, two = self.children(cursor)
        between = self.between(one.extent.end.offset, two.extent.start.offset)
        return between[0][2] if len(between) == 1 and between[0][2] in ("&&", "||") else None

    def call(self, cursor, name):
        parts = self.children(cursor)
        if cursor.spelling.startswith("operator") and len(parts) == 3:
            # An operator of a class, or what C++20 makes of one: the operator stands between its sides.
            sides = sorted(((part.extent.start.offset, part.extent.end.offset) for part in parts))
            (a, b), (start, end), (c, d) = sides
            between = self.between(b, c)
            if b <= start and end <= c and len(between) == 1 and between[0][2] in NEIGHBOURS:
                self.comparison(name, between[0][2], a, b, c, d)
        elif parts:
            a, b = cursor.extent.start.offset, cursor.extent.end.offset
            callee = self.of(parts[0])
            found = BOUND.match(callee)
            if found and found[1] and self.text(a, b).startswith(callee):
                other = found[1] + {"min": "max", "max": "min"}[found[2]]
                rest = a + len(callee.encode())
                self.add(name, a, b, 4, f"`{callee}` became `{other}` in `{short(self.text(a, b))}`",
                         lambda inner, on: f"({on} ? {other}{inner(rest, b)} : {callee}{inner(rest, b)})")

    def comparison(self, name, operator, a, b, c, d):
        other = NEIGHBOURS[operator]
        said = f"`{operator}` became `{other}` in `{short(self.text(a, d))}`"
        if operator in ("==", "!="):
            self.add(name, a, d, 4, said, lambda inner, on: f"({on} != ({inner(a, d)}))")
        else:
            self.add(name, a, d, 4, said, lambda inner, on:
                     f"({on} ? ({inner(a, b)} {other} {inner(c, d)}) : ({inner(a, b)} {operator} {inner(c, d)}))")

    def add(self, name, start, end, rank, change, write):
        if (start, end, rank) in self.seen or any(a < end and start < b for a, b in self.macros):
            return
        self.seen.add((start, end, rank))
        mutant = Mutant(start, end, rank, change, write)
        mutant.function, mutant.line = name, self.bytes.count(b"\n", 0, start) + 1
        self.mutants.append(mutant)

    # What is written.

    def number(self):
        """Those that are in get their numbers."""
        index = 0
        for mutant in self.mutants:
            mutant.index = None if mutant.excluded else index
            index += not mutant.excluded

    def render(self, start, end, mutants, base):
        """The text of the range; the outermost alteration is written around those within it."""
        out, at, i = [], start, 0
        while i < len(mutants):
            mutant = mutants[i]
            i += 1
            within = []
            while i < len(mutants) and mutants[i].start < mutant.end:
                within.append(mutants[i])
                i += 1

            def inner(a, b, within=within):
                return self.render(a, b, [one for one in within if a <= one.start and one.end <= b], base)

            out.append(self.text(at, mutant.start))
            out.append(mutant.write(inner, f"::cfcm::mutation::on({base} + {mutant.index})"))
            at = mutant.end
        out.append(self.text(at, end))
        return "".join(out)

    def write(self, name):
        """The altered source of the file that is called that, one line longer than the source."""
        mutants = [mutant for mutant in self.mutants if not mutant.excluded]
        base = "::cfcm::mutation::in_" + re.sub(r"\W", "_", name)
        head = '#include "mutation.h"\n'
        variable = (f'namespace cfcm::mutation {{ inline const unsigned {base[18:]} = '
                    f'file("{name}", {len(mutants)}); }} ')
        first = re.search(rb"^namespace |^inline |^template |^static |^[a-z]+ \w+\(", self.bytes, re.M)
        at = first.start() if first else len(self.bytes)
        return head + self.text(0, at) + variable + self.render(at, len(self.bytes), mutants, base)

    # Leaving out what does not compile.

    def errors(self, text):
        """The lines of the source on which its altered text does not compile."""
        unit = cindex.Index.create().parse(self.path, self.arguments, unsaved_files=[(self.path, text)])
        return sorted({max(1, one.location.line - 1) for one in unit.diagnostics
                       if one.severity >= cindex.Diagnostic.Error})

    def exclude(self, lines, everything=False):
        """Takes out what touches these lines (everything: all of it)."""
        found = False
        for mutant in self.mutants:
            last = self.bytes.count(b"\n", 0, mutant.end) + 1
            if not mutant.excluded and (everything or any(mutant.line <= line <= last for line in lines)):
                mutant.excluded = found = True
        self.number()
        return found

    def settle(self, name):
        """Leaves out what does not compile by clang, and as little else as can be: by line, then one by one."""
        suspects = []
        for round_ in range(8):
            lines = self.errors(self.write(name))
            if not lines:
                break
            before = [mutant for mutant in self.mutants if not mutant.excluded]
            if not self.exclude(lines, everything=round_ == 7):
                self.exclude([], everything=True)
            suspects += [mutant for mutant in before if mutant.excluded]
        for mutant in suspects:
            mutant.excluded = False
            self.number()
            if self.errors(self.write(name)):
                mutant.excluded = True
        self.number()
