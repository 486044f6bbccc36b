// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/reading_desk.h"

#include "core/run/wording.h"
#include "ui/window/file_focus.h"
#include "ui/window/reading_panel.h"
#include "ui/window/run_presenter.h"

#include <chrono>

namespace fanfold {

namespace {

constexpr auto kTypingPause = std::chrono::milliseconds(150);

} // namespace

ReadingDesk::ReadingDesk(EngineThread& engine, RunPresenter& presenter, FileFocus& focus,
    ReadingPanel& panel, QObject* parent)
    : QObject(parent)
    , m_presenter(presenter)
    , m_focus(focus)
    , m_panel(panel)
    , m_link(engine)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTypingPause);
    connect(&m_soon, &QTimer::timeout, this, &ReadingDesk::ask);
    connect(&panel, &ReadingPanel::optionsChanged, this, &ReadingDesk::askSoon);
    connect(&panel, &ReadingPanel::opened, this, &ReadingDesk::ask);
    connect(&focus, &FileFocus::currentChanged, this, &ReadingDesk::askSoon);
    connect(&m_link, &SampleLink::sampled, this,
        [this](const std::shared_ptr<const FileSample>& sample) { show(*sample); });
}

std::optional<FileId> ReadingDesk::file() const
{
    if (m_focus.current())
        return m_focus.current();
    return m_presenter.files().fileCount() > 0 ? std::optional(FileId{}) : std::nullopt;
}

void ReadingDesk::askSoon()
{
    if (m_panel.isVisible())
        m_soon.start();
}

void ReadingDesk::ask()
{
    m_soon.stop();
    const std::optional<FileId> id = file();
    if (!id) {
        m_panel.showNoFile();
        return;
    }
    m_link.ask(m_presenter.binFolder().joined("fanfold-worker"),
        (*m_presenter.files().files())[number(*id)].path, m_panel.options());
}

void ReadingDesk::show(const FileSample& sample)
{
    // Another file or choice may have been made meanwhile; its answer is on the way.
    const std::optional<FileId> id = file();
    if (!id || (*m_presenter.files().files())[number(*id)].path != sample.file
        || m_panel.options() != sample.options)
        return;
    const QString name = m_presenter.files().name(*id);
    if (sample.error)
        m_panel.showNotRead(name, sentence(*sample.error), sample.sample);
    else
        m_panel.showReadAs(name, sample.table, sample.sample);
}

} // namespace fanfold
