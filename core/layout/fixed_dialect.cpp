// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/fixed_dialect.h"

namespace fanfold {

namespace {

tl::unexpected<Error> badOverride(std::string detail)
{
    return failure(ErrorCode::badOverride, std::move(detail), Stage::sniffing);
}

} // namespace

Result<FixedDialect> fixedDialect(const ReadOptions& options)
{
    FixedDialect fixed;
    if (options.delimiter) {
        if (options.delimiter->empty() || options.delimiter->find('\n') != std::string::npos)
            return badOverride("delimiter \"" + *options.delimiter + "\" cannot part cells");
        fixed.delimiter = options.delimiter;
    }
    if (options.decimal && *options.decimal != '.' && *options.decimal != ',')
        return badOverride(std::string("decimal mark \"") + *options.decimal + '"');
    fixed.decimal = options.decimal;
    if (options.headerRows && *options.headerRows < 0)
        return badOverride("header rows " + std::to_string(*options.headerRows));
    return fixed;
}

} // namespace fanfold
