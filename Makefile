# Two commands set everything up on a fresh Debian 12: `make demo` and `make test`. The build itself is CMake's.
SHELL := /bin/bash
.DEFAULT_GOAL := build
JOBS ?= $(shell nproc)
PREFIX ?= /usr/local

.PHONY: build demo install test torture san bless bench format lint clean help packages-build packages-test packages-lint

build: build/build.ninja  ## build build/cfcm and build/libcfcm.so (release); installs what is missing
	@cmake --build build

demo: build  ## build, then look for conflicts in examples/riverbend
	@status=0; build/cfcm audit-conflicts -C examples/riverbend --as-of 2026-10-31 || status=$$?; echo; \
	case $$status in \
	  0) echo "exit status 0: nothing at or above the level error" ;; \
	  1) echo "exit status 1: conflicts were found, as they should be in this example" ;; \
	  *) echo "exit status $$status: cfcm could not do it" >&2; exit $$status ;; \
	esac

install: build  ## put the program and the library below PREFIX (/usr/local); DESTDIR stands before it
	@DESTDIR="$(DESTDIR)" cmake --install build --prefix "$$(realpath -ms -- "$(PREFIX)")"

test: build/dev/build.ninja  ## build and run every test
	@cmake --build --preset dev
	@ctest --preset dev -j $(JOBS)

torture: build/dev/build.ninja  ## the same at full size: a million strings, every mutation, every clause of the rules altered; takes hours
	@cmake --build --preset dev
	@CFCM_TORTURE=1 ctest --preset dev -j $(JOBS) --timeout 14400

san: build/san/build.ninja  ## the same under the address and undefined-behaviour sanitizers
	@cmake --build --preset san
	@ctest --preset san -j $(JOBS)

bless: build/dev/build.ninja  ## write again what tests compare with; the diff is the review
	@cmake --build --preset dev
	@CFCM_BLESS=1 ctest --preset dev -j $(JOBS)

bench: build/build.ninja  ## cases a second, beside reading the same files and nothing else
	@cmake --build build --target bench
	@CFCM=build/cfcm CFCM_BUILD_DIR=build tests/bench/run.sh

sources = $(shell git ls-files --cached --others --exclude-standard '*.cpp' '*.h' | sort)

format: packages-lint  ## lay out every source
	@clang-format-14 -i $(sources)

lint: packages-lint packages-build packages-test  ## check the layout, then clang-tidy
	@clang-format-14 --dry-run --Werror $(sources)
	@mkdir -p build && cmake --preset lint > build/lint.log || { cat build/lint.log; exit 1; }
	@printf '%s\n' $(filter %.cpp,$(sources)) | xargs -P $(JOBS) -n 4 clang-tidy-14 --quiet -p build/lint

clean:  ## remove what was built
	@rm -rf build

help:  ## this list
	@sed -nE 's/^([a-z]+):.*  ## (.*)/make \1\t\2/p' Makefile | expand -t 14

build/build.ninja: CMakePresets.json | packages-build
	@cmake --preset release

build/%/build.ninja: CMakePresets.json | packages-build packages-test
	@cmake --preset $*

# A static pattern: make looks for no implicit rule of a phony target.
packages-build packages-test packages-lint: packages-%:
	@.ci/install-packages $*
