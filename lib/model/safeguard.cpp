#include "model/safeguard.h"

namespace cfcm::model {

const RecordType& Approval::type() {
  static const RecordType table{"an approval",
                                "who approved the safeguard, and when",
                                "42 CFR 441.301(c)(1)(vi)",
                                {
                                    optional<&Approval::organization>("organization", "the authority that approved"),
                                    optional<&Approval::date>("date", "the day of the approval"),
                                },
                                {}};
  return table;
}

const RecordType& FunctionSupervisor::type() {
  static const RecordType table{"a supervisor",
                                "who supervises one of the separated functions",
                                "BIP element 8",
                                {
                                    optional<&FunctionSupervisor::function>("function", "the function"),
                                    required<&FunctionSupervisor::person>("person", "who supervises it"),
                                },
                                {}};
  return table;
}

const RecordType& SafeguardEvidence::type() {
  static const RecordType table{"a piece of evidence",
                                "something that shows the safeguard at work",
                                "BIP element 8",
                                {
                                    optional<&SafeguardEvidence::date>("date", "the day of the evidence"),
                                    optional<&SafeguardEvidence::what>("what", "what it shows"),
                                    optional<&SafeguardEvidence::file>("file", "where the document lies"),
                                },
                                {}};
  return table;
}

const RecordType& ProviderSearch::type() {
  static const RecordType table{"a search",
                                "a search for another willing and qualified provider",
                                "42 CFR 441.301(c)(1)(vi)",
                                {
                                    optional<&ProviderSearch::date>("date", "the day of the search"),
                                    optional<&ProviderSearch::method>("method", "how it was done"),
                                    optional<&ProviderSearch::result>("result", "what it gave"),
                                },
                                {}};
  return table;
}

const RecordType& Safeguard::type() {
  static const RecordType table{
      "safeguard",
      "a protection under which one entity may do two things that conflict",
      "42 CFR 441.301(c)(1)(vi)",
      {
          required<&Safeguard::record>("record", "the kind of this record", "cfcm"),
          required<&Safeguard::id>("id", "the safeguard's id", "cfcm"),
          required<&Safeguard::organizations>(
              "organizations", "the organizations between which it stands; one alone: that organization's doing both"),
          optional<&Safeguard::persons>("persons", "the persons between whom it stands", "BIP element 8"),
          required<&Safeguard::kind>("kind", "what kind of safeguard", "42 CFR 441.301(c)(1)(vi); BIP element 8"),
          optional<&Safeguard::functions_separated>("functions_separated",
                                                    "the functions that are kept apart; any when absent"),
          optional<&Safeguard::counties>("counties", "the counties for which it holds; all when absent"),
          optional<&Safeguard::areas>("areas", "the areas for which it holds"),
          optional<&Safeguard::services>("services", "the services for which it holds; all when absent"),
          optional<&Safeguard::programs>("programs", "the programs for which it holds"),
          optional<&Safeguard::from>("from", "first day; always so when absent"),
          optional<&Safeguard::to>("to", "last day; still so when absent"),
          optional<&Safeguard::approved_by>("approved_by", "who approved it, and when"),
          optional<&Safeguard::approval_source>("approval_source", "whether the federal agency or the State approved"),
          optional<&Safeguard::approval_reference>("approval_reference", "the approval's number or document"),
          optional<&Safeguard::protections>("protections", "the protections that it brings"),
          optional<&Safeguard::supervisors>("supervisors", "who supervises the separated functions", "BIP element 8"),
          optional<&Safeguard::evidence>("evidence", "what shows it at work", "BIP element 8"),
          optional<&Safeguard::reviewed>("reviewed", "the day it was last reviewed", "BIP element 8"),
          optional<&Safeguard::searches>("searches", "searches for another willing and qualified provider"),
          optional<&Safeguard::voided>(
              "voided", "a mark that the record does not hold; it is kept, counted and passed over", "cfcm"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
