#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Ids that cfcm makes itself: a prefix letter, eight random characters of Crockford's base 32 and a check character,
/// such as `C-7K3QX9M2-S`. The check character is the standard Luhn mod N with N = 32 over the eight characters (the
/// letter does not count), in the alphabet `0123456789ABCDEFGHJKMNPQRSTVWXYZ`: it finds every single wrong character
/// and nearly every swap of two neighbours.
namespace cfcm {

/// The check character of eight characters of the alphabet.
char check_character(std::string_view eight);

/// A new id with this prefix letter, its characters from the system's random source (getrandom(2)): 40 bits, so that
/// two clones of a tree never make the same one. Nothing when the source gives nothing.
std::optional<std::string> make_id(char letter);

/// Whether the check character of an id of our own form is right; nothing for an id of another form.
std::optional<bool> check_character_holds(std::string_view id);

/// Whether a text is an id at all, cfcm's own or an agency's: 1 to 64 letters, digits, `.`, `_` and `-`, the first a
/// letter or a digit.
bool is_id(std::string_view text);

}  // namespace cfcm
