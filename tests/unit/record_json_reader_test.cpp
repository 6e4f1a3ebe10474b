#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "exchange/json/record_json_reader.h"
#include "model/kinds.h"
#include "yaml/read.h"

using namespace cfcm;
using exchange::json::Fault;
using yaml::Draft;

namespace {

/// What a record of a kind is written as when it comes from this JSON; it must read back as the same values.
std::string written(std::string_view json, std::string_view kind = "organization") {
  const auto read = exchange::json::read_record(json, *model::kind(kind));
  INFO(json);
  if (const auto* fault = std::get_if<Fault>(&read)) FAIL(fault->message);
  const Draft& draft = std::get<Draft>(read);
  const std::string text = yaml::write(draft);
  Findings findings;
  const auto tree = yaml::read(0, "x.yaml", text, findings);
  INFO(text);
  CHECK(yaml::same(tree, draft));
  return text;
}

Fault fault(std::string_view json, std::string_view kind = "organization") {
  const auto read = exchange::json::read_record(json, *model::kind(kind));
  INFO(json);
  REQUIRE(std::holds_alternative<Fault>(read));
  return std::get<Fault>(read);
}

/// Where a text is no JSON.
std::string place(std::string_view json) {
  const auto one = fault(json);
  CHECK_FALSE(one.is_json);
  return one.message.substr(0, one.message.find(':'));
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += part;
  return all;
}

}  // namespace

TEST_CASE("values come in the style of their fields", "[json]") {
  // Keys in the order of the table, whatever theirs; one of an unknown field last.
  CHECK(written(R"({"zebra": "1", "name": "Green", "id": "O-1", "record": "organization"})") ==
        "record: organization\nid: O-1\nname: Green\nzebra: \"1\"\n...\n");
  // Text that looks like something else is quoted; a word, a date, a decimal is not.
  CHECK(
      written(
          R"({"name": "yes", "other_names": ["1", "2026-01-01", "null", "true", "", " a"], "kinds": ["provider"]})") ==
      "name: \"yes\"\nother_names:\n  - \"1\"\n  - \"2026-01-01\"\n  - \"null\"\n  - \"true\"\n  - \"\"\n  - \" a\"\n"
      "kinds:\n  - provider\n...\n");
  CHECK(written(R"({"owners": [{"from": "2026-01-01", "percent": "0.10", "party": "1e3"}]})") ==
        "owners:\n  - party: \"1e3\"\n    percent: 0.10\n    from: 2026-01-01\n...\n");
  // Of truth values and whole numbers JSON has its own; a whole number may come as a string, too.
  CHECK(written(R"({"officers": [{"title": "Chair", "paid": true}, {"paid": "true"}]})") ==
        "officers:\n  - title: Chair\n    paid: true\n  - paid: \"true\"\n...\n");
  CHECK(written(R"({"related_to": [{"degree": 2}, {"degree": "2"}, {"degree": "two"}]})", "person") ==
        "related_to:\n  - degree: 2\n  - degree: 2\n  - degree: two\n...\n");
}

TEST_CASE("numbers keep their digits", "[json]") {
  for (const char* number :
       {"0.10", "0", "12345678901234567890", "123456789012345678901234567890123", "5.00", "33.333"}) {
    CHECK(written(fmt::format(R"({{"owners":[{{"percent": {} }}]}})", number)) ==
          fmt::format("owners:\n  - percent: {}\n...\n", number));
  }
  for (const char* number : {"1e400", "-0", "1E-7", "-0.0e+10"}) {
    CHECK(written(fmt::format(R"({{"owners":[{{"percent":{}}}]}})", number)) ==
          fmt::format("owners:\n  - percent: {}\n...\n", number));
    // As text they are quoted.
    CHECK(written(fmt::format(R"({{"name":{}}})", number)) == fmt::format("name: \"{}\"\n...\n", number));
  }
  for (const char* wrong : {"01", "1.", ".5", "+1", "-", "1e", "1e+", "0x10", "1_000", "NaN", "Infinity", "-Infinity",
                            "tru", "truex", "nul", "nulll", "'a'", "None", "1 2"}) {
    CHECK_FALSE(fault(fmt::format(R"({{"name":{}}})", wrong)).is_json);
  }
}

TEST_CASE("a null is as good as nothing", "[json]") {
  CHECK(written(R"({"id": "O-1", "name": null, "owners": [null, {"party": null, "percent": 5}, null]})") ==
        "id: O-1\nowners:\n  - percent: 5\n...\n");
  CHECK(written(" \t\r\n{ }\n", "person") == "{}\n...\n");
  CHECK(written(R"({"kinds": [], "addresses": [{}]})") == "kinds: []\naddresses:\n  - {}\n...\n");
}

