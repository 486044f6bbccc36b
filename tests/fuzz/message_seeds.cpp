// SPDX-License-Identifier: GPL-3.0-or-later
// Writes one file for each kind of message, for the fuzzer to begin with: message_seeds FOLDER.
// They are not kept in the corpus, since the messages' fields change.
#include "core/protocol/codec.h"
#include "tests/core/protocol/sample_messages.h"

#include <fstream>
#include <string>

using namespace fanfold;

namespace {

template <typename Message>
void writeAll(const std::vector<Message>& messages, const std::string& prefix)
{
    for (std::size_t i = 0; i < messages.size(); ++i) {
        std::string bytes;
        appendMessage(bytes, messages[i]);
        std::ofstream(prefix + std::to_string(i), std::ios::binary) << bytes;
    }
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2)
        return 2;
    const std::string folder = arguments[1];
    writeAll(sampleParentMessages(), folder + "/parent");
    writeAll(sampleWorkerMessages(), folder + "/worker");
    return 0;
}
