// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recent_store.h"

#include "ui/window/settings.h"

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
QString encoded(const FilePath& path)
{
    return QString::fromLatin1(QByteArray::fromStdString(path.bytes()).toPercentEncoding("/"));
}

FilePath decoded(const QString& text)
{
    return FilePath(QByteArray::fromPercentEncoding(text.toLatin1()).toStdString());
}

void save(const std::vector<RecentFolder>& folders)
{
    QSettings file(recentFile(), QSettings::IniFormat);
    file.clear();
    file.beginWriteArray(QStringLiteral("folders"), static_cast<int>(folders.size()));
    for (std::size_t i = 0; i < folders.size(); ++i) {
        const RecentFolder& folder = folders[i];
        file.setArrayIndex(static_cast<int>(i));
        file.setValue(QLatin1String("path"), encoded(folder.path));
        file.setValue(QLatin1String("files"), QVariant::fromValue<qulonglong>(folder.files));
        file.setValue(QLatin1String("bytes"), QVariant::fromValue<qulonglong>(folder.bytes));
        file.setValue(QLatin1String("wasRun"), folder.wasRun);
        file.setValue(QLatin1String("notDone"), folder.notDone);
        file.setValue(QLatin1String("withWarnings"), folder.withWarnings);
        file.setValue(QLatin1String("when"), folder.when.toString(Qt::ISODate));
    }
    file.endArray();
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
        folder.path = decoded(file.value(QLatin1String("path")).toString());
        folder.files = file.value(QLatin1String("files")).toULongLong();
        folder.bytes = file.value(QLatin1String("bytes")).toULongLong();
        folder.wasRun = file.value(QLatin1String("wasRun")).toBool();
        folder.notDone = file.value(QLatin1String("notDone")).toInt();
        folder.withWarnings = file.value(QLatin1String("withWarnings")).toInt();
        folder.when
            = QDateTime::fromString(file.value(QLatin1String("when")).toString(), Qt::ISODate);
        if (!folder.path.isEmpty())
            folders.push_back(std::move(folder));
    }
    return folders;
}

std::vector<RecentFolder> rememberFolder(RecentFolder folder)
{
    std::vector<RecentFolder> folders = loadRecentFolders();
    std::erase_if(folders, [&](const RecentFolder& other) { return other.path == folder.path; });
    folders.insert(folders.begin(), std::move(folder));
    if (folders.size() > kMost)
        folders.resize(kMost);
    save(folders);
    return folders;
}

RecentFolder recallFolder(const FilePath& path)
{
    for (RecentFolder& folder : loadRecentFolders()) {
        if (folder.path == path)
            return folder;
    }
    RecentFolder unknown;
    unknown.path = path;
    return unknown;
}

} // namespace fanfold
