// SPDX-License-Identifier: GPL-3.0-or-later
// The Timeline tab: what limited the run in a sentence, and which worker did what when.
#pragma once

#include "core/run/run_timeline.h"

#include <QFrame>

#include <functional>
#include <memory>

class QLabel;

namespace fanfold {

class TimelineChart;
class TimelineLegend;

class TimelinePanel : public QFrame {
    Q_OBJECT

public:
    explicit TimelinePanel(QWidget* parent = nullptr);
    void clear();
    void setTimeline(std::shared_ptr<const RunTimeline> timeline, double elapsedS);
    void setNames(std::function<QString(FileId)> names);
    void setAdvice(const QString& text); ///< of the run that has ended

Q_SIGNALS:
    void fileChosen(fanfold::FileId file);

private:
    QLabel* m_advice;
    TimelineChart* m_chart;
    TimelineLegend* m_legend;
};

} // namespace fanfold
