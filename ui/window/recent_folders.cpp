// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recent_folders.h"

#include "ui/window/settings.h"

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>

namespace fanfold {

namespace {

constexpr std::size_t kMost = 8;

QString recentFile()
{
    return stateFolder() + QStringLiteral("/recent.ini");
}

/// Paths are bytes; the file keeps them percent-encoded.
QStringList encoded(const std::vector<FilePath>& roots)
{
    QStringList texts;
    for (const FilePath& root : roots)
        texts << QString::fromLatin1(QByteArray::fromStdString(root.bytes()).toPercentEncoding("/"));
    return texts;
}

std::vector<FilePath> decoded(const QStringList& texts)
{
    std::vector<FilePath> roots;
    for (const QString& text : texts)
        roots.emplace_back(QByteArray::fromPercentEncoding(text.toLatin1()).toStdString());
    return roots;
}

QString shownRoot(const FilePath& root)
{
    const QString name = root.shownName();
    const FilePath parent = root.parent();
    const QString above = parent.bytes() == "." ? QString() : parent.shownName();
    return shownInOneLine(above.isEmpty() ? name : above + QStringLiteral(" / ") + name);
}

} // namespace

std::vector<RecentFolder> loadRecentFolders()
{
    QSettings file(recentFile(), QSettings::IniFormat);
    std::vector<RecentFolder> folders;
    const int count = file.beginReadArray(QStringLiteral("folders"));
    for (int i = 0; i < count; ++i) {
        file.setArrayIndex(i);
        RecentFolder folder;
        folder.roots = decoded(file.value(QLatin1String("roots")).toStringList());
        folder.files = file.value(QLatin1String("files")).toULongLong();
        folder.bytes = file.value(QLatin1String("bytes")).toULongLong();
        folder.wasRun = file.value(QLatin1String("wasRun")).toBool();
        folder.notDone = file.value(QLatin1String("notDone")).toULongLong();
        folder.withWarnings = file.value(QLatin1String("withWarnings")).toULongLong();
        folder.when
            = QDateTime::fromString(file.value(QLatin1String("when")).toString(), Qt::ISODate);
        if (!folder.roots.empty())
            folders.push_back(std::move(folder));
    }
    return folders;
}

void saveRecentFolders(const std::vector<RecentFolder>& folders)
{
    QSettings file(recentFile(), QSettings::IniFormat);
    file.clear();
    file.beginWriteArray(QStringLiteral("folders"), static_cast<int>(folders.size()));
    for (std::size_t i = 0; i < folders.size(); ++i) {
        const RecentFolder& folder = folders[i];
        file.setArrayIndex(static_cast<int>(i));
        file.setValue(QLatin1String("roots"), encoded(folder.roots));
        file.setValue(QLatin1String("files"), QVariant::fromValue<qulonglong>(folder.files));
        file.setValue(QLatin1String("bytes"), QVariant::fromValue<qulonglong>(folder.bytes));
        file.setValue(QLatin1String("wasRun"), folder.wasRun);
        file.setValue(QLatin1String("notDone"), QVariant::fromValue<qulonglong>(folder.notDone));
        file.setValue(
            QLatin1String("withWarnings"), QVariant::fromValue<qulonglong>(folder.withWarnings));
        file.setValue(QLatin1String("when"), folder.when.toString(Qt::ISODate));
    }
    file.endArray();
}

void remember(std::vector<RecentFolder>& folders, RecentFolder folder)
{
    const auto same = [&](const RecentFolder& other) { return other.roots == folder.roots; };
    folders.erase(std::remove_if(folders.begin(), folders.end(), same), folders.end());
    folders.insert(folders.begin(), std::move(folder));
    if (folders.size() > kMost)
        folders.resize(kMost);
}

QString shownRoots(const std::vector<FilePath>& roots)
{
    if (roots.empty())
        return {};
    if (roots.size() == 1)
        return shownRoot(roots.front());
    return QCoreApplication::translate("RecentFolders", "%1 and %n more", nullptr,
        static_cast<int>(roots.size()) - 1)
        .arg(shownInOneLine(roots.front().shownName()));
}

} // namespace fanfold
