// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/run_logs.h"

#include "ui/window/settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace fanfold {

namespace {

constexpr std::uint64_t kPreviewBytes = 64'000'000;

QString logsFolder()
{
    return stateFolder() + QStringLiteral("/runs");
}

} // namespace

RunLogOutput runLogFor(const std::vector<FilePath>& roots)
{
    QCryptographicHash name(QCryptographicHash::Sha256);
    for (const FilePath& root : roots) {
        const std::string bytes = absolutePath(root).bytes();
        name.addData(QByteArrayView(bytes.c_str(), static_cast<qsizetype>(bytes.size() + 1)));
    }
    const QString file = QString::fromLatin1(name.result().toHex().left(32));
    RunLogOutput output;
    output.file
        = FilePath::fromText(logsFolder() + QLatin1Char('/') + file + QLatin1String(".log"));
    output.roots = roots;
    output.previewBytes = kPreviewBytes;
    return output;
}

void pruneRunLogs(const RunLogBounds& bounds)
{
    const QFileInfoList newestFirst
        = QDir(logsFolder()).entryInfoList({QStringLiteral("*.log")}, QDir::Files, QDir::Time);
    std::size_t logs = 0;
    std::uint64_t bytes = 0;
    for (const QFileInfo& log : newestFirst) {
        ++logs;
        bytes += static_cast<std::uint64_t>(log.size());
        // The newest one stays, whatever its size.
        if (logs > 1 && (logs > bounds.logs || bytes > bounds.bytes))
            QFile::remove(log.filePath());
    }
}

} // namespace fanfold
