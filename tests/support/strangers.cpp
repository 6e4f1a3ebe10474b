#include "support/strangers.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace cfcm::test {
namespace {

constexpr std::string_view stranger = "STRANGER";

std::vector<std::string> ids(const std::string& text, const std::string& folder) {
  std::vector<std::string> all;
  const std::string head = "\n-- " + folder + "/";
  for (auto at = text.find(head); at != std::string::npos; at = text.find(head, at + 1)) {
    const auto line = text.find("\nid: ", at);
    const auto start = line + std::string_view("\nid: ").size();
    all.push_back(text.substr(start, text.find('\n', start) - start));
  }
  return all;
}

std::string person(const std::string& id, const std::string& more) {
  return fmt::format("-- people/{0}.yaml --\nrecord: person\nid: {0}\nname:\n  family: Nobody of {0}\n{1}...\n", id,
                     more);
}

std::string organization(const std::string& id, const std::string& more) {
  return fmt::format(
      "-- organizations/{0}.yaml --\nrecord: organization\nid: {0}\nname: {0}\nkinds:\n  - other\n{1}...\n", id, more);
}

}  // namespace

TreeCase with_strangers(TreeCase tree) {
  std::string more;
  for (const auto& id : ids(tree.text, "people")) {
    const std::string shop = fmt::format("O-{}-{}-SHOP", stranger, id),
                      club = fmt::format("O-{}-{}-CLUB", stranger, id), kin = fmt::format("P-{}-{}-KIN", stranger, id);
    more += organization(shop, fmt::format("owners:\n  - party: {}\n    percent: 60\n", id));
    more += organization(club, fmt::format("officers:\n  - person: {}\n    title: director\n    paid: false\n", id));
    more += person(kin, fmt::format("employment:\n  - organization: {}\n    from: 2020-01-01\nrelated_to:\n  - person: "
                                    "{}\n    relation: cousin\n",
                                    shop, id));
  }
  for (const auto& id : ids(tree.text, "organizations")) {
    more +=
        person(fmt::format("P-{}-{}-OWNER", stranger, id),
               fmt::format("interests:\n  - organization: {0}\n    kind: ownership\n    percent: 1\n  - organization: "
                           "{0}\n    kind: investment\n    percent: 40\n    from: 1999-01-01\n    to: 1999-12-31\n",
                           id));
    more += person(fmt::format("P-{}-{}-FORMER", stranger, id),
                   fmt::format("employment:\n  - organization: {}\n    from: 1999-01-01\n    to: 1999-12-31\n", id));
  }
  tree.text += more;
  return tree;
}

std::string own_findings(const TreeCase& tree) {
  std::string all;
  for (const Finding& finding : audit_tree(tree).findings) {
    if (finding.rule != tree.rule) continue;
    std::string text;
    for (const auto& [name, value] : parts_of(finding)) text += name + "=" + value + " ";
    for (const Hop& hop : finding.chain) text += fmt::format("{} {} {} ", hop.from, hop.tie, hop.to);
    if (text.find(stranger) == std::string::npos) all += text + finding.message + "\n";
  }
  return all;
}

}  // namespace cfcm::test
