// strings_probe SEED COUNT [FILE]: COUNT random strings, and whatever lines FILE holds among them, written as values of
// fields; each must read back equal by our own reader and by plain yaml-cpp. For other readers everything goes to
// stdout, a batch at a time: `YAML-BYTES JSON-BYTES\n`, the YAML text, and a JSON list of the strings in it in order.
#include <yaml-cpp/yaml.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>

#include "yaml/read.h"
#include "yaml/utf8.h"
#include "yaml/write.h"

namespace {

using cfcm::yaml::Draft;

constexpr std::size_t batch_size = 500;

const std::vector<std::string> parts{"a",
                                     "Z",
                                     "0",
                                     "7",
                                     " ",
                                     "  ",
                                     "\n",
                                     "\n\n",
                                     "\t",
                                     "\r",
                                     "\r\n",
                                     ":",
                                     ": ",
                                     " #",
                                     "#",
                                     "-",
                                     "- ",
                                     "? ",
                                     "|",
                                     ">",
                                     "\"",
                                     "'",
                                     "\\",
                                     "...",
                                     "---",
                                     "\n...\n",
                                     "\n---\n",
                                     "{",
                                     "}",
                                     "[",
                                     "]",
                                     ",",
                                     "&a",
                                     "*a",
                                     "!t",
                                     "%",
                                     "@",
                                     "`",
                                     "~",
                                     "=",
                                     "<<",
                                     "null",
                                     "yes",
                                     "No",
                                     "on",
                                     "True",
                                     ".inf",
                                     ".nan",
                                     "0x1F",
                                     "0o17",
                                     "1_000",
                                     "12:30:45",
                                     "1e3",
                                     "2026-03-01",
                                     "2026-03-01T10:00:00Z",
                                     "\xC3\xA9",
                                     "e\xCC\x81",
                                     "\xF0\x9F\x98\x80",
                                     "\xC2\x85",
                                     "\xC2\xA0",
                                     "\xE2\x80\xA8",
                                     "\xE2\x80\xA9",
                                     "\xEF\xBB\xBF",
                                     "\xE2\x80\xAE",
                                     "\xEF\xBF\xBE",
                                     "\x1B",
                                     "\x7F",
                                     "\x04",
                                     "\x01",
                                     std::string(1, '\0'),
                                     "<<<<<<< ",
                                     "=======",
                                     "key: value",
                                     "text text text text",
                                     "\\n",
                                     "\\u0041"};

class Strings {
 public:
  Strings(unsigned long seed, std::vector<std::string> naughty) : dice_(seed), naughty_(std::move(naughty)) {}

  std::string next() {
    if (used_ < naughty_.size()) return naughty_[used_++];
    switch (dice_() % 5) {
      case 0: return of_points(0x300);
      case 1: return of_points(0x110000);
      case 2: return naughty_.empty() ? of_parts() : naughty_[dice_() % naughty_.size()] + of_parts();
      default: return of_parts();
    }
  }

 private:
  std::string of_parts() {
    std::string text;
    for (auto n = dice_() % (dice_() % 50 == 0 ? 200 : 8); n > 0; --n) text += parts[dice_() % parts.size()];
    return text;
  }

  std::string of_points(char32_t below) {
    std::string text;
    for (auto n = dice_() % 12; n > 0; --n) {
      const auto point = static_cast<char32_t>(dice_() % below);
      if (point < 0xD800 || point > 0xDFFF) cfcm::yaml::encode(point, text);
    }
    return text;
  }

  std::mt19937_64 dice_;
  std::vector<std::string> naughty_;
  std::size_t used_ = 0;
};

/// A record that holds each string in one of the places that a string can stand in.
Draft record_of(const std::vector<std::string>& strings) {
  Draft record = Draft::map();
  for (std::size_t i = 0; i < strings.size(); ++i) {
    const Draft text = Draft::text(strings[i]);
    if (i % 5 == 0)
      record.add("field-" + std::to_string(i), text);
    else if (i % 5 == 1)
      record.add("list-" + std::to_string(i), Draft::list({text}));
    else if (i % 5 == 2)
      record.add("first-" + std::to_string(i), Draft::list({Draft::map({{"key", text}})}));
    else if (i % 5 == 3)
      record.add("nested-" + std::to_string(i), Draft::list({Draft::list({text})}));
    else
      record.add("deep-" + std::to_string(i), Draft::map({{"a", Draft::map({{"b", Draft::map({{"c", text}})}})}}));
  }
  return record;
}

/// The scalars in their order, by yaml-cpp's own node tree.
void collect(const YAML::Node& node, std::vector<std::string>& out) {
  if (node.IsMap())
    for (const auto& entry : node) collect(entry.second, out);
  else if (node.IsSequence())
    for (const auto& item : node) collect(item, out);
  else
    out.push_back(node.IsNull() ? "(null)" : node.Scalar());
}

bool ours_reads(const std::string& text, const Draft& draft) {
  cfcm::Findings findings;
  const auto tree = cfcm::yaml::read(0, "x.yaml", text, findings);
  return findings.empty() && cfcm::yaml::same(tree, draft);
}

bool plain_reads(const std::string& text, const std::vector<std::string>& strings) {
  std::vector<std::string> found;
  const auto documents = YAML::LoadAll(text);
  if (documents.size() != 1) return false;
  collect(documents.front(), found);
  return found == strings;
}

std::vector<std::string> lines(const char* path) {
  std::vector<std::string> out;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) out.push_back(line);
  return out;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return 2;
  std::size_t left = std::stoul(arguments[2]);
  Strings source(std::stoul(arguments[1]), count > 3 ? lines(arguments[3]) : std::vector<std::string>{});
  int wrong = 0;
  while (left > 0) {
    std::vector<std::string> strings;
    for (; left > 0 && strings.size() < batch_size; --left) strings.push_back(source.next());
    const Draft draft = record_of(strings);
    const std::string text = cfcm::yaml::write(draft);
    const bool ours = ours_reads(text, draft), plain = plain_reads(text, strings);
    if (!ours || !plain) {
      std::fprintf(stderr, "a batch of %zu strings does not read back by %s\n", strings.size(),
                   ours ? "yaml-cpp" : "our own reader");
      ++wrong;
    }
    const std::string list = nlohmann::json(strings).dump();
    std::cout << text.size() << ' ' << list.size() << '\n' << text << list;
  }
  return wrong > 0 ? 1 : 0;
}
