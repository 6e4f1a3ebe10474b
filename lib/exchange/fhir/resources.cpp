#include "exchange/fhir/resources.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/hash.h"

namespace cfcm::exchange::fhir {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_file = std::uintmax_t{1} << 30;
constexpr unsigned deepest_bundle = 8;
constexpr std::array<std::string_view, 17> kinds{
    "Patient",  "RelatedPerson", "Practitioner",   "PractitionerRole", "Organization",     "OrganizationAffiliation",
    "CareTeam", "CarePlan",      "ServiceRequest", "EpisodeOfCare",    "Coverage",         "Claim",
    "Contract", "Goal",          "Condition",      "RiskAssessment",   "HealthcareService"};

/// What is about the resource itself, about people's lives, or free text: no date of the case.
bool is_undated(std::string_view key) {
  constexpr std::array<std::string_view, 16> keys{
      "meta",  "text",      "contained", "extension",    "modifierExtension", "identifier",
      "id",    "value",     "display",   "code",         "reference",         "valueString",
      "title", "birthDate", "version",   "implicitRules"};
  return std::ranges::find(keys, key) != keys.end();
}

void keep_earlier(std::optional<Date>& earliest, const std::optional<Date>& other) {
  if (other && (!earliest || *other < *earliest)) earliest = other;
}

/// The parser takes no more than 1024 levels, and so does this.
void look_for_dates(simdjson::dom::element at, std::optional<Date>& earliest) {
  simdjson::dom::object object;
  simdjson::dom::array array;
  std::string_view text;
  if (!at.get(object)) {
    for (const auto [key, value] : object) {
      if (!is_undated(key)) look_for_dates(value, earliest);
    }
  } else if (!at.get(array)) {
    for (const auto item : array) look_for_dates(item, earliest);
  } else if (!at.get(text) && text.size() >= 10) {
    keep_earlier(earliest, day_of(text));
  }
}

bool is_name_of_a_kind(std::string_view type) {
  return !type.empty() && type.size() <= 40 &&
         std::ranges::all_of(type, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

Reference patient_of(const Json& json) {
  for (const auto field : {"subject", "patient", "beneficiary", "for"}) {
    auto reference = Reference::of(json[field].first());
    if (!reference.empty()) return reference;
  }
  return {};
}

/// The id in `urn:uuid:…` or at the end of a URL, for entries whose resource has none.
std::string id_in(const std::string& full_url) {
  const auto at = full_url.find_last_of("/:");
  return at == std::string::npos ? std::string() : full_url.substr(at + 1);
}

/// What a resource says, whatever the order of its keys, and without what servers and generators add.
std::string content_of(const Json& json) {
  std::set<std::string> fields;
  simdjson::dom::object object;
  if (json.element().get(object)) return {};
  for (const auto [key, value] : object) {
    if (key == "meta" || key == "text" || key == "extension") continue;
    fields.insert(fmt::format("{}:{}", key, simdjson::minify(value)));
  }
  return fmt::format("{}", fmt::join(fields, ","));
}

bool is_source_file(const fs::path& path) {
  const auto name = path.filename().string();
  return !name.starts_with('.') && (name.ends_with(".json") || name.ends_with(".ndjson"));
}

}  // namespace

bool has_a_place(std::string_view type) { return std::ranges::find(kinds, type) != kinds.end(); }

class Loader {
 public:
  Loader(Resources& resources, std::vector<std::string>& warnings) : resources_(resources), warnings_(warnings) {}

  void file(const fs::path& path, const std::string& name) {
    std::error_code error;
    if (fs::file_size(path, error) > largest_file || error) return warn(name, "too large, or its size cannot be told");
    simdjson::padded_string bytes;
    if (simdjson::padded_string::load(path.string()).get(bytes)) return warn(name, "cannot be read");
    std::string_view text(bytes);
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);

    const bool by_lines = name.ends_with(".ndjson");
    if (!by_lines && whole(text, name)) return;
    if (by_lines || begins_with_a_resource(text)) return lines(text, name);
    warn(name, "no JSON that can be read");
  }

  void index() {
    for (const auto& [key, resource] : resources_.resources_) {
      resources_.ids_.emplace(resource.id, key);
      for (const Json& identifier : resource.json["identifier"].each()) {
        const auto system = identifier["system"].text(), value = identifier["value"].text();
        if (value.empty()) continue;
        resources_.identifiers_.emplace(resource.type + '|' + system + '|' + value, key);
      }
    }
  }

 private:
  using Document = std::shared_ptr<simdjson::dom::document>;

  void warn(const std::string& name, std::string_view what) {
    warnings_.push_back(fmt::format("{}: {}; passed over", name, what));
  }

  Json parse(std::string_view text, const Document& document) {
    simdjson::dom::element element;
    // The bytes lie in a padded buffer: nothing needs to be copied.
    if (parser_.parse_into_document(*document, text.data(), text.size(), false).get(element)) return {};
    return Json(element);
  }

  bool whole(std::string_view text, const std::string& name) {
    const auto document = std::make_shared<simdjson::dom::document>();
    const Json json = parse(text, document);
    if (!json) return false;
    bool sound = true;
    for (const Json& one : json.each()) sound = resource(one, document, {}, 0) && sound;
    if (!sound) warn(name, "something in it is no FHIR resource");
    return true;
  }

  bool begins_with_a_resource(std::string_view text) {
    const auto end = text.find('\n');
    const auto document = std::make_shared<simdjson::dom::document>();
    return end != std::string_view::npos && bool(parse(text.substr(0, end), document)["resourceType"]);
  }

  void lines(std::string_view text, const std::string& name) {
    unsigned strange = 0;
    auto document = std::make_shared<simdjson::dom::document>();
    while (!text.empty()) {
      const auto end = std::min(text.find('\n'), text.size());
      const auto line = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
      const Json json = parse(line, document);
      if (!json || !resource(json, document, {}, 0)) ++strange;
      if (document.use_count() > 1) document = std::make_shared<simdjson::dom::document>();
    }
    if (strange > 0) warn(name, fmt::format("{} {} no FHIR resource", strange, strange == 1 ? "line is" : "lines are"));
  }

  bool resource(const Json& json, const Document& document, const std::string& full_url, unsigned depth) {
    const auto type = json["resourceType"].text();
    if (!json.is_object() || !is_name_of_a_kind(type)) return false;
    if (type != "Bundle") {
      auto id = json["id"].text();
      if (id.empty()) id = id_in(full_url);
      // Without an id nothing tells it from others of its kind but what it says.
      if (id.empty()) id = "unnamed-" + sha256(json.bytes()).substr(0, 16);
      add(json, document, type, id, {});
      if (!full_url.empty()) name(full_url, type + '/' + id);
      return true;
    }
    bool sound = true;
    for (const Json& entry : json["entry"].each()) {
      const Json inner = entry["resource"];
      if (!inner) continue;
      sound = depth < deepest_bundle && resource(inner, document, entry["fullUrl"].text(), depth + 1) && sound;
    }
    return sound;
  }

  void name(const std::string& full_url, const std::string& key) {
    const auto [at, is_new] = resources_.full_urls_.try_emplace(full_url, key);
    if (!is_new && key < at->second) at->second = key;
  }

  void add(const Json& json, const Document& document, const std::string& type, const std::string& id,
           const std::string& container) {
    Resource made;
    made.type = type;
    made.id = id;
    made.container = container;
    made.patient = patient_of(json);
    made.updated = json["meta"]["lastUpdated"].day();
    if (type != "Patient" && type != "RelatedPerson") look_for_dates(json.element(), made.earliest);
    if (has_a_place(type)) {
      made.json = json;
      made.document = document;
    }
    const std::string key = made.key();
    const auto [at, is_new] = resources_.resources_.try_emplace(key, made);
    if (!is_new && !settle(at->second, std::move(made))) return;
    if (!has_a_place(type) || !container.empty()) return;
    for (const Json& inner : json["contained"].each()) {
      const auto kind = inner["resourceType"].text(), name = inner["id"].text();
      if (is_name_of_a_kind(kind) && !name.empty()) add(inner, document, kind, id + '.' + name, key);
    }
  }

  /// Two resources of one id: the later version stays, whichever was read first. True when it is the new one.
  bool settle(Resource& known, Resource&& other) {
    if (!known.json) {
      keep_earlier(known.earliest, other.earliest);
      keep_earlier(known.updated, other.updated);
      return false;
    }
    const auto rank = [](const Resource& resource) {
      return std::tuple(resource.json["meta"]["lastUpdated"].text(), content_of(resource.json), resource.json.bytes());
    };
    const auto mine = rank(known), theirs = rank(other);
    if (std::get<1>(mine) != std::get<1>(theirs) && several_.insert(known.key()).second) {
      warnings_.push_back(
          fmt::format("{}: stands in the source with several contents; the last version is taken", known.key()));
    }
    if (theirs <= mine) return false;
    known = std::move(other);
    return true;
  }

  Resources& resources_;
  std::vector<std::string>& warnings_;
  simdjson::dom::parser parser_{};
  std::set<std::string> several_{};
};

Result<Resources> Resources::load(const std::string& path, std::vector<std::string>& warnings) {
  std::error_code error;
  const fs::path start(path);
  const auto status = fs::status(start, error);
  if (!fs::exists(status)) return Failure{Failure::Kind::usage, fmt::format("no file or folder at {}", path)};

  Resources resources;
  Loader loader(resources, warnings);
  if (!fs::is_directory(status)) {
    if (!fs::is_regular_file(status)) return Failure{Failure::Kind::usage, fmt::format("{} is no regular file", path)};
    loader.file(start, start.filename().string());
  } else {
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator at(start, fs::directory_options::skip_permission_denied, error), end;
         !error && at != end; at.increment(error)) {
      std::error_code ignored;
      if (at->path().filename().string().starts_with('.') && at->is_directory(ignored))
        at.disable_recursion_pending();
      else if (is_source_file(at->path()) && at->is_regular_file(ignored))
        files.push_back(at->path());
    }
    if (error) return Failure{Failure::Kind::io, fmt::format("cannot read {}: {}", path, error.message())};
    if (files.empty()) return Failure{Failure::Kind::usage, fmt::format("{} holds no .json or .ndjson file", path)};
    std::ranges::sort(files);
    for (const auto& file : files) loader.file(file, file.lexically_relative(start).generic_string());
  }
  loader.index();
  std::ranges::sort(warnings);
  return resources;
}

}  // namespace cfcm::exchange::fhir
