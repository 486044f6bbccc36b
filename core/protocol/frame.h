// SPDX-License-Identifier: GPL-3.0-or-later
// How a stream of bytes is cut into messages: u32 length (little-endian, of the CBOR item alone),
// u8 type, one CBOR item. A message above the cap travels as numbered parts, which come back whole.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fanfold {

enum class FrameType : std::uint8_t {
    hello = 1,
    // parent to worker
    jobSettings = 2,
    assignJobs = 3,
    cancelJob = 4,
    recallJobs = 5,
    shutdown = 6,
    // worker to parent
    jobBegan = 16,
    jobProgress = 17,
    jobOutcomes = 18,
    jobsRecalled = 19,
    settingsRefused = 20,
    /// [type, number from 0, is it the last, bytes]: a piece of a message above the cap
    part = 32,
};

constexpr std::size_t kFrameHeaderBytes = 5;
constexpr std::size_t kMaxFrameBytes = 8 * 1024 * 1024;
/// All parts of one message together.
constexpr std::size_t kMaxMessageBytes = 512 * 1024 * 1024;

/// Begins a frame at the end of out; what is appended until finishFrame() is its item.
/// Returns the position to hand to finishFrame().
std::size_t beginFrame(std::string& out, FrameType type);
/// Writes the length, or cuts the item into parts if it is above the cap.
void finishFrame(std::string& out, std::size_t begin);

struct Frame {
    FrameType type{};
    std::string_view item; ///< valid until the reader is called again
};

/// Takes bytes as they come and gives back whole messages. After an error it stays failed.
class FrameReader {
public:
    void feed(std::string_view bytes);
    /// The next whole message; nothing = more bytes are needed. Errors: workerProtocol.
    Result<std::optional<Frame>> next();

private:
    Result<bool> takePart(std::string_view item);
    tl::unexpected<Error> refuse(std::string problem);

    std::string m_bytes;
    std::size_t m_at = 0; ///< m_bytes before it are taken
    std::string m_whole; ///< parts so far
    FrameType m_wholeType{};
    std::uint64_t m_parts = 0;
    bool m_wholeTaken = false;
    std::string m_problem;
};

} // namespace fanfold
