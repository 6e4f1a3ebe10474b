#include <algorithm>
#include <charconv>
#include <set>
#include <thread>

#include <fmt/format.h>

#include "audit/acceptances.h"
#include "base/diff.h"
#include "base/hash.h"
#include "change/accept.h"
#include "change/judge.h"
#include "cmd/desk.h"
#include "cmd/editor.h"
#include "cmd/session.h"
#include "cmd/sources.h"
#include "render/skeleton.h"
#include "render/text_finding.h"
#include "store/writer.h"

namespace cfcm::cmd {

std::vector<Option> writing_options(std::vector<Option> own) {
  std::vector<Option> all{
      {.name = "from",
       .value = "FILE",
       .about = "the fields, as YAML or JSON; - is standard input. What the command knows itself may be missing"},
      {.name = "set",
       .value = "FIELD=VALUE",
       .about =
           "one field, such as name.family=Lind or phones.+=555-0100; an empty value takes the field out; in lists "
           "a number names an entry, last the last one, + a new one",
       .repeatable = true},
      {.name = "template", .about = "print the fields to fill in, for --from, and do nothing"},
      {.name = "edit", .about = "open the record in $VISUAL or $EDITOR before it is written, until it is sound"},
      {.name = "dry-run", .about = "write nothing; print what would change"},
      {.name = "date", .value = "DATE", .about = "the day of the act, such as 2026-10-31; that of --as-of when absent"},
      {.name = "as-of",
       .value = "DATE",
       .about = "the day on which the conflicts are looked for; today (UTC) when absent"},
      {.name = "accept",
       .value = "REASON",
       .about = "write in spite of a conflict, and keep the reason in accepted.yaml, still to be approved; - or @FILE "
                "reads it"},
      {.name = "request-id",
       .value = "TOKEN",
       .about = "any text of your own: the same command with the same token is one act, however often it is tried"},
      {.name = "if-match",
       .value = "SHA256",
       .about = "change the record only if it still has this SHA-256 (its first characters suffice)"},
      {.name = "wait", .value = "SECONDS", .about = "how long to wait while somebody else writes; 10 when absent"},
  };
  for (auto& option : own) {
    std::erase_if(all, [&](const Option& one) { return one.name == option.name; });
  }
  own.insert(own.end(), all.begin(), all.end());
  return own;
}

/// One run of a writing command.
class Writing {
 public:
  Writing(const Arguments& arguments, Process& process, const Act& act)
      : arguments_(arguments), process_(process), act_(act) {}

  /// A text that came out of the editor and was not written stays, and the person is told where.
  Result<int> after_editing(Result<int> status) {
    if (!session_.edited) return status;
    if (written_ || arguments_.has("dry-run")) {
      forget(root_, *session_.edited);
      return status;
    }
    const auto where = fmt::format("your text is in {}", session_.edited->kept);
    if (status) {
      process_.say(where);
      return status;
    }
    Failure failure = std::move(status).error();
    failure.message += "; " + where;
    return failure;
  }

  Result<int> run() {
    if (arguments_.has("template") && act_.type) {
      yaml::Draft known = yaml::Draft::map();
      if (act_.type->find("record")) known.add("record", yaml::Draft::plain(act_.type->name));
      process_.out = render::skeleton(*act_.type, known);
      return done;
    }
    auto root = store::find_root(".");
    if (!root) return std::move(root).error();
    root_ = std::move(*root);
    if (auto failure = read_options()) return std::move(*failure);
    const bool dry = arguments_.has("dry-run");
    if (process_.ask || arguments_.has("edit") || dry) {
      session_.may_ask = true;
      auto desk = prepared();
      if (!desk) return std::move(desk).error();
      session_.may_ask = false;
      if (dry) return show(*desk);
    }
    auto writer = store::Writer::open(root_, {std::string(act_.purpose), wait_});
    if (!writer) return std::move(writer).error();
    if (arguments_.has("request-id")) {
      auto known = writer->answered(token_);
      if (!known) return std::move(known).error();
      if (!known->empty()) return repeat(*known);
    }
    auto desk = prepared();
    if (!desk) return std::move(desk).error();
    return commit(*writer, *desk);
  }

 private:
  std::optional<Failure> read_options() {
    as_of_ = process_.today;
    for (const char* name : {"as-of", "date"}) {
      if (!arguments_.has(name)) continue;
      const auto day = Date::parse(arguments_.value(name));
      if (!day) return usage_failure(fmt::format("{} takes a date such as 2026-10-31", arguments_.given_as(name)));
      (name == std::string_view("date") ? date_ : as_of_) = *day;
    }
    if (!arguments_.has("date")) date_ = as_of_;
    if (arguments_.has("wait")) {
      const auto text = arguments_.value("wait");
      double seconds = 0;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
      if (error != std::errc{} || end != text.data() + text.size() || !(seconds >= 0) || seconds > 86400)
        return usage_failure(fmt::format("{} takes seconds from 0 to 86400", arguments_.given_as("wait")));
      wait_ = static_cast<unsigned>(seconds * 1000);
    }
    if (arguments_.has("accept")) {
      auto reason = text_option(arguments_, process_, "accept");
      if (!reason) return std::move(reason).error();
      reason_ = std::move(*reason);
      if (auto wrong = audit::platitude(reason_)) return usage_failure(std::move(*wrong));
    }
    token_ = arguments_.value("request-id");
    return std::nullopt;
  }

