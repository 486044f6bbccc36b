// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/child_set_up.h"

#include <QFile>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

namespace fanfold {

namespace {

// The address sanitizer reserves terabytes.
#ifdef __SANITIZE_ADDRESS__
constexpr bool kMemoryCanBeLimited = false;
#else
constexpr bool kMemoryCanBeLimited = true;
#endif

} // namespace

void limitMemoryOf(pid_t process, int megabytes)
{
    rlimit limit{};
    if (!kMemoryCanBeLimited || prlimit(process, RLIMIT_AS, nullptr, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    if (megabytes > 0)
        limit.rlim_cur = std::min(limit.rlim_max, static_cast<rlim_t>(megabytes) * 1024 * 1024);
    prlimit(process, RLIMIT_AS, &limit, nullptr);
}

void setUpChild(const ChildSetUp& setUp)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != setUp.parent || dup2(setUp.frames, STDOUT_FILENO) < 0)
        _exit(EXIT_FAILURE);
    if (setUp.leadsGroup)
        setpgid(0, 0);
    limitMemoryOf(0, setUp.memoryLimitMb);
    signal(SIGINT, SIG_IGN); // Ctrl+C reaches us all: the parent decides who ends
    close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
    if (setUp.inheritedDescriptor >= 0)
        fcntl(setUp.inheritedDescriptor, F_SETFD, 0);
}

std::optional<std::string> whyNotExecutable(const QString& program)
{
    const QString path
        = program.contains(QLatin1Char('/')) ? program : QStandardPaths::findExecutable(program);
    int error = ENOENT;
    if (!path.isEmpty()) {
        if (access(QFile::encodeName(path).constData(), X_OK) == 0)
            return std::nullopt;
        error = errno;
    }
    return program.toStdString() + ": " + strerrordesc_np(error);
}

} // namespace fanfold
