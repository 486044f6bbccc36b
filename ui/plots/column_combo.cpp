// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/column_combo.h"

#include "ui/plots/plot_text.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QSignalBlocker>

namespace fanfold {

void fillColumns(QComboBox& combo, const TableSummary& table, int current, bool withRow)
{
    if (combo.view()->isVisible())
        return;
    std::vector<std::pair<QString, int>> items;
    if (withRow)
        items.emplace_back(columnTitle(table, kRowNumber), kRowNumber);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (hasValues(table.columns[i].type))
            items.emplace_back(columnTitle(table, static_cast<int>(i)), static_cast<int>(i));
    }
    bool same = static_cast<std::size_t>(combo.count()) == items.size();
    for (int i = 0; same && i < combo.count(); ++i)
        same = combo.itemText(i) == items[static_cast<std::size_t>(i)].first
            && combo.itemData(i).toInt() == items[static_cast<std::size_t>(i)].second;
    const QSignalBlocker quiet(&combo);
    if (!same) {
        combo.clear();
        for (const auto& [text, column] : items)
            combo.addItem(text, column);
    }
    combo.setCurrentIndex(combo.findData(current));
}

} // namespace fanfold
