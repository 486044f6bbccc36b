// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 4180 text to a descriptor, buffered. Survives interrupted and partial writes.
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace fanfold {

class CsvWriter {
public:
    explicit CsvWriter(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    /// Text that may hold anything; quoted if it must be.
    void writeCell(std::string_view text);
    /// Text in which quotes are doubled already.
    void writeDoubled(std::string_view text);
    void endRow();
    /// Moves the other writer's whole rows to the end of this one.
    void appendRows(CsvWriter& other);
    /// Forgets the whole rows not yet flushed.
    void dropRows();

    /// Writes the buffer out when it is large; errors: outputNotWritable.
    Result<void> flushIfLarge();
    Result<void> flush();

private:
    void separate();

    int m_descriptor;
    std::string m_buffer;
    std::size_t m_rowStart = 0; ///< of the row being written, in the buffer
    bool m_rowHasCells = false;
};

} // namespace fanfold
