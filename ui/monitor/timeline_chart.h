// SPDX-License-Identifier: GPL-3.0-or-later
// Which worker did what when: a row for each worker, a bar for each file, nothing where it was
// idle. Bars narrower than a pixel are drawn together. Accessible name "Timeline chart".
#pragma once

#include "ui/monitor/timeline_layout.h"

#include <QPixmap>
#include <QWidget>

#include <functional>

namespace fanfold {

class TimelineChart : public QWidget {
    Q_OBJECT

public:
    explicit TimelineChart(QWidget* parent = nullptr);

    void clear();
    /// nowS = seconds since the run began: files that are still in work are drawn until then.
    void setTimeline(std::shared_ptr<const RunTimeline> timeline, double nowS);
    /// How a file is called in tool tips.
    void setNames(std::function<QString(FileId)> names) { m_names = std::move(names); }
    QString textAlternative() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void fileChosen(fanfold::FileId file); ///< by click or by key

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    TimelineLayout paper() const;
    void drawAll(QPainter& painter) const;
    QString blockText(const TimelineLayout::Place& place) const;
    void moveTo(std::size_t lane, double seconds);
    void moveTo(const TimelineLayout::Place& place);
    void redraw();

    std::shared_ptr<const RunTimeline> m_timeline;
    double m_nowS = 0;
    std::function<QString(FileId)> m_names;
    std::optional<TimelineLayout::Place> m_current; ///< by key
    QPixmap m_drawn; ///< empty = to be drawn
};

} // namespace fanfold
