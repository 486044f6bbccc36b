// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CBOR (RFC 8949) that our messages need, definite lengths only, straight to and from
// bytes. An outcome has a hundred items and there are 100,000 of them a second: QCborStreamReader
// costs ten times as much, which is why this page exists. Qt-free.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace fanfold {

/// Appends items to a string of bytes.
class CborWriter {
public:
    explicit CborWriter(std::string& out)
        : m_out(out)
    {
    }

    void array(std::size_t count) { head(4, count); }
    void integer(std::int64_t value);
    void count(std::uint64_t value) { head(0, value); }
    void number(double value);
    void boolean(bool value) { m_out += value ? '\xf5' : '\xf4'; }
    void null() { m_out += '\xf6'; }
    void bytes(std::string_view value);
    void text(std::string_view value); ///< value is UTF-8
    /// RFC 8746, tag 86: a byte string of little-endian float64.
    void numbers(std::span<const double> values);

private:
    void head(unsigned majorType, std::uint64_t argument);

    std::string& m_out;
};

/// Reads items from bytes that nobody vouches for. The first thing that does not fit makes it fail;
/// from then on everything reads as zero or empty, so a decoder asks once, at its end. What is
/// allocated is never larger than the bytes that are there.
class CborReader {
public:
    explicit CborReader(std::string_view bytes)
        : m_left(bytes)
    {
    }

    bool failed() const { return !m_problem.empty(); }
    /// What did not fit; empty = nothing so far. A surplus byte counts once complete() was called.
    const std::string& problem() const { return m_problem; }
    void fail(std::string_view problem);
    void complete(); ///< nothing may be left

    void array(std::size_t count); ///< exactly this many items follow
    std::size_t list(); ///< how many items follow; at most one per byte left
    template <typename T> T integer();
    std::uint64_t count();
    double number();
    bool boolean();
    bool null(); ///< true, and taken, if the next item is null
    std::string bytes() { return std::string(view(2)); }
    std::string text() { return std::string(view(3)); }
    std::string_view bytesView() { return view(2); }
    std::vector<double> numbers();
    /// An enumeration that counts from 0 to last.
    template <typename E> E enumeration(E last);

private:
    std::uint64_t head(unsigned majorType);
    std::uint64_t argument(unsigned additional);
    std::string_view view(unsigned majorType);
    std::int64_t integer64();

    std::string_view m_left;
    std::string m_problem;
};

template <typename T> T CborReader::integer()
{
    static_assert(std::is_integral_v<T>);
    const std::int64_t value = integer64();
    if constexpr (sizeof(T) < sizeof value || std::is_unsigned_v<T>) {
        if (value < static_cast<std::int64_t>(std::numeric_limits<T>::min())
            || (sizeof(T) < sizeof value
                && value > static_cast<std::int64_t>(std::numeric_limits<T>::max()))) {
            fail("an integer out of range");
            return 0;
        }
    }
    return static_cast<T>(value);
}

template <typename E> E CborReader::enumeration(E last)
{
    const std::uint64_t value = count();
    if (value > static_cast<std::uint64_t>(last)) {
        fail("an unknown enumerator");
        return E{};
    }
    return static_cast<E>(value);
}

} // namespace fanfold
