// The CommonMark parser of the system: libcmark-dev on Debian, cmark in Homebrew.
#pragma once

#include <cmark.h>
