// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/limit_settings.h"

#include <QSettings>

#include <chrono>
#include <optional>

namespace fanfold {

namespace {

constexpr QLatin1String kTime("limits/timeout");
constexpr QLatin1String kSilence("limits/silenceTimeoutMs");
constexpr QLatin1String kMemory("limits/memory");
constexpr QLatin1String kRetries("limits/retries");
constexpr QLatin1String kReplace("limits/replaceAfter");
constexpr QLatin1String kLauncher("limits/launcher");
const QString kOff = QStringLiteral("off");
const QString kAuto = QStringLiteral("auto");

QString textOf(const TimeLimit& limit)
{
    if (const auto* fixed = std::get_if<FixedTimeLimit>(&limit))
        return QString::number(static_cast<double>(fixed->time.count()) / 1000.0, 'g', 12);
    if (const auto* relative = std::get_if<RelativeTimeLimit>(&limit))
        return QString::number(relative->medians, 'g', 12) + QLatin1Char('x');
    return kOff;
}

std::optional<TimeLimit> timeLimit(QString text)
{
    if (text == kOff)
        return NoTimeLimit();
    const bool isRelative = text.endsWith(QLatin1Char('x'));
    if (isRelative)
        text.chop(1);
    const double number = text.toDouble();
    if (isRelative && number >= 1 && number <= 1e6)
        return RelativeTimeLimit{number};
    if (!isRelative && number >= 0.001 && number <= 1e6)
        return FixedTimeLimit{
            std::chrono::round<std::chrono::milliseconds>(std::chrono::duration<double>(number))};
    return std::nullopt;
}

QString textOf(const MemoryLimit& limit)
{
    if (const auto* fixed = std::get_if<FixedMemoryLimit>(&limit))
        return QString::number(fixed->megabytes);
    return std::holds_alternative<SharedMemoryLimit>(limit) ? kAuto : kOff;
}

std::optional<MemoryLimit> memoryLimit(const QString& text)
{
    if (text == kOff)
        return NoMemoryLimit();
    if (text == kAuto)
        return SharedMemoryLimit();
    const int megabytes = text.toInt();
    return megabytes >= kLeastMemoryMb ? std::optional<MemoryLimit>(FixedMemoryLimit{megabytes})
                                       : std::nullopt;
}

int numberFrom(const QSettings& file, QLatin1String key, int otherwise)
{
    bool isNumber = false;
    const int number = file.value(key).toString().toInt(&isNumber);
    return isNumber && number >= 0 ? number : otherwise;
}

} // namespace

WorkerLimits loadLimits(const QSettings& file)
{
    WorkerLimits limits;
    limits.timeLimit = timeLimit(file.value(kTime).toString()).value_or(limits.timeLimit);
    limits.silenceTimeoutMs = numberFrom(file, kSilence, limits.silenceTimeoutMs);
    limits.memoryLimit = memoryLimit(file.value(kMemory).toString()).value_or(limits.memoryLimit);
    limits.retries = numberFrom(file, kRetries, limits.retries);
    limits.replaceAfter = numberFrom(file, kReplace, limits.replaceAfter);
    limits.launcher = file.value(kLauncher).toStringList();
    return limits;
}

void saveLimits(QSettings& file, const WorkerLimits& limits)
{
    file.setValue(kTime, textOf(limits.timeLimit));
    file.setValue(kSilence, limits.silenceTimeoutMs);
    file.setValue(kMemory, textOf(limits.memoryLimit));
    file.setValue(kRetries, limits.retries);
    file.setValue(kReplace, limits.replaceAfter);
    if (limits.launcher.isEmpty())
        file.remove(kLauncher);
    else
        file.setValue(kLauncher, limits.launcher);
}

} // namespace fanfold
