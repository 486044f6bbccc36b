// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/codec.h"
#include "tests/fuzz/fuzz_targets.h"

#include <cstdlib>
#include <string>

namespace fanfold {

namespace {

template <typename Message>
void goRound(const Message& message, Result<Message> (*decode)(const Frame&))
{
    std::string bytes;
    appendMessage(bytes, message);
    FrameReader reader;
    reader.feed(bytes);
    const auto frame = reader.next();
    if (!frame || !*frame || !decode(**frame))
        std::abort();
}

} // namespace

void fuzzMessages(std::string_view bytes)
{
    FrameReader reader;
    reader.feed(bytes);
    for (;;) {
        const Result<std::optional<Frame>> frame = reader.next();
        if (!frame || !*frame)
            return;
        if (const auto message = decodeParentMessage(**frame))
            goRound(*message, &decodeParentMessage);
        if (const auto message = decodeWorkerMessage(**frame))
            goRound(*message, &decodeWorkerMessage);
    }
}

} // namespace fanfold
