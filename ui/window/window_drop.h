// SPDX-License-Identifier: GPL-3.0-or-later
// Drops of folders and files anywhere on the window: while something is dragged over it, the whole
// window is highlighted and says what a drop would open. Always a copy: a source must never think
// that its files have moved.
#pragma once

#include "core/base/cancel_token.h"
#include "core/base/file_path.h"

#include <QObject>
#include <QThreadPool>

#include <vector>

class QMimeData;

namespace fanfold {

class DropHighlight;

class WindowDrop : public QObject {
    Q_OBJECT

public:
    explicit WindowDrop(QWidget* window);
    ~WindowDrop() override;

    void setIncludeSubfolders(bool include) { m_includeSubfolders = include; }

    /// The local files and folders of a drag, as bytes; empty if it holds none.
    static std::vector<FilePath> paths(const QMimeData& data);

Q_SIGNALS:
    void dropped(const std::vector<fanfold::FilePath>& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void enter(std::vector<FilePath> paths);
    void leave();
    void count(int id, const std::vector<FilePath>& paths, const CancelToken& cancel);
    void showCount(std::uint64_t folders, std::uint64_t files, bool more);

    QWidget* m_window;
    DropHighlight* m_highlight;
    QThreadPool m_threads;
    CancelToken m_cancel;
    int m_id = 0;
    bool m_includeSubfolders = true;
};

} // namespace fanfold
