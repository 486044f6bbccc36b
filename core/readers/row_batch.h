// SPDX-License-Identifier: GPL-3.0-or-later
// A few hundred rows of numbers, column by column, small enough to stay in the cache. Qt-free.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace fanfold {

class RowBatch {
public:
    explicit RowBatch(std::size_t columns)
        : m_columns(columns)
        , m_capacity(
              std::clamp<std::size_t>(kMaxValues / std::max<std::size_t>(columns, 1), 8, 512))
        , m_stride(m_capacity + kLineOfCache)
        , m_values(std::max<std::size_t>(columns, 1) * m_stride) // rows have a place in any case
    {
    }

    std::size_t columns() const { return m_columns; }
    std::size_t rows() const { return m_rows; }
    std::size_t room() const { return m_capacity - m_rows; }
    bool isFull() const { return m_rows == m_capacity; }
    void clear() { m_rows = 0; }

    /// The next row's first cell; its other cells follow stride() apart. commit() makes it
    /// a row.
    double* nextRow() { return m_values.data() + m_rows; }
    std::size_t stride() const { return m_stride; }
    void commit(std::size_t rows = 1) { m_rows += rows; }

    void append(std::span<const double> row)
    {
        for (std::size_t column = 0; column < m_columns; ++column)
            m_values[column * m_stride + m_rows] = row[column];
        commit();
    }

    std::span<double> column(std::size_t index)
    {
        return {m_values.data() + index * m_stride, m_rows};
    }
    std::span<const double> column(std::size_t index) const
    {
        return {m_values.data() + index * m_stride, m_rows};
    }

private:
    static constexpr std::size_t kMaxValues = 1U << 18;

    /// The cells of a row would all want the same few places in the cache without it.
    static constexpr std::size_t kLineOfCache = 8;

    std::size_t m_columns;
    std::size_t m_capacity;
    std::size_t m_stride;
    std::vector<double> m_values;
    std::size_t m_rows = 0;
};

} // namespace fanfold
