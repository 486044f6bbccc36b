// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/cbor.h"

#include <bit>
#include <cstring>

namespace fanfold {

static_assert(std::endian::native == std::endian::little, "typed arrays are copied as they are");

namespace {

constexpr unsigned char kNull = 0xf6;
constexpr unsigned char kFloat64 = 0xfb;
constexpr std::uint64_t kFloat64LittleEndianArray = 86; // RFC 8746

std::uint64_t bigEndian(const char* bytes, std::size_t size)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

} // namespace

void CborWriter::head(unsigned majorType, std::uint64_t argument)
{
    char bytes[9];
    std::size_t size = 0;
    unsigned additional = 0;
    if (argument < 24) {
        additional = static_cast<unsigned>(argument);
    } else {
        const unsigned power = argument <= 0xff ? 0
            : argument <= 0xffff                ? 1
            : argument <= 0xffffffff            ? 2
                                                : 3;
        additional = 24 + power;
        size = std::size_t{1} << power;
    }
    bytes[0] = static_cast<char>(majorType << 5 | additional);
    for (std::size_t i = 0; i < size; ++i)
        bytes[1 + i] = static_cast<char>(argument >> (8 * (size - 1 - i)));
    m_out.append(bytes, size + 1);
}

void CborWriter::integer(std::int64_t value)
{
    if (value < 0)
        head(1, static_cast<std::uint64_t>(-(value + 1)));
    else
        head(0, static_cast<std::uint64_t>(value));
}

void CborWriter::number(double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value);
    char bytes[9];
    bytes[0] = static_cast<char>(kFloat64);
    for (std::size_t i = 0; i < 8; ++i)
        bytes[1 + i] = static_cast<char>(bits >> (56 - 8 * i));
    m_out.append(bytes, sizeof bytes);
}

void CborWriter::bytes(std::string_view value)
{
    head(2, value.size());
    m_out.append(value);
}

void CborWriter::text(std::string_view value)
{
    head(3, value.size());
    m_out.append(value);
}

void CborWriter::numbers(std::span<const double> values)
{
    head(6, kFloat64LittleEndianArray);
    head(2, values.size_bytes());
    m_out.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
}

void CborReader::fail(std::string_view problem)
{
    if (m_problem.empty())
        m_problem = problem;
    m_left = {};
}

void CborReader::complete()
{
    if (!failed() && !m_left.empty())
        fail("surplus bytes");
}

std::uint64_t CborReader::argument(unsigned additional)
{
    if (additional < 24)
        return additional;
    const std::size_t size = additional > 27 ? 0 : std::size_t{1} << (additional - 24);
    if (size == 0 || m_left.size() < size) {
        fail(size == 0 ? "an indefinite length" : "short bytes");
        return 0;
    }
    const std::uint64_t value = bigEndian(m_left.data(), size);
    m_left.remove_prefix(size);
    return value;
}

std::uint64_t CborReader::head(unsigned majorType)
{
    if (m_left.empty()) {
        fail("short bytes");
        return 0;
    }
    const auto first = static_cast<unsigned char>(m_left.front());
    if (first >> 5 != majorType) {
        fail("an item of another type");
        return 0;
    }
    m_left.remove_prefix(1);
    return argument(first & 0x1f);
}

void CborReader::array(std::size_t count)
{
    if (head(4) != count)
        fail("an array of another length");
}

std::size_t CborReader::list()
{
    const std::uint64_t count = head(4);
    if (count > m_left.size()) {
        fail("a count that does not fit the bytes left");
        return 0;
    }
    return static_cast<std::size_t>(count);
}

std::int64_t CborReader::integer64()
{
    const bool negative = !m_left.empty() && static_cast<unsigned char>(m_left.front()) >> 5 == 1;
    const std::uint64_t magnitude = head(negative ? 1 : 0);
    if (magnitude > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
        fail("an integer out of range");
        return 0;
    }
    const auto value = static_cast<std::int64_t>(magnitude);
    return negative ? -1 - value : value;
}

std::uint64_t CborReader::count()
{
    return head(0);
}

double CborReader::number()
{
    if (m_left.size() < 9 || static_cast<unsigned char>(m_left.front()) != kFloat64) {
        fail("no float64 where one is due");
        return 0;
    }
    const std::uint64_t bits = bigEndian(m_left.data() + 1, 8);
    m_left.remove_prefix(9);
    return std::bit_cast<double>(bits);
}

bool CborReader::boolean()
{
    const std::uint64_t value = head(7);
    if (value != 20 && value != 21)
        fail("no boolean where one is due");
    return value == 21;
}

bool CborReader::null()
{
    if (m_left.empty() || static_cast<unsigned char>(m_left.front()) != kNull)
        return false;
    m_left.remove_prefix(1);
    return true;
}

std::string_view CborReader::view(unsigned majorType)
{
    const std::uint64_t size = head(majorType);
    if (size > m_left.size()) {
        fail("a length that does not fit the bytes left");
        return {};
    }
    const std::string_view value = m_left.substr(0, static_cast<std::size_t>(size));
    m_left.remove_prefix(value.size());
    return value;
}

std::vector<double> CborReader::numbers()
{
    if (head(6) != kFloat64LittleEndianArray)
        fail("no array of float64 where one is due");
    const std::string_view raw = view(2);
    if (raw.size() % sizeof(double) != 0) {
        fail("a fraction of a float64");
        return {};
    }
    std::vector<double> values(raw.size() / sizeof(double));
    if (!raw.empty())
        std::memcpy(values.data(), raw.data(), raw.size());
    return values;
}

} // namespace fanfold
