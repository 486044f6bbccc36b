// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows while a folder is open: files at the left, plots in the middle, the run
// below. Splitters everywhere; their places are remembered per size of screen.
#pragma once

#include <QWidget>

class QSettings;
class QSplitter;

namespace fanfold {

class BottomPanel;
class FilesPanel;
class PlotsPanel;

class WorkPage : public QWidget {
    Q_OBJECT

public:
    /// Takes the panels in.
    WorkPage(FilesPanel* files, PlotsPanel* plots, BottomPanel* bottom, QWidget* parent = nullptr);

    void setNarrow(bool narrow);
    void restore(const QSettings& state);
    void save(QSettings& state) const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fold(bool folded);
    void placeFiles();
    void placeBottom();

    FilesPanel* m_files;
    BottomPanel* m_bottom;
    QSplitter* m_across; ///< files | plots
    QSplitter* m_down; ///< those / bottom
    bool m_narrow = false;
    bool m_filesMoved = false; ///< by the person
    int m_bottomHeight = 0; ///< chosen by the person; 0 = by the window's height
};

} // namespace fanfold
