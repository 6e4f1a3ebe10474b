# Files of the repository that the library carries within itself (base/embedded.h).
#
# As a module: cfcm_embed(<target> <function> <pattern>) gives <target> the source of cfcm::embedded::<function>(), the
# files that match, those in folders below included, sorted by path; it is written again when one of them changes, comes
# or goes.
# As a script: cmake -D root=… -D list=… -D function=… -D output=… -P embed.cmake writes that source.

function(cfcm_embed target function pattern)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/${pattern})
  list(SORT files)
  list(JOIN files "\n" lines)
  set(list ${PROJECT_BINARY_DIR}/generated/embedded_${function}.txt)
  set(output ${PROJECT_BINARY_DIR}/generated/embedded_${function}.cpp)
  file(CONFIGURE OUTPUT ${list} CONTENT "${lines}\n" @ONLY)
  set(script ${PROJECT_SOURCE_DIR}/lib/embed.cmake)
  list(TRANSFORM files PREPEND ${PROJECT_SOURCE_DIR}/)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -D root=${PROJECT_SOURCE_DIR} -D list=${list} -D function=${function}
      -D output=${output} -P ${script}
    DEPENDS ${files} ${list} ${script}
    COMMENT "Embedding ${pattern}"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
  set_source_files_properties(${output} PROPERTIES SKIP_PRECOMPILE_HEADERS ON
    COMPILE_OPTIONS -Wno-overlength-strings)
endfunction()

if(NOT CMAKE_SCRIPT_MODE_FILE)
  return()
endif()

# Every byte as \xNN, so that a file is carried exactly, whatever is in it; a literal for each line.
function(bytes_as_literals path literals size)
  file(READ ${path} hex HEX)
  string(LENGTH "${hex}" digits)
  math(EXPR bytes "${digits} / 2")
  string(REGEX REPLACE "(..)" "\\\\x\\1" text "${hex}")
  string(REPLACE "\\x0a" "\\x0a\"\n     \"" text "${text}")
  set(${literals} "\n     \"${text}\"" PARENT_SCOPE)
  set(${size} ${bytes} PARENT_SCOPE)
endfunction()

file(STRINGS ${list} files)
list(LENGTH files count)
set(source "// Written by lib/embed.cmake.\n#include \"base/embedded.h\"\n\nnamespace cfcm::embedded {\n\n")
if(count EQUAL 0)
  string(APPEND source "std::span<const File> ${function}() { return {}; }\n")
else()
  string(APPEND source "std::span<const File> ${function}() {\n  static constexpr File files[] = {\n")
  foreach(file IN LISTS files)
    bytes_as_literals(${root}/${file} literals size)
    string(APPEND source "    {\"${file}\", {${literals}, ${size}}},\n")
  endforeach()
  string(APPEND source "  };\n  return files;\n}\n")
endif()
string(APPEND source "\n}  // namespace cfcm::embedded\n")
file(WRITE ${output} "${source}")
