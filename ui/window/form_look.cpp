// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/form_look.h"

#include "ui/look/metrics.h"

#include <QFormLayout>
#include <QWidget>

namespace fanfold {

void layOutForm(QFormLayout& form)
{
    form.setHorizontalSpacing(metrics::kSpace16);
    form.setVerticalSpacing(metrics::kSpace8);
    form.setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (int row = 0; row < form.rowCount(); ++row) {
        const QLayoutItem* item = form.itemAt(row, QFormLayout::LabelRole);
        // A label that may grow gets the whole height of its row, and centres its text in it.
        if (item && item->widget())
            item->widget()->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    }
}

} // namespace fanfold
