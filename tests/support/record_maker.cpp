#include "support/record_maker.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include <fmt/format.h>

#include "base/own_id.h"

namespace cfcm::test {
namespace {

using model::FieldInfo;
using model::RecordType;
using model::Shape;
using model::Target;
using model::TypeInfo;
using yaml::Draft;

constexpr std::string_view easy_texts[] = {"supported living", "Two hours, twice a week", "once"};

/// Text that a careless writer or reader turns into something else.
constexpr std::string_view hard_texts[] = {"NO",
                                           "03301",
                                           "null",
                                           "~",
                                           "true",
                                           "1e3",
                                           "2026-03-01",
                                           "12:30:00",
                                           "a: b",
                                           "# no comment",
                                           "text # no comment",
                                           "- no item",
                                           "[no, list]",
                                           "{no: map}",
                                           "& * ! | > % @ `",
                                           "quote \" and ' and \\",
                                           " blank before",
                                           "blank behind ",
                                           "two\nlines",
                                           "two\n\nparagraphs\n",
                                           "\n first line empty",
                                           "tab\tinside",
                                           "Na\u00EFve \u00DCn\u00EF\u00E7\u00F6de \U0001F600",
                                           "---",
                                           "..."};

class Maker {
 public:
  Maker(std::mt19937_64& random, const Making& making, bool everything)
      : random_(random), making_(making), everything_(everything) {}

  Draft record(const RecordType& type, const std::string& pointer) {
    Draft map = Draft::map();
    const std::set<std::string_view> chosen = choose_fields(type);
    const std::string from = day(2020, 2022), to = day(2022, 2024);
    for (const FieldInfo& field : type.fields) {
      if (!chosen.contains(field.name)) continue;
      const Place place{fmt::format("{}/{}", pointer, field.name), &field};
      const bool is_date = field.type->shape == Shape::date;
      if (place.pointer == "/record")
        map.add(field.name, Draft::plain(type.name));
      else if (is_date && field.name == "from")
        map.add(field.name, Draft::plain(std::min(from, to)));
      else if (is_date && field.name == "to")
        map.add(field.name, Draft::plain(std::max(from, to)));
      else
        map.add(field.name, value(*field.type, place));
    }
    return map;
  }

 private:
  std::size_t below(std::size_t n) { return random_() % n; }
  bool happens(unsigned percent) { return below(100) < percent; }
  template <class List>
  auto one_of(const List& list) {
    return *(std::begin(list) + static_cast<std::ptrdiff_t>(below(std::size(list))));
  }

  std::set<std::string_view> choose_fields(const RecordType& type) {
    std::set<std::string_view> chosen;
    for (const FieldInfo& field : type.fields) {
      if (everything_ || field.required || happens(making_.percent_present)) chosen.insert(field.name);
    }
    for (const auto& group : type.one_of) {
      const bool given = std::ranges::any_of(group, [&](std::string_view name) { return chosen.contains(name); });
      if (!given) chosen.insert(one_of(group));
    }
    return chosen;
  }

  Draft value(const TypeInfo& type, const Place& place) {
    switch (type.shape) {
      case Shape::text: return Draft::text(text(place));
      case Shape::truth: return Draft::plain(below(2) == 0 ? "true" : "false");
      case Shape::date:
      case Shape::private_date: return Draft::plain(day(1925, 2030));
      case Shape::month: return Draft::plain(day(2000, 2030).substr(0, 7));
      case Shape::moment: return Draft::plain(moment());
      case Shape::whole: return Draft::plain(whole(*place.field));
      case Shape::decimal: return Draft::plain(decimal(1000));
      case Shape::percent: return percent();
      case Shape::id: return Draft::id(id(type.target, place));
      case Shape::word: return Draft::plain(one_of(type.words));
      case Shape::formed: return Draft::text(formed(*type.form));
      case Shape::map: return record(type.record(), place.pointer);
      case Shape::one_or_more:
        if (!everything_ && below(2) == 0) return value(*type.element, place);
        [[fallthrough]];
      case Shape::list: return list(type, place);
      case Shape::by_name: return by_name(type, place);
      case Shape::settings: return settings(place);
    }
    return {};
  }

  Draft list(const TypeInfo& type, const Place& place) {
    Draft out = Draft::list();
    const std::size_t least = place.field->required ? 1 : 0;
    const std::size_t length = everything_ ? 1 : least + below(making_.longest_list);
    for (std::size_t i = 0; i < length; ++i) {
      out.items.push_back(value(*type.element, {fmt::format("{}/{}", place.pointer, i), place.field}));
    }
    return out;
  }