TEST_CASE("characters in strings", "[json]") {
  CHECK(written(R"({"name": "Zoë \ud83d\ude00 \u00e9\u00E9 😀"})") == "name: \"Zoë 😀 éé 😀\"\n...\n");
  CHECK(written(R"({"name": "a\tb\/c\\d\"e"})") == "name: \"a\\tb/c\\\\d\\\"e\"\n...\n");
  const auto read =
      exchange::json::read_record(R"({"name": "\n\u0000\r", "na\u006de2": "x"})", *model::kind("organization"));
  const Draft& draft = std::get<Draft>(read);
  CHECK(draft.text_of("name") == std::string_view("\n\0\r", 3));
  CHECK(draft.text_of("name2") == "x");
  // Tabs may indent, and lines may end as they like.
  CHECK(written("{\r\n\t\"id\":\t\"O-1\"\r\n}\r\n") == "id: O-1\n...\n");
  CHECK(place("{\"id\": \"O-1\",\n \"name\": \"\\ud83d\"}") == "line 2, column 10");
  CHECK(place(R"({"name": "\ud83d\u0041"})") == "line 1, column 10");
  CHECK(place(R"({"name": "\ude00"})") == "line 1, column 10");
  CHECK(place(R"({"name": "\x41"})") == "line 1, column 10");
  CHECK(place(R"({"é\ude00": 1})") == "line 1, column 2");
  CHECK(place("{\"name\": \"é\xFF\"}") == "line 1, column 12");
  CHECK(place("{\"name\": \"\xED\xA0\xBD\"}") == "line 1, column 11");
  CHECK(place("{\"name\": \"a\tb\"}") == "line 1, column 12");
  CHECK(place("{\"name\": \"a\n\"}") == "line 1, column 12");
  CHECK(place("{\"name\": \"a\\\n\"}") == "line 1, column 13");
  CHECK(place("{\"name\": \"a}") == "line 1, column 10");
}

TEST_CASE("lists in lists, and fields of which nothing is known", "[json]") {
  CHECK(written(R"({"unknown": [[1, "1"], [[true, "true"]], {"b": 2.50, "a": "x"}]})") ==
        "unknown:\n  - - 1\n    - \"1\"\n  - - - true\n      - \"true\"\n  - b: 2.50\n    a: x\n...\n");
  CHECK(written(R"({"a: b\n": 1})") == "\"a: b\\n\": 1\n...\n");
}

TEST_CASE("what is JSON and no record", "[json]") {
  const auto twice = fault("{\"id\": \"O-1\",\n \"name\": \"Secret\", \"name\": \"Secret\"}");
  CHECK(twice.is_json);
  CHECK(twice.message == "line 2, column 20: `name` is given twice; keep one of the two");
  CHECK(fault(R"({"a": 1, "\u0061": 2})").message.starts_with("line 1, column 10: "));
  CHECK(fault(R"({"a": null, "a": 2})").is_json);
  CHECK(fault(R"({"Mr Secret": 1, "Mr Secret": 2})").message ==
        "line 1, column 18: a key is given twice; keep one of the two");

  // The root is the first of 32 levels.
  CHECK(written("{\"a\":" + repeated("[", 31) + repeated("]", 31) + "}").starts_with("a:"));
  const auto deep = fault("{\"a\":" + repeated("[", 32) + repeated("]", 32) + "}");
  CHECK(deep.is_json);
  CHECK(deep.message == "line 1, column 37: the record is nested deeper than 32 levels");
  CHECK(fault("{\"a\":" + repeated("[", 100000) + repeated("]", 100000) + "}").message == deep.message);

  // The root, a key, a list and 9997 items are 10,000.
  CHECK_NOTHROW(written("{\"a\":[0" + repeated(",0", 9996) + "]}"));
  const auto large = fault("{\"a\":[0" + repeated(",0", 9997) + "]}");
  CHECK(large.is_json);
  CHECK(large.message.find("more than 10000 keys and values") != std::string::npos);
}

TEST_CASE("what is no JSON", "[json]") {
  for (const char* text : {"",
                           " ",
                           "{",
                           "}",
                           "[1]",
                           "\"a\"",
                           "1",
                           "null",
                           "{\"a\"}",
                           "{\"a\":}",
                           "{\"a\":1,}",
                           "{,}",
                           "{\"a\":1,,\"b\":2}",
                           "{\"a\":1 \"b\":2}",
                           "{\"a\" 1}",
                           "{\"a\":[1,]}",
                           "{\"a\":[1 2]}",
                           "{\"a\":[,1]}",
                           "{\"a\":[1}",
                           "{\"a\":1]}",
                           "{\"a\":{\"b\":1}",
                           "{\"a\":1}}",
                           "{\"a\":1}{}",
                           "{\"a\":1} x",
                           "{\"a\":1},",
                           "{a:1}",
                           "{'a':1}",
                           "{1:1}",
                           "{\"a\":1}//}",
                           "{\"a\":1/*}*/}",
                           "{\"a\"::1}",
                           "{\"a\":\"b\"\"c\"}",
                           "{\"a\":\"b\"c}",
                           "{\"a\":1\"b\"}",
                           "{[]}",
                           "{\"a\":[}",
                           "{\"a\":{]}",
                           "{{}}",
                           "{\"a\":[1:2]}",
                           "{\"a\":{\"b\",1}}",
                           "{\"a\":{\\\"b\":1}}",
                           "\\{}",
                           "\xEF\xBB\xBF{}"}) {
    CHECK_FALSE(fault(text).is_json);
    CHECK(fault(text).message.find("line 1, column ") != std::string::npos);
  }
  CHECK(place("{\"a\":1,\n  \"b\": 01}") == "line 2, column 8");
  CHECK(place("{\"a\":[1,\n]}") == "line 2, column 1");
  CHECK(place("{\"a\": 1}\n{}") == "near line 2, column 1");
  // Values are not repeated.
  for (const char* text :
       {"{\"a\": Secret}", "{\"a\": \"Secret\" \"b\": 1}", "{\"Secret Name\": \"\\q\"}", "{\"a\":1} Secret"})
    CHECK(fault(text).message.find("Secret") == std::string::npos);
}
