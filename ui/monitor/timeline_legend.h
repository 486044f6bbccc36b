// SPDX-License-Identifier: GPL-3.0-or-later
// What the colours of a timeline mean: a sample and a word for each kind of bar that it has.
// Accessible name "Timeline legend".
#pragma once

#include "core/run/run_timeline.h"
#include "ui/monitor/timeline_drawing.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace fanfold {

class TimelineLegend : public QWidget {
    Q_OBJECT

public:
    explicit TimelineLegend(QWidget* parent = nullptr);

    void setTimeline(const RunTimeline& timeline);
    QStringList words() const; ///< in the order in which they stand

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Entry {
        BarKind kind{};
        QString word;
    };
    std::vector<Entry> m_entries;
};

} // namespace fanfold