  Draft by_name(const TypeInfo& type, const Place& place) {
    Draft out = Draft::map();
    for (const std::string_view key : {"gait", "memory"}) {
      out.add(key, value(*type.element, {fmt::format("{}/{}", place.pointer, key), place.field}));
    }
    return out;
  }

  /// Rules and settings that exist.
  Draft settings(const Place& place) {
    Draft out = Draft::map();
    if (place.field->name != "rules") return out.add("gift_nominal_value", Draft::plain("45")), out;
    Draft level = Draft::map();
    level.add("level", Draft::plain("warning"));
    level.add("reason", Draft::text("few people live here"));
    out.add("E101", Draft::plain("disabled"));
    out.add("E102", std::move(level));
    return out;
  }

  std::string text(const Place& place) {
    if (place.field->name == "policies") return "bip";  // the packs that a program lists exist
    if (making_.text) return making_.text(place);
    return std::string(everything_ || below(2) == 0 ? one_of(easy_texts) : one_of(hard_texts));
  }

  std::string id(Target target, const Place& place) {
    if (target != Target::itself && making_.reference) return making_.reference(target, place);
    switch (target) {
      case Target::person: return own_id('P', random_);
      case Target::organization: return own_id('O', random_);
      case Target::party: return own_id(below(2) == 0 ? 'P' : 'O', random_);
      case Target::case_: return own_id('C', random_);
      case Target::payer: return below(2) == 0 ? "individual" : own_id('O', random_);
      case Target::grievance: return own_id('G', random_);
      case Target::improvement: return own_id('I', random_);
      case Target::itself: break;
    }
    return own_id('X', random_);
  }

  /// An NPI is a vector whose check digit somebody else has computed (the first: CMS's own example).
  std::string formed(const model::Form& form) {
    constexpr std::string_view states[] = {"NH", "OR", "DC", "PR"}, zips[] = {"03301", "03301-1234", "97201"},
                               npis[] = {"1234567893", "1558598797", "1000000004", "1999999992"},
                               eins[] = {"02-0123456", "98-7654321"}, days[] = {"07-01", "10-01", "02-29"};
    if (&form == &model::state_form) return std::string(one_of(states));
    if (&form == &model::zip_form) return std::string(one_of(zips));
    if (&form == &model::npi_form) return std::string(one_of(npis));
    if (&form == &model::ein_form) return std::string(one_of(eins));
    if (&form == &model::month_day_form) return std::string(one_of(days));
    throw std::logic_error("a form that no value is known of");
  }

  std::string day(unsigned first_year, unsigned last_year) {
    const auto year = first_year + below(last_year - first_year + 1);
    const auto month = 1 + below(12);
    return fmt::format("{}-{:02}-{:02}", year, month, 1 + below(28));
  }

  std::string moment() {
    const std::string date = day(2020, 2026);
    if (!everything_ && below(2) == 0) return date;
    constexpr std::string_view ends[] = {"00:00:00Z", "14:30:00-05:00", "23:59:59.5+13:45"};
    return fmt::format("{}T{}", date, one_of(ends));
  }

  std::string whole(const FieldInfo& field) {
    const std::int64_t span = std::min<std::int64_t>(field.most - field.least, 5000);
    return fmt::format("{}", field.least + static_cast<std::int64_t>(below(static_cast<std::size_t>(span) + 1)));
  }

  std::string decimal(std::size_t most) {
    const std::size_t units = below(most);
    return below(2) == 0 ? fmt::format("{}", units) : fmt::format("{}.{:02}", units, below(100));
  }

  Draft percent() {
    if (everything_ || below(2) == 0) return Draft::plain(decimal(100));
    Draft band = Draft::map();
    const std::size_t lower = below(50);
    band.add(below(2) == 0 ? "at_least" : "above", Draft::plain(fmt::format("{}", lower)));
    if (below(2) == 0) band.add(below(2) == 0 ? "at_most" : "below", Draft::plain(fmt::format("{}.5", lower + 1)));
    return band;
  }

  std::mt19937_64& random_;
  const Making& making_;
  const bool everything_;
};

}  // namespace

Draft full_record(const RecordType& kind, const Making& making) {
  std::mt19937_64 random(20260301);
  return Maker(random, making, true).record(kind, {});
}

Draft random_record(const RecordType& kind, std::mt19937_64& random, const Making& making) {
  return Maker(random, making, false).record(kind, {});
}

std::string own_id(char prefix, std::mt19937_64& random) {
  constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  std::string eight;
  for (int i = 0; i < 8; ++i) eight += alphabet[random() % alphabet.size()];
  return fmt::format("{}-{}-{}", prefix, eight, check_character(eight));
}

}  // namespace cfcm::test
