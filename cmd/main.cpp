#include "cmd/program.h"

int main(int argc, char** argv) { return cfcm_private_main(argc, argv); }
