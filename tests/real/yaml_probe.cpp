// Reads texts with the strict reader and prints one line of JSON for each: the codes of what was found, and the tree.
//
//   yaml_probe FILE…     the files
//   yaml_probe           from standard input: a line with the number of bytes, the bytes, and so on
//
//   {"codes": ["D110"], "tree": {"name": "p:plain", "note": "q:in quotes or a block", "items": ["p:1"], "none": null}}
//
// A scalar is `p:` and its text where it is plain, else `q:` and its text; without a tree there is none.

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "yaml/read.h"

namespace {

using namespace cfcm;

void quote(std::string_view text, std::string& out) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  out += '"';
}

void value(const yaml::Node& node, std::string& out) {
  std::string_view between;
  switch (node.kind()) {
    case yaml::Kind::null: out += "null"; return;
    case yaml::Kind::scalar: quote(fmt::format("{}:{}", node.plain() ? 'p' : 'q', node.text()), out); return;
    case yaml::Kind::list:
      out += '[';
      for (const yaml::Node& item : node.items()) {
        out += std::exchange(between, ", ");
        value(item, out);
      }
      out += ']';
      return;
    case yaml::Kind::map:
      out += '{';
      for (const auto& [key, held] : node.entries()) {
        out += std::exchange(between, ", ");
        quote(key.text(), out);
        out += ": ";
        value(held, out);
      }
      out += '}';
      return;
  }
}

void answer(std::string text) {
  Findings findings;
  const yaml::Tree tree = yaml::read(0, "text", std::move(text), findings);
  std::string out = "{\"codes\": [";
  std::string_view between;
  for (const Finding& finding : findings) {
    out += std::exchange(between, ", ");
    quote(finding.rule, out);
  }
  out += ']';
  if (!tree.empty()) {
    out += ", \"tree\": ";
    value(tree.root(), out);
  }
  fmt::print("{}}}\n", out);
  std::fflush(stdout);
}

[[noreturn]] void refuse(std::string_view what) {
  fmt::print(stderr, "yaml_probe: {}\n", what);
  std::exit(2);
}

std::string content(const char* path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) refuse("a file cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i) answer(content(arguments[i]));
  if (count > 1) return 0;
  std::size_t bytes = 0;
  while (std::cin >> bytes) {
    std::cin.get();
    std::string text(bytes, '\0');
    if (!std::cin.read(text.data(), static_cast<std::streamsize>(bytes))) refuse("fewer bytes than announced");
    answer(std::move(text));
  }
}
