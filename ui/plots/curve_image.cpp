// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_image.h"

#include <QtConcurrentRun>

#include <iterator>

namespace fanfold {

CurveImage::CurveImage(QObject* parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &CurveImage::jobEnded);
}

CurveImage::~CurveImage()
{
    m_cancel.cancel();
    m_watcher.waitForFinished();
}

void CurveImage::clear()
{
    m_cancel.cancel();
    ++m_request;
    m_canvas.reset();
    m_waiting.clear();
    m_fresh = false;
    m_frame = {};
}

void CurveImage::draw(
    std::vector<ImageCurve> curves, const PlotWindow& window, CurveInk ink, bool dark)
{
    m_cancel.cancel();
    ++m_request;
    m_canvas.reset();
    m_waiting = std::move(curves);
    m_window = window;
    m_ink = ink;
    m_dark = dark;
    m_fresh = true;
    startIfIdle();
}

void CurveImage::add(std::vector<ImageCurve> curves)
{
    m_waiting.insert(m_waiting.end(), std::make_move_iterator(curves.begin()),
        std::make_move_iterator(curves.end()));
    startIfIdle();
}

void CurveImage::startIfIdle()
{
    if (m_running || !(m_fresh || (m_canvas && !m_waiting.empty())))
        return;
    m_running = true;
    m_cancel = {};
    m_watcher.setFuture(QtConcurrent::run(
        [canvas = std::move(m_canvas), curves = std::move(m_waiting), window = m_window,
            ink = m_ink, dark = m_dark, cancel = m_cancel, request = m_request]() mutable {
            if (!canvas)
                canvas = std::make_shared<CurveCanvas>(window, ink, dark);
            canvas->add(curves, cancel);
            Outcome outcome;
            outcome.request = request;
            if (!cancel.isCancelled()) {
                outcome.frame = {canvas->image(), window, ink, canvas->densest()};
                outcome.frame.image.detach(); // the canvas goes on drawing on its own copy
                outcome.canvas = std::move(canvas);
            }
            return outcome;
        }));
    m_canvas.reset();
    m_waiting.clear();
    m_fresh = false;
}

void CurveImage::jobEnded()
{
    m_running = false;
    Outcome outcome = m_watcher.result();
    const bool wanted = outcome.request == m_request && outcome.canvas;
    if (wanted) {
        m_canvas = std::move(outcome.canvas);
        m_frame = std::move(outcome.frame);
    }
    startIfIdle();
    if (wanted)
        Q_EMIT frameReady();
}

} // namespace fanfold
