# Folders list themselves: adding a rule, a format or a command is adding its file.

# cfcm_list(<file.inc> <MACRO> <pattern>)
# Writes one line `MACRO(<file name without .cpp>)` for each file that matches, sorted by name. The file is written
# again when a file comes or goes, and not touched otherwise. A file without the symbol it is named after fails to link.
function(cfcm_list output macro pattern)
  file(GLOB files CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/${pattern})
  list(TRANSFORM files REPLACE "^.*/([^/]+)\\.cpp$" "${macro}(\\1)\n")
  list(SORT files)
  list(JOIN files "" lines)
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/${output} CONTENT "${lines}" @ONLY)
endfunction()
