// SPDX-License-Identifier: GPL-3.0-or-later
// The log of a run: a line per ended file and per line of a worker's stderr; the oldest go first.
#pragma once

#include "core/batch/run_status.h"
#include "ui/models/file_kind.h"
#include "ui/models/time_scale.h"

#include <QAbstractTableModel>

#include <deque>
#include <optional>

namespace fanfold {

class FilesModel;

class LogModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kMaxLines = 100'000;

    /// SourceColumn: the file or the worker. TextColumn: state and reason, or what the worker said.
    enum Column { AtColumn, SourceColumn, TextColumn, SecondsColumn, ColumnCount };
    enum Role { KindRole = Qt::UserRole /**< int(FileKind), -1 for a worker's line */ };

    explicit LogModel(QObject* parent = nullptr, int maxLines = kMaxLines);

    /// The files' model has been given the same update before.
    void append(const std::vector<LogEntry>& entries, const FilesModel& files);
    void clear();
    QString lineText(int row) const; ///< for copying

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        double atSeconds = 0;
        std::optional<FileKind> kind;
        double seconds = 0;
        QString source;
        QString text;
    };

    static bool hasTime(const Line& line) { return line.kind && line.seconds > 0; }
    void announceScale();
    Line lineOf(const LogEntry& entry, const FilesModel& files) const;

    std::deque<Line> m_lines;
    TimeScale m_timeScale;
    int m_maxLines;
};

} // namespace fanfold
