#include "support/gallery.h"

namespace cfcm::test {
namespace {

WrongFiles person(std::string bytes) { return {{"people/P-2.yaml", std::move(bytes)}}; }

/// A person with these lines after its name.
WrongFiles with(const std::string& lines) {
  return person("record: person\nid: P-2\nname:\n  family: Rowe\n" + lines + "...\n");
}

std::string times(std::size_t n, const std::string& text) {
  std::string all;
  for (; n > 0; --n) all += text;
  return all;
}

}  // namespace

/// D1xx and D2xx: what the strict reader says of a text.
std::vector<WrongFiles> wrong_texts() {
  return {
      person(""),
      person("# only a comment\n"),
      with("title: \xFF\n"),
      person(std::string("\xFF\xFEr\0", 4)),
      with(std::string("title: \0\n", 9)),
      with("title: \x1B\n"),
      with("title: \xE2\x80\xAE\n"),
      person("\xEF\xBB\xBFrecord: person\n...\n"),
      with("emails:\t- x\n"),
      person("record: person\r\nid: P-2\r\nname:\r\n  family: Rowe\r\n...\r\n"),
      with("title: a\rb\n"),
      with(times(20000, "# " + times(30, "much ") + "\n")),
      with("# " + times(70000, "x") + "\n"),
      person("record: person\nid: P-2\nname:\n  family: Rowe\n"),
      person("record: person\nid: P-2\nname:\n  family: Rowe\n..."),
      with("<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> other\n"),
      person("record: person\nid: P-2\nname:\n  family: Rowe\n...\n\n"),
      person("record: person\nid: P-2\nname:\n  family: Rowe\n... x\n"),
      person("record: person\nid: P-2\nname:\n  family: Rowe\n...\n---\nrecord: person\n"),
      person("record: person\n---\nrecord: person\n...\n"),
      person("%YAML 1.2\n---\nrecord: person\nid: P-2\nname:\n  family: Rowe\n...\n"),
      with("phones: [\"1\"\n"),
      with("addresses: {city: Alder\n"),
      with("phones: [\"1\"]#x\n"),
      with("phones: [-]\n"),
      with("phones:\n|\n  x\n"),
      with("title: \"it\\'s\"\n"),
      with("title: \"\n  x\"\n"),
      with("title: |\n      \n  x\n"),
      with("title: }\n"),
      with("title: ]\n  - x: [}]\n"),
      with("title: a: b\n"),
      with("title: - b\n"),
      with("emails:\n  - a\n  b: c\n"),
      with("emails:\n  a: b\n  - c\n"),
      with("title: x\n  - c\n"),
      with("phones: [a, b: c: d]\n"),
      with("phones: {a: b, [c}\n"),
      with("title:  ? a\n"),
      with("emails:\n  - {a: b}b}\n"),
      with("addresses: {city: a: b}\n"),
      with("title: \"\\q\"\n"),
      with("title: \"\\xZZ\"\n"),
      with("title: \"\\uD800\"\n"),
      with("title: @x\n"),
      with("title: `x\n"),
      with("title: |0\n  x\n"),
      with("title: | x\n  y\n"),
      with("title: !\n  x\n"),
      with("title: !<x\n"),
      with("title: !a!\n"),
      with("title: !a!! b\n"),
      with("title: !a !b c\n"),
      with("title: &\n"),
      with("title: &a &b c\n"),
      with("title: &a[ c\n"),
      with("title: *\n"),
      with("title: *a[\n"),
      with("title: *a\n"),
      with("title: &a b\nroles: *a\n"),
      with("title: &a b\n"),
      with("title: &a *a\n"),
      with("title: !!str b\n"),
      with("<<: {title: x}\n"),
      with("title: x\ntitle: y\n"),
      with("Zo\xC3\xAB: x\nZo\xC3\xAB: y\n"),
      with("? |\n  title\n: x\n"),
      with("? [a]\n: x\n"),
      with("? {a: b}\n: x\n"),
      with(": x\n"),
      with("title: \"x\nphones: []\n"),
      with("title: \"x\n  y\"z\"\n"),
      with("title:x\n"),
      with("addresses:\n  - {city:Alder, zip: \"1\"}\n"),
      with("title: one\n  two\n"),
      with("a: " + times(40, "[") + times(40, "]") + "\n"),
      with("a:\n" +
           [] {
             std::string text;
             for (std::size_t i = 1; i < 40; ++i) text += times(i, " ") + "a:\n";
             return text;
           }()),
      with("phones: [" + times(11000, "x, ") + "]\n"),
      with("phones:\n" + times(11000, "  - x\n")),
      person("- record: person\n...\n"),
      person("just text\n...\n"),
      person("  record: person\nid: P-2\n...\n"),
      with("title:\n"),
      with("title: null\n"),
      with("emails:\n  -\n"),
      with("emails:\n  - ~\n"),
      with("Zo\xC3\xAB:\n"),
      with("a line of text\n"),
  };
}

}  // namespace cfcm::test
