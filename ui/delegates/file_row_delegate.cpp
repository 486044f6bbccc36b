// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/file_row_delegate.h"

#include "ui/delegates/kind_look.h"
#include "ui/look/metrics.h"
#include "ui/models/files_model.h"

#include <QPainter>

namespace fanfold {

void FileRowDelegate::paintCell(const Cell& cell) const
{
    const auto kind = static_cast<FileKind>(cell.index.data(FilesModel::KindRole).toInt());
    const QString text = cell.index.data(Qt::DisplayRole).toString();
    switch (cell.index.column()) {
    case FilesModel::StateColumn: {
        drawIcon(cell, kindIcon(kind), kindColour(kind, cell.theme));
        const auto bar = cell.index.data(FilesModel::CurveColourRole).value<QColor>();
        if (bar.isValid()) {
            const QRect& row = cell.option.rect;
            cell.painter.fillRect(row.left(), row.top(), metrics::kCurveBar, row.height(), bar);
        }
        break;
    }
    case FilesModel::NameColumn:
        drawText(cell, text, textColour(cell), Qt::ElideMiddle);
        break;
    case FilesModel::NumberColumn:
        drawText(cell, text,
            isNotDone(kind) || kind == FileKind::running ? kindColour(kind, cell.theme)
                                                         : textColour(cell));
        break;
    default:
        drawText(cell, text, textColour(cell));
    }
}

} // namespace fanfold
