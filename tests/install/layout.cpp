// Prints the shape of every struct that a program shares with the library: its size, and where its members lie.
#include <cfcm/cfcm.h>

#include <cstdio>

namespace {

template <class T, class... Members>
void print(const char* name, Members T::*... members) {
  const T object{};
  std::printf("%s %zu:", name, sizeof(T));
  const auto at = [&](const auto& member) {
    std::printf(" %td", reinterpret_cast<const char*>(&member) - reinterpret_cast<const char*>(&object));
  };
  (at(object.*members), ...);
  std::puts("");
}

}  // namespace

int main() {
  using namespace libcfcm;
  print("Failure", &Failure::kind, &Failure::message);
  print("Where", &Where::path, &Where::line, &Where::column, &Where::end_column, &Where::pointer, &Where::excerpt);
  print("Hop", &Hop::from, &Hop::tie, &Hop::to, &Hop::detail, &Hop::percent, &Hop::since, &Hop::until, &Hop::path,
        &Hop::line, &Hop::evidence);
  print("Actor", &Finding::Actor::person, &Finding::Actor::organization);
  print("Party", &Finding::Party::id, &Finding::Party::role);
  print("Share", &Finding::Share::exact, &Finding::Share::at_least, &Finding::Share::at_most);
  print("Related", &Finding::Related::where, &Finding::Related::note);
  print("Accepted", &Finding::Accepted::reason, &Finding::Accepted::expires);
  print("Finding", &Finding::rule, &Finding::slug, &Finding::level, &Finding::verdict, &Finding::element,
        &Finding::category, &Finding::incentives, &Finding::case_id, &Finding::where, &Finding::message, &Finding::act,
        &Finding::date, &Finding::through, &Finding::actor, &Finding::party, &Finding::chain, &Finding::share,
        &Finding::citations, &Finding::basis, &Finding::remedy, &Finding::related, &Finding::accepted,
        &Finding::fingerprint, &Finding::headline);
  print("Report", &Report::as_of, &Report::policies, &Report::files, &Report::records, &Report::cases, &Report::digest,
        &Report::findings, &Report::errors, &Report::warnings, &Report::notes, &Report::accepted, &Report::rules_run,
        &Report::not_testable, &Report::failures);
  print("ValidateOptions", &ValidateOptions::as_of, &ValidateOptions::paths, &ValidateOptions::style,
        &ValidateOptions::jobs);
  print("AuditOptions", &AuditOptions::as_of, &AuditOptions::select, &AuditOptions::ignore, &AuditOptions::jobs);
  std::printf("Result<Tree> %zu\nResult<Report> %zu\n", sizeof(Result<Tree>), sizeof(Result<Report>));
}
