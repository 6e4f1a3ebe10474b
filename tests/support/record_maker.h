#pragma once

#include <functional>
#include <random>
#include <string>
#include <string_view>

#include "model/field.h"
#include "yaml/write.h"

/// Sound records of every kind, made from the field tables: a new field or kind is in them by itself.
namespace cfcm::test {

/// Where a value goes.
struct Place {
  std::string pointer{};  ///< RFC 6901: "/services/0/schedule"
  const model::FieldInfo* field = nullptr;
};

struct Making {
  /// What a field of free text holds; anything but blanks alone keeps the record sound. Absent: words, and of random
  /// records also text that is hard to write.
  std::function<std::string(const Place&)> text{};
  /// What an id that refers to a record holds. Absent: an id of cfcm's form, which names no record.
  std::function<std::string(model::Target, const Place&)> reference{};
  unsigned percent_present = 40;  ///< of random records: how often an optional field is there
  unsigned longest_list = 3;      ///< of random records
};

/// A record with every field of its table, and of the tables below; each list has one entry.
yaml::Draft full_record(const model::RecordType& kind, const Making& making = {});

/// A sound record: the required fields and some of the others. The same state of `random` gives the same record on
/// every machine.
yaml::Draft random_record(const model::RecordType& kind, std::mt19937_64& random, const Making& making = {});

/// An id of cfcm's form with its check character, such as `P-4QK7N2WD-X`.
std::string own_id(char prefix, std::mt19937_64& random);

}  // namespace cfcm::test
