if(NOT DEFINED ENV{CFCM_REAL_DATA})
  get_filename_component(data "${CMAKE_CURRENT_LIST_DIR}/../../shared/data" ABSOLUTE)
  set(ENV{CFCM_REAL_DATA} "${data}")
endif()
