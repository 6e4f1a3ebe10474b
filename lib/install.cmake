# What `make install` puts where. No file holds the prefix: each finds the others from its own place, so that the whole
# can be moved.
set(CMAKE_INSTALL_LIBDIR lib CACHE PATH "where libraries go, below the prefix")
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

file(RELATIVE_PATH libraries_from_program /prefix/${CMAKE_INSTALL_BINDIR} /prefix/${CMAKE_INSTALL_LIBDIR})
set_target_properties(cfcm PROPERTIES INSTALL_RPATH "$ORIGIN/${libraries_from_program}")
install(TARGETS cfcm RUNTIME)

# For those who link: the header, find_package(cfcm) with the target cfcm::cfcm, and pkg-config.
target_include_directories(libcfcm INTERFACE
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/lib/api> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_compile_features(libcfcm INTERFACE cxx_std_20)
install(TARGETS libcfcm EXPORT cfcmTargets LIBRARY)
install(FILES lib/api/cfcm/cfcm.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/cfcm)

set(packages ${CMAKE_INSTALL_LIBDIR}/cmake/cfcm)
set(generated ${PROJECT_BINARY_DIR}/generated)
install(EXPORT cfcmTargets NAMESPACE cfcm:: DESTINATION ${packages})
file(CONFIGURE OUTPUT ${generated}/cfcmConfig.cmake @ONLY CONTENT
"include(\"\${CMAKE_CURRENT_LIST_DIR}/cfcmTargets.cmake\")
")
write_basic_package_version_file(${generated}/cfcmConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${generated}/cfcmConfig.cmake ${generated}/cfcmConfigVersion.cmake DESTINATION ${packages})

file(RELATIVE_PATH prefix_from_pc /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
file(CONFIGURE OUTPUT ${generated}/cfcm.pc @ONLY CONTENT
"prefix=\${pcfiledir}/@prefix_from_pc@
libdir=\${prefix}/@CMAKE_INSTALL_LIBDIR@
includedir=\${prefix}/@CMAKE_INSTALL_INCLUDEDIR@

Name: cfcm
Description: @PROJECT_DESCRIPTION@
Version: @PROJECT_VERSION@
Cflags: -I\${includedir}
Libs: -L\${libdir} -lcfcm
")
install(FILES ${generated}/cfcm.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

# For those who read.
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs examples DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/cfcm)
