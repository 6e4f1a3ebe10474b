# How everything is compiled: `cfcm_flags` is linked by every target.
include(CheckCXXCompilerFlag)
include(CheckPIESupported)

set(CMAKE_CXX_FLAGS_RELEASE "-O2")  # without -DNDEBUG: an assert that fails is our bug, in a release too

add_library(cfcm_flags INTERFACE)

if(CFCM_WARNINGS)
  target_compile_options(cfcm_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wimplicit-fallthrough -Wformat=2
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond;-Wlogical-op;-Wuseless-cast>)
endif()

target_compile_definitions(cfcm_flags INTERFACE _GLIBCXX_ASSERTIONS)

# A release reads files that strangers wrote.
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  check_pie_supported(LANGUAGES CXX)
  target_compile_options(cfcm_flags INTERFACE
    -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong -ffile-prefix-map=${PROJECT_SOURCE_DIR}/=)
  foreach(flag -fstack-clash-protection -fcf-protection=full -ftrivial-auto-var-init=zero)
    string(MAKE_C_IDENTIFIER "cfcm_has${flag}" known)
    check_cxx_compiler_flag(${flag} ${known})
    if(${known})
      target_compile_options(cfcm_flags INTERFACE ${flag})
    endif()
  endforeach()
  target_link_options(cfcm_flags INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack -Wl,--as-needed)
endif()
