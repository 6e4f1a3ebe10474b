#include "model/shared.h"

namespace cfcm::model {

const RecordType& ExclusionCheck::type() {
  static const RecordType table{
      "an exclusion check",
      "a look into a list of excluded people and organizations",
      "42 CFR 455.436 (from memory)",
      {
          optional<&ExclusionCheck::source>("source", "the list that was searched, such as the federal exclusion list"),
          optional<&ExclusionCheck::checked>("checked", "the day of the search"),
          optional<&ExclusionCheck::result>("result", "what the search gave"),
      },
      {}};
  return table;
}

const RecordType& Interest::type() {
  static const RecordType table{
      "an interest",
      "a share, loan, lease, pay or gift that ties the person to another party",
      "42 CFR 441.730(b)(4), 411.354 (from memory)",
      {
          optional<&Interest::organization>("organization", "the organization in which the interest is held"),
          optional<&Interest::person>("person", "the person from whom it comes"),
          optional<&Interest::case_>("case", "the case whose individual it comes from",
                                     "BIP element 1: no fiscal relationship"),
          required<&Interest::kind>("kind", "what kind of interest"),
          optional<&Interest::percent>("percent", "the share in percent, exact or a band"),
          optional<&Interest::amount>("amount", "the amount"),
          optional<&Interest::from>("from", "first day; always so when absent"),
          optional<&Interest::to>("to", "last day; still so when absent"),
      },
      {{"organization", "person", "case"}}};
  return table;
}

const RecordType& NamedOrKnown::type() {
  static const RecordType table{"a person or a name",
                                "somebody by id where a record exists, else by name",
                                "42 CFR 441.301(c)(1)(i) (from memory)",
                                {
                                    optional<&NamedOrKnown::person>("person", "the person, where a record exists"),
                                    optional<&NamedOrKnown::name>("name", "the name, where no record exists"),
                                    optional<&NamedOrKnown::role>("role", "in what part, such as mother or therapist"),
                                },
                                {{"person", "name"}}};
  return table;
}

const RecordType& Action::type() {
  static const RecordType table{"an action",
                                "something to be done, with the day it is due and the day it was done",
                                "CM Model Act 9.2(c)",
                                {
                                    required<&Action::action>("action", "what is to be done"),
                                    optional<&Action::due>("due", "the day by which it is to be done"),
                                    optional<&Action::done>("done", "the day on which it was done"),
                                },
                                {}};
  return table;
}

const RecordType& EffectiveNotice::type() {
  static const RecordType table{
      "a notice",
      "the written notice of a decision that takes something away or refuses it",
      "42 CFR 431.210",
      {
          optional<&EffectiveNotice::sent>("sent", "the day the notice was sent", "42 CFR 431.211 (from memory)"),
          optional<&EffectiveNotice::effective>("effective", "the day the decision takes effect", "42 CFR 431.210(a)"),
          optional<&EffectiveNotice::exception>(
              "exception", "the ground on which less notice was lawful (42 CFR 431.213)", "42 CFR 431.213"),
          optional<&EffectiveNotice::appeal_rights>("appeal_rights", "whether the notice explains the right to appeal",
                                                    "42 CFR 431.210(d)"),
          optional<&EffectiveNotice::contents>("contents", "what the notice states", "42 CFR 431.210(a)-(e)"),
          optional<&EffectiveNotice::language>("language", "the language it was written in", "42 CFR 431.206(e)"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
