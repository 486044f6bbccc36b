// SPDX-License-Identifier: GPL-3.0-or-later
// The return type of every fallible function: a value, or an Error.
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace fanfold {

template <typename T> class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
};

/// return failure(ErrorCode::fileMissing, path);
inline tl::unexpected<Error> failure(
    ErrorCode code, std::string detail = {}, Stage stage = Stage::none, ErrorWhere where = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail), stage, where});
}

} // namespace fanfold
