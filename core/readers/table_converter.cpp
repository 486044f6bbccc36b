// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/csv_converter.h"
#include "core/readers/table_source.h"

namespace fanfold {

Result<void> convertTable(const ReadRequest& request, int descriptor)
{
    auto source = TableSource::open(request, {});
    if (!source)
        return tl::unexpected<Error>(source.error());
    WarningLog warnings;
    CsvConverter converter((*source)->layout(), warnings, descriptor);
    converter.writeHeader();
    Result<void> done
        = pumpRecords((*source)->window(), converter, request, (*source)->fileBytes(), {});
    if (!done)
        return done;
    converter.finish();
    return converter.flush();
}

} // namespace fanfold
