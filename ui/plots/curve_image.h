// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps an image of very many curves up to date, off the GUI thread: new curves are added to what
// is there, everything is drawn again only for another window, ink or theme. One job at a time; a
// job that nobody waits for any more is cancelled and its result dropped.
#pragma once

#include "ui/plots/curve_canvas.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>

namespace fanfold {

class CurveImage : public QObject {
    Q_OBJECT

public:
    struct Frame {
        QImage image;
        PlotWindow window;
        CurveInk ink = CurveInk::byPlace;
        double densest = 1;
    };

    explicit CurveImage(QObject* parent = nullptr);
    ~CurveImage() override;

    /// Forgets everything; a running job is dropped.
    void clear();
    /// All curves anew, on this window. The frame shown before stays until the new one is ready.
    void draw(std::vector<ImageCurve> curves, const PlotWindow& window, CurveInk ink, bool dark);
    /// More curves on the same canvas. Legal after draw().
    void add(std::vector<ImageCurve> curves);

    bool isBusy() const { return m_running || m_fresh || !m_waiting.empty(); }
    const Frame& frame() const { return m_frame; }

Q_SIGNALS:
    /// A new frame is there.
    void frameReady();

private:
    struct Outcome {
        std::shared_ptr<CurveCanvas> canvas;
        Frame frame;
        std::uint64_t request = 0;
    };

    void startIfIdle();
    void jobEnded();

    QFutureWatcher<Outcome> m_watcher;
    CancelToken m_cancel;
    std::uint64_t m_request = 0; ///< grows with each draw() and clear()
    std::shared_ptr<CurveCanvas> m_canvas; ///< with the job while one runs
    std::vector<ImageCurve> m_waiting;
    PlotWindow m_window;
    CurveInk m_ink = CurveInk::byPlace;
    bool m_dark = false;
    bool m_running = false; ///< until the job's end has been told, not just until it ended
    bool m_fresh = false; ///< the next job begins with an empty canvas
    Frame m_frame;
};

} // namespace fanfold