  Result<Desk> prepared() {
    auto source = audit::open_tree(root_);
    if (!source) return std::move(source).error();
    Desk desk(arguments_, process_, root_, date_, as_of_, std::move(*source));
    desk.session_ = &session_;
    if (auto ready = act_.prepare(desk); !ready) return std::move(ready).error();
    return desk;
  }

  /// What would change; the status says whether it would be refused.
  Result<int> show(const Desk& desk) {
    auto judged = judge(desk, desk.changes_);
    if (!judged) return std::move(judged).error();
    for (const auto& change : desk.changes_)
      process_.out += unified_diff(change.path, change.seen.value_or(""), change.bytes);
    const bool refused = !judged->unsound.empty() || (!judged->barred.empty() && !arguments_.has("accept"));
    tell(*judged, refused);
    return refused ? findings : done;
  }

  Result<int> commit(const store::Writer& writer, Desk& desk) {
    auto changes = desk.changes_;
    auto judged = judge(desk, changes);
    if (!judged) return std::move(judged).error();
    const bool barred = !judged->barred.empty() && !arguments_.has("accept");
    if (!judged->unsound.empty() || barred) {
      tell(*judged, true);
      return findings;
    }
    if (!judged->barred.empty()) {
      auto accepted = change::accept(root_, judged->barred, reason_);
      if (!accepted) return std::move(accepted).error();
      changes.push_back(std::move(*accepted));
    }
    if (!token_.empty())
      changes.push_back(store::Writer::remember(token_, fmt::format("{}\n{}\n", asked(), desk.answer_)));
    if (!changes.empty()) {
      auto committed = writer.commit(changes);
      written_ = committed || committed.error().kind == Failure::Kind::committed;
      if (!committed) return std::move(committed).error();
    }
    written_ = true;
    process_.out = desk.answer_ + "\n";
    tell(*judged, false);
    if (arguments_.has("quiet")) return done;
    if (!judged->barred.empty())
      process_.say("written in spite of the conflict; accepted.yaml keeps the reason, still to be approved");
    if (desk.changes_.empty()) {
      process_.say("the record says so already; nothing was written");
      return done;
    }
    for (const auto& line : desk.told_) process_.say(line);
    return done;
  }

  Result<change::Judgement> judge(const Desk& desk, std::span<const store::Change> changes) const {
    if (changes.empty()) return change::Judgement{};
    return change::judge(root_, changes,
                         {std::max(as_of_, date_), std::max(1U, std::thread::hardware_concurrency()), desk.fresh_id_});
  }

  void tell(const change::Judgement& judged, bool refused) {
    const bool quiet = arguments_.has("quiet");
    fmt::memory_buffer buffer;
    const auto show = [&](const Findings& some) {
      for (const auto& finding : some) {
        if (quiet)
          render::write_first_line(finding, false, buffer);
        else
          render::write_finding(finding, false, buffer);
      }
    };
    show(judged.unsound);
    show(judged.barred);
    // Of what is refused, what bars it is enough to read.
    if (!refused) {
      // What an audit misses in a record that is being filled in is a line, not a page.
      std::set<std::string> gaps;
      Findings others = judged.others;
      std::erase_if(others, [&](const Finding& finding) {
        const bool gap = finding.chain.empty() && !finding.rule.starts_with('D');
        if (gap) gaps.insert(finding.rule);
        return gap;
      });
      show(others);
      if (!gaps.empty() && !quiet) {
        const std::string line =
            fmt::format("still missing for an audit: {} (`cfcm explain CODE` tells of each)\n", fmt::join(gaps, " "));
        buffer.append(line);
      }
    }
    process_.err.append(buffer.data(), buffer.size());
    if (!judged.unsound.empty()) {
      process_.say("cfcm: the record is not sound; nothing was written");
    } else if (refused) {
      process_.say("cfcm: this would make a conflict of interest; nothing was written");
      process_.say(
          "  = choose somebody without a tie, or record the safeguard first; --accept REASON writes it all the "
          "same and keeps the reason, still to be approved");
    }
  }

  /// The act as it was asked for: another one with the same token is a mistake.
  std::string asked() const {
    std::string all(act_.purpose);
    for (const auto& one : arguments_.positional) all += '\n' + one;
    for (const auto& [name, values] : arguments_.options) {
      if (name == "wait" || name == "quiet" || name == "color" || name == "directory" || name == "request-id") continue;
      for (const auto& value : values) all += '\n' + name + '=' + value;
    }
    if (session_.from) all += '\n' + *session_.from;
    all += '\n' + reason_;
    return sha256(all);
  }

  Result<int> repeat(const std::string& known) {
    // Two of the same token differ by their bytes on standard input, too.
    if (arguments_.has("from") && !session_.from) {
      auto bytes = read_input(arguments_.value("from"), process_);
      if (!bytes) return std::move(bytes).error();
      session_.from = std::move(*bytes);
    }
    const auto line = known.find('\n');
    if (known.substr(0, line) != asked())
      return usage_failure(
          "this --request-id stands for another act already; nothing was written. A new act takes a "
          "new token");
    process_.out = known.substr(line + 1);
    if (!arguments_.has("quiet")) process_.say("this was done before, with the same --request-id; nothing was written");
    return done;
  }

  const Arguments& arguments_;
  Process& process_;
  const Act& act_;
  Session session_{};
  std::string root_{}, reason_{}, token_{};
  Date date_{}, as_of_{};
  unsigned wait_ = 10000;
  bool written_ = false;
};

Result<int> write(const Arguments& arguments, Process& process, const Act& act) {
  Writing writing(arguments, process, act);
  return writing.after_editing(writing.run());
}

}  // namespace cfcm::cmd
