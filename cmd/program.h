#pragma once

/// All of the program, from its arguments to its exit status: what main.cpp calls in libcfcm. It belongs to the program
/// of the same build, and no other caller may count on it.
extern "C" __attribute__((visibility("default"))) int cfcm_private_main(int argc, char** argv);
