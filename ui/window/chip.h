// SPDX-License-Identifier: GPL-3.0-or-later
// One chip: an icon in its state's colour, a word, a quiet count. Chosen = selection ground, no
// edge.
#pragma once

#include "ui/models/file_kind.h"

#include <QAbstractButton>

#include <optional>

namespace fanfold {

class Chip : public QAbstractButton {
    Q_OBJECT

public:
    Chip(const QString& word, std::optional<FileKind> kind, QWidget* parent);
    void setCount(int count); ///< -1 = shows none
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString countText() const;
    int leftPadding() const;

    std::optional<FileKind> m_kind;
    int m_count = -1;
};

} // namespace fanfold
