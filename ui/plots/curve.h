// SPDX-License-Identifier: GPL-3.0-or-later
// One file as the plots know it: a name and its reduced series.
#pragma once

#include "core/base/ids.h"
#include "core/data/series.h"
#include "core/data/table_summary.h"

#include <QString>

#include <memory>

namespace fanfold {

struct Curve {
    FileId file{};
    QString name;
    std::shared_ptr<const TableSummary> table;
    std::shared_ptr<const Preview> preview;
};

} // namespace fanfold
