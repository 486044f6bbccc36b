// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/settings.h"

#include "ui/window/limit_settings.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace fanfold {

namespace {

constexpr std::array kThemes{"system", "light", "dark"};
constexpr std::array kSplits{"dynamic", "round-robin"};

template <typename Enum, std::size_t n>
QString wordOf(const std::array<const char*, n>& words, Enum value)
{
    return QString::fromLatin1(words.at(static_cast<std::size_t>(value)));
}

template <typename Enum, std::size_t n>
Enum fromWord(const std::array<const char*, n>& words, const QString& word)
{
    const auto found = std::find_if(
        words.begin(), words.end(), [&](const char* w) { return word == QLatin1String(w); });
    return found == words.end() ? Enum{} : static_cast<Enum>(found - words.begin());
}

} // namespace

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/fanfold/fanfold.ini");
}

Settings loadSettings()
{
    const QSettings file(settingsFile(), QSettings::IniFormat);
    const auto text = [&](QLatin1String key) { return file.value(key).toString(); };
    Settings settings;
    settings.theme = fromWord<ThemeChoice>(kThemes, text(QLatin1String("window/theme")));
    settings.language = text(QLatin1String("window/language"));
    settings.workers = std::max(0, file.value(QLatin1String("run/workers"), 0).toInt());
    settings.split = fromWord<Split>(kSplits, text(QLatin1String("run/split")));
    settings.limits = loadLimits(file);
    settings.includeSubfolders
        = file.value(QLatin1String("run/includeSubfolders"), settings.includeSubfolders).toBool();
    settings.exportFolder = text(QLatin1String("export/folder"));
    return settings;
}

void saveSettings(const Settings& settings)
{
    QSettings file(settingsFile(), QSettings::IniFormat);
    file.setValue(QLatin1String("window/theme"), wordOf(kThemes, settings.theme));
    file.setValue(QLatin1String("window/language"), settings.language);
    file.setValue(QLatin1String("run/workers"), settings.workers);
    file.setValue(QLatin1String("run/split"), wordOf(kSplits, settings.split));
    saveLimits(file, settings.limits);
    file.setValue(QLatin1String("run/includeSubfolders"), settings.includeSubfolders);
    file.setValue(QLatin1String("export/folder"), settings.exportFolder);
}

QString stateFolder()
{
    const QString given = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base
        = QDir::isAbsolutePath(given) ? given : QDir::homePath() + QStringLiteral("/.local/state");
    return base + QStringLiteral("/fanfold");
}

} // namespace fanfold
