// SPDX-License-Identifier: GPL-3.0-or-later
// The worker's second thread: reads stdin and acts on it at once, whatever the first thread is
// doing. Its end is the worker's end.
#pragma once

#include "core/protocol/frame.h"
#include "core/protocol/messages.h"
#include "core/worker/job_inbox.h"
#include "core/worker/parent_channel.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string_view>
#include <thread>

namespace fanfold {

/// Exit code of a worker that cannot speak with this parent.
constexpr int kMismatch = 3;

/// Whether the worker can do jobs with these settings. Errors: setUpFailed. Called by the second
/// thread.
using SettingsCheck = std::function<Result<void>(const JobSettings&)>;

class ParentListener {
public:
    /// Starts listening on descriptor (stdin).
    ParentListener(int descriptor, JobInbox& inbox, ParentChannel& channel, SettingsCheck check);
    /// To be called when the inbox has ended. Once the end was heard, the first thread has a second
    /// to come here: a job that does not look at its token is cut off by _exit.
    ~ParentListener();

private:
    void listen();
    bool hear(std::string_view bytes); ///< false = it was the last
    bool act(ParentMessage message);
    void setUp(JobSettings settings);
    bool greet(const Hello& hello);
    bool refuse(const std::string& why);
    void cutOffIfLate();

    const int m_descriptor;
    JobInbox& m_inbox;
    ParentChannel& m_channel;
    FrameReader m_frames;
    const SettingsCheck m_check;
    std::uint32_t m_settingsHeard = 0;
    /// Null = refused.
    std::shared_ptr<const JobSettings> m_settings = std::make_shared<const JobSettings>();
    bool m_greeted = false;

    std::mutex m_mutex;
    std::condition_variable m_left;
    bool m_leaving = false;
    std::thread m_thread;
};

} // namespace fanfold
