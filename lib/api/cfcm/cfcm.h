// libcfcm: reads a tree of case records and says what is wrong in it, and which conflicts of interest it shows.
//
//   const auto tree = libcfcm::Tree::open("agency");
//   const auto report = tree ? tree->validate() : tree.error();
//
// Errors are values: every function is noexcept, and what cannot be done is a Failure in a Result, lack of memory
// included. The library writes nothing, to no file and no stream, and keeps nothing between calls. A Tree may be used
// from many threads. An assert that fails is our mistake and ends the program.
//
// Texts are the bytes of records and paths: UTF-8 where those are. An empty text says that it does not apply. A finding
// holds no value of a person: ids, paths, field names and the dates of acts only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#define CFCM_API __attribute__((visibility("default")))

namespace libcfcm {
/// The binary interface that a program links: `v1` is a part of the name of every symbol. The structs are plain, their
/// members public, and none of them changes while the number after `libcfcm.so.` stays.
inline namespace v1 {

/// The version of this header; version() is that of the library which is running.
inline constexpr unsigned version_major = 0, version_minor = 1, version_patch = 0;

/// "0.1.0", for as long as the program runs.
CFCM_API std::string_view version() noexcept;

/// Why the library could not do it. What is wrong with a record is never a Failure: it is a Finding.
struct Failure {
  enum class Kind : std::uint8_t {
    usage,   ///< it cannot be done as asked: no tree there, an unknown rule, a path that holds nothing to check
    io,      ///< the machine did not do it: a file or folder that cannot be read
    memory,  ///< there was no memory left
    fault    ///< a mistake of the library
  };
  Kind kind = Kind::io;
  std::string message{};  ///< one sentence without a full stop; it names the path or the option
};

/// A value, or the Failure in its place. Member names are those of std::expected.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) noexcept : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Failure failure) noexcept : state_(std::in_place_index<1>, std::move(failure)) {}

  bool has_value() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  /// Only where has_value().
  T& operator*() & noexcept { return *std::get_if<0>(&state_); }
  const T& operator*() const& noexcept { return *std::get_if<0>(&state_); }
  T&& operator*() && noexcept { return std::move(*std::get_if<0>(&state_)); }
  T* operator->() noexcept { return std::get_if<0>(&state_); }
  const T* operator->() const noexcept { return std::get_if<0>(&state_); }

  /// Only where not has_value().
  const Failure& error() const& noexcept { return *std::get_if<1>(&state_); }
  Failure&& error() && noexcept { return std::move(*std::get_if<1>(&state_)); }

 private:
  std::variant<T, Failure> state_;
};

enum class Level : std::uint8_t {
  note,     ///< a pattern to review, or a rule that is not yet in force on the audit date
  warning,  ///< a gap that keeps an auditor from proving compliance
  error     ///< the rule bars it, or a deadline has passed
};

/// `possible`: the records leave open whether it is so.
enum class Verdict : std::uint8_t { excluded, possible, certain };

/// A place in the tree.
struct Where {
  std::string path{};            ///< relative to the tree, forward slashes
  std::uint32_t line = 0;        ///< from 1; 0: the file as a whole
  std::uint32_t column = 0;      ///< from 1, in Unicode code points; 0: the line as a whole
  std::uint32_t end_column = 0;  ///< one past the last column of the value on this line
  std::string pointer{};         ///< JSON Pointer (RFC 6901) of the value within its record
  std::string excerpt{};         ///< the line, with every value masked that must not be shown
};

/// A tie of a chain, as it is written: `from` and `to` follow the record and not the walk.
struct Hop {
  std::string from{}, tie{}, to{};  ///< "`from` *tie* `to`": ids, and a word such as `owns`
  std::string detail{};             ///< the relation of `related-to`, the kind of any other tie
  std::string percent{};            ///< the share of `owns`, as written: "80", "5 to 25"
  std::string since{}, until{};     ///< YYYY-MM-DD
  std::string path{};               ///< where it is written
  std::uint32_t line = 0;
  std::string evidence{};  ///< of `may-be` (two records that may be one person): the fields that agree
};

/// Something that is wrong with a record, or a conflict that the records show.
struct Finding {
  struct Actor {
    std::string person{}, organization{};  ///< ids
  };
  struct Party {
    std::string id{}, role{};
  };
  struct Share {
    std::string exact{}, at_least{}, at_most{};  ///< decimal numbers, percent
  };
  struct Related {
    Where where{};
    std::string note{};
  };
  struct Accepted {
    std::string reason{}, expires{};
  };

