// SPDX-License-Identifier: GPL-3.0-or-later
// Chips above the file table: All, then each kind of file that there is, with its count. Exactly
// one is chosen. Those that do not fit stand in the menu of a last chip, "More".
#pragma once

#include "ui/models/file_kind.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace fanfold {

class Chip;

class ChipBar : public QWidget {
    Q_OBJECT

public:
    explicit ChipBar(QWidget* parent = nullptr);
    void setCounts(const KindCounts& counts);
    void choose(std::optional<FileKind> kind);
    std::optional<FileKind> chosen() const { return m_chosen; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void kindChosen(std::optional<fanfold::FileKind> kind); ///< none = all

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void openMore();

    Chip* m_all;
    std::vector<Chip*> m_kinds; ///< by FileKind
    Chip* m_more;
    KindCounts m_counts{};
    std::vector<FileKind> m_hidden;
    std::optional<FileKind> m_chosen;
};

} // namespace fanfold
