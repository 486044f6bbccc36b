// SPDX-License-Identifier: GPL-3.0-or-later
// What is fuzzed: each takes any bytes and must neither crash nor hang nor allocate without bounds.
// libFuzzer runs them with bytes that it makes up (fuzz_main.cpp), the tests with the kept corpus
// (replay_corpus.cpp).
#pragma once

#include <string_view>

namespace fanfold {

/// A file: sniffed, read with a preview, converted.
void fuzzReadTable(std::string_view bytes);

/// First byte: which encoding or compression; the rest is decoded in one piece and in several,
/// which must give the same, or unpacked.
void fuzzDecode(std::string_view bytes);

/// A stream of frames, and the messages in them from both sides; what can be decoded is encoded and
/// decoded again.
void fuzzMessages(std::string_view bytes);

} // namespace fanfold