  std::string rule{}, slug{};  ///< "E801", "same-entity"; a code is for ever
  Level level = Level::error;
  Verdict verdict = Verdict::certain;
  unsigned element = 0;                   ///< the design element, 1 to 9; 0: a rule of none
  std::string category{};                 ///< `data`, `system-design`, `structural`, `procedural` or `monitoring`
  std::vector<std::string> incentives{};  ///< `assessment`, `financial-interest`, `convenience`
  std::string case_id{};
  Where where{};
  std::string message{};  ///< one sentence: present tense, lower case, no full stop
  std::string act{};      ///< what was done: `plan`, `case-management`, …
  std::string date{};     ///< of the act, YYYY-MM-DD; with `through`: the first day
  std::string through{};  ///< the last day
  Actor actor{};
  Party party{};
  std::vector<Hop> chain{};  ///< from the actor to the party, in walking order
  std::optional<Share> share{};
  std::vector<std::string> citations{};  ///< the sources that the policies in force give; else the rule's own
  std::string basis{};                   ///< why it counts: the threshold, the safeguard looked for
  std::string remedy{};                  ///< what to do about it
  std::vector<Related> related{};
  std::optional<Accepted> accepted{};
  std::string fingerprint{};  ///< names the finding across runs: no line, no date of the run; no two share one
  /// All in one line, as a compiler writes it: `path:line:column: level: message [CODE slug]`. Bytes that could move a
  /// terminal's cursor are escaped.
  std::string headline{};
};

/// What the library says of a tree.
struct Report {
  std::string as_of{};                  ///< the audit date, YYYY-MM-DD
  std::vector<std::string> policies{};  ///< the packs that the program lists
  std::size_t files = 0, records = 0, cases = 0;
  std::string digest{};  ///< SHA-256 over the paths and contents of all files read

  std::vector<Finding> findings{};                  ///< sorted by path, line, column, rule, fingerprint
  std::size_t errors = 0, warnings = 0, notes = 0;  ///< findings by level, accepted ones left out
  std::size_t accepted = 0;

  std::vector<std::string> rules_run{};     ///< codes
  std::vector<std::string> not_testable{};  ///< of them, those that found nothing to test: not the same as kept
  std::vector<Failure> failures{};          ///< what could not be read; the rest was judged all the same
};

struct ValidateOptions {
  std::string as_of{};               ///< YYYY-MM-DD; empty: today (UTC)
  std::vector<std::string> paths{};  ///< files and folders, from the root of the tree; empty: all of it
  bool style = true;                 ///< also notes about records that are sound and not in their canonical form
  unsigned jobs = 0;                 ///< threads, up to 1024; 0: as many as there are cores
};

struct AuditOptions {
  std::string as_of{};                ///< YYYY-MM-DD; empty: today (UTC)
  std::vector<std::string> select{};  ///< codes, slugs or families such as "E8"; empty: all. The D family always runs
  std::vector<std::string> ignore{};  ///< all rules but these
  unsigned jobs = 0;                  ///< threads, up to 1024; 0: as many as there are cores
};

/// A tree of records: a folder that holds `cfcm.yaml`. Each question reads it anew.
class Tree {
 public:
  /// The tree at `path`, or the one around it.
  CFCM_API static Result<Tree> open(std::string_view path) noexcept;

  /// Its root, an absolute path, for as long as the Tree lives.
  CFCM_API std::string_view root() const noexcept;

  /// Whether the records are sound, as `cfcm validate` says it.
  CFCM_API Result<Report> validate(const ValidateOptions& options = {}) const noexcept;

  /// The conflicts of interest, as `cfcm audit-conflicts` finds them; what is wrong with records, too.
  CFCM_API Result<Report> audit(const AuditOptions& options = {}) const noexcept;

 private:
  struct State;
  explicit Tree(std::shared_ptr<const State> state) noexcept : state_(std::move(state)) {}
  std::shared_ptr<const State> state_;
};

/// "note", "warning", "error"; "excluded", "possible", "certain".
CFCM_API std::string_view name(Level level) noexcept;
CFCM_API std::string_view name(Verdict verdict) noexcept;

}  // namespace v1
}  // namespace libcfcm
