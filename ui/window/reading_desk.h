// SPDX-License-Identifier: GPL-3.0-or-later
// Between the reading panel and who reads: shows the beginning of the file in view as it would be
// read with the panel's choices, again after each change, while the panel is open.
#pragma once

#include "core/base/ids.h"
#include "ui/window/sample_link.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace fanfold {

class FileFocus;
class ReadingPanel;
class RunPresenter;

class ReadingDesk : public QObject {
    Q_OBJECT

public:
    ReadingDesk(EngineThread& engine, RunPresenter& presenter, FileFocus& focus,
        ReadingPanel& panel, QObject* parent);

private:
    std::optional<FileId> file() const; ///< the one in view, or the first
    void askSoon();
    void ask();
    void show(const FileSample& sample);

    RunPresenter& m_presenter;
    FileFocus& m_focus;
    ReadingPanel& m_panel;
    SampleLink m_link;
    QTimer m_soon; ///< while a person types
};

} // namespace fanfold
