// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/row_kernel.h"
#include "core/readers/row_kernel_tables.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <type_traits>

// Highway compiles this file once for each kind of vector unit. Only its headers are used: its
// library spends 2 ms at the start of each process on measuring a clock. Order matters here.
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX3_DL)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/readers/row_kernel.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();

namespace fanfold {

namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE; // NOLINT(misc-unused-alias-decls): seen without a target

// Without a byte shuffle PlainRecord is quicker.
#if HWY_TARGET != HWY_SSE2 && HWY_TARGET != HWY_SCALAR && HWY_TARGET != HWY_EMU128

using Bytes = hn::CappedTag<std::uint8_t, kVectorBytes>;
using Words = hn::Repartition<std::uint16_t, Bytes>;
using Ints = hn::Repartition<std::uint32_t, Bytes>;
using Longs = hn::Repartition<std::uint64_t, Bytes>;
constexpr std::size_t kLanes = hn::MaxLanes(Bytes());
constexpr std::size_t kCells = kLanes / kChars; ///< side by side in a vector
static_assert(kCells <= kCellsAtOnce);

HWY_INLINE std::uint64_t maskBits(hn::Mask<Bytes> mask)
{
    using Bits = std::conditional_t<kLanes == 64, std::uint64_t,
        std::conditional_t<kLanes == 32, std::uint32_t, std::uint16_t>>;
    std::uint8_t bytes[8];
    hn::StoreMaskBits(Bytes(), mask, bytes);
    Bits bits = 0;
    std::memcpy(&bits, bytes, sizeof bits);
    return bits;
}

struct Found {
    std::uint64_t ends = 0; ///< one bit for each byte
    std::uint64_t lineEnds = 0;
    std::uint64_t quotes = 0;
};

HWY_INLINE Found findIn64(const PlainRecord& record, const char* p)
{
    const Bytes tag;
    Found found;
    for (std::size_t i = 0; i < kVectorBytes; i += kLanes) {
        const auto bytes = hn::LoadU(tag, reinterpret_cast<const std::uint8_t*>(p + i));
        const auto equals = [&](char c) {
            return maskBits(hn::Eq(bytes, hn::Set(tag, static_cast<std::uint8_t>(c)))) << i;
        };
        const std::uint64_t lineEnds = equals(record.lineEnd);
        found.lineEnds |= lineEnds;
        found.ends |= lineEnds | equals(record.delimiter);
        found.quotes |= equals(record.quote);
    }
    return found;
}

// Follows the rows as far as each has the right number of cells, and takes the returns before
// line ends off the cells.
HWY_INLINE void findRows(const PlainRecord& record, CellStretch& cells, std::size_t count)
{
    const std::size_t columns = record.isNumber.size();
    const bool hasReturns = record.lineEnd == '\n' && record.delimiter != '\r';
    std::size_t last = columns;
    std::size_t rows = 0;
    for (; last <= count && cells.from[cells.ends[last]] == record.lineEnd; last += columns) {
        if (hasReturns && cells.lengths[last] > 0 && cells.from[cells.ends[last] - 1] == '\r') {
            --cells.ends[last];
            --cells.lengths[last];
        }
        ++rows;
    }
    if (rows != cells.lineEnds) { // some row is too short: its line end stands amid another one
        std::size_t cell = 1;
        while (cell <= rows * columns
            && (cell % columns == 0 || cells.from[cells.ends[cell]] == record.delimiter))
            ++cell;
        rows = (cell - 1) / columns;
    }
    cells.rows = rows;
}

void search(const PlainRecord& record, CellStretch& cells, const char* p, std::size_t size)
{
    cells.from = p;
    cells.bytes = size;
    cells.taken = 0;
    std::uint32_t* const ends = cells.ends.data() + 1;
    ends[-1] = ~std::uint32_t{0};
    std::size_t count = 0;
    std::size_t lineEnds = 0;
    std::uint64_t quotes = 0;
    std::size_t at = 0;
    for (; at + kVectorBytes <= size; at += kVectorBytes) {
        const Found found = findIn64(record, p + at);
        quotes |= found.quotes;
        lineEnds += static_cast<std::size_t>(std::popcount(found.lineEnds));
        std::uint64_t left = found.ends;
        const auto here = static_cast<std::size_t>(std::popcount(left));
        for (std::size_t done = 0; done < here; done += kEndsAtOnce)
            for (std::size_t i = 0; i < kEndsAtOnce; ++i) {
                ends[count + done + i] = static_cast<std::uint32_t>(at)
                    + static_cast<std::uint32_t>(std::countr_zero(left));
                left &= left - 1;
            }
        count += here;
    }
    for (; at < size; ++at) {
        quotes |= p[at] == record.quote ? 1U : 0U;
        lineEnds += p[at] == record.lineEnd ? 1U : 0U;
        if (p[at] == record.delimiter || p[at] == record.lineEnd)
            ends[count++] = static_cast<std::uint32_t>(at);
    }
    cells.hasQuotes = quotes != 0;
    for (std::size_t i = 0; i < kCellsAtOnce; ++i)
        ends[count + i] = 0;
    for (std::size_t i = 0; i < count; ++i)
        cells.lengths[i + 1] = static_cast<std::uint8_t>(
            std::min<std::uint32_t>(ends[i] - *(ends + i - 1) - 1, kLengthCap));
    cells.lineEnds = lineEnds;
    findRows(record, cells, count);
}

HWY_INLINE auto lastChars(const char* from, const std::uint32_t* ends)
{
    const auto cell = [&](std::size_t i) {
        const hn::FixedTag<std::uint8_t, kChars> tag;
        return hn::LoadU(tag, reinterpret_cast<const std::uint8_t*>(from + ends[i]) - kChars);
    };
#if HWY_CAP_GE256
    const hn::FixedTag<std::uint8_t, 2 * kChars> two;
    const auto low = hn::Combine(two, cell(1), cell(0));
#if HWY_CAP_GE512
    return hn::Combine(Bytes(), hn::Combine(two, cell(3), cell(2)), low);
#else
    return low;
#endif
#else
    return cell(0);
#endif
}

// Of values below 128: not all vector units compare unsigned bytes.
HWY_INLINE auto isGreater(hn::Vec<Bytes> a, hn::Vec<Bytes> b)
{
    const hn::Repartition<std::int8_t, Bytes> tag;
    return hn::RebindMask(Bytes(), hn::Gt(hn::BitCast(tag, a), hn::BitCast(tag, b)));
}

struct Group {
    hn::Vec<Longs> number; ///< two lanes for each cell, of which the first one counts
    hn::Vec<Longs> shape; ///< index into kScale, likewise
    hn::Vec<Bytes> odd; ///< not zero where a cell is no number of this kind
};

// Of kCells cells. Digits of 1 to 16 characters with at most one decimal mark among or before them
// and at most one minus in front, below 2^53 without the mark.
HWY_INLINE Group parseGroup(
    const char* from, const std::uint32_t* ends, const std::uint8_t* lengths, char decimal)
{
    const Bytes tag;
    const Words words;
    const Ints ints;
    const Longs longs;
    const auto text = lastChars(from, ends);
    std::uint32_t packedLengths = 0;
    std::memcpy(&packedLengths, lengths, sizeof packedLengths);
    const auto length = hn::TableLookupBytes(
        hn::BitCast(tag, hn::Set(ints, packedLengths)), hn::Load(tag, kCellOf.data()));
    const auto isOurs = isGreater(length, hn::Load(tag, kNotOurs.data()));
    const auto isMinus = hn::And(hn::Eq(text, hn::Set(tag, std::uint8_t{'-'})),
        hn::Eq(length, hn::Load(tag, kFirst.data())));
    const auto isMark
        = hn::And(hn::Eq(text, hn::Set(tag, static_cast<std::uint8_t>(decimal))), isOurs);
    const auto digits = hn::IfThenZeroElse(
        isMinus, hn::IfThenElseZero(isOurs, hn::Sub(text, hn::Set(tag, std::uint8_t{'0'}))));

    const auto parts = hn::IfThenElse(isMinus, hn::Set(tag, kHasMinus),
        hn::IfThenElseZero(isMark, hn::Load(tag, kMarkShape.data())));
    const auto halves = hn::SumsOf8(parts);
    const auto shape = hn::Add(halves, hn::Shuffle01(halves));

    // The characters before the mark take one step towards it: then it is gone.
    const auto place = hn::Load(tag, kPlace.data());
    const auto markPlace = hn::And(hn::TableLookupBytes(hn::BitCast(tag, shape), hn::Zero(tag)),
        hn::Set(tag, std::uint8_t{kHasMinus - 1}));
    const auto isBefore
        = isGreater(markPlace, hn::Add(place, hn::Set(tag, std::uint8_t{kHasMark - 1})));
    const auto order = hn::Add(place, hn::VecFromMask(tag, isBefore));
    const auto closed = hn::TableLookupBytesOr0(digits, order);

    // Two digits become a number below 100, two of these one below 10,000, then 100,000,000.
    const auto twos16 = hn::BitCast(words, closed);
    const auto twos = hn::And(
        hn::Add(hn::Mul(twos16, hn::Set(words, std::uint16_t{10})), hn::ShiftRight<8>(twos16)),
        hn::Set(words, std::uint16_t{0xff}));
    constexpr std::uint32_t kHundredThenOne = 0x1'0064;
    const auto fours32
        = hn::BitCast(ints, hn::Mul(twos, hn::BitCast(words, hn::Set(ints, kHundredThenOne))));
    const auto fours = hn::And(
        hn::Add(fours32, hn::ShiftRight<16>(fours32)), hn::Set(ints, std::uint32_t{0xffff}));
    const auto eights = hn::Add(hn::MulEven(fours, hn::Set(ints, std::uint32_t{10'000})),
        hn::ShiftRight<32>(hn::BitCast(longs, fours)));
    const auto high = hn::MulEven(hn::BitCast(ints, eights), hn::Load(ints, kHighHalf.data()));
    const auto number = hn::Add(high, hn::Shuffle01(eights)); // in the first half of each

    const auto oddDigits = hn::SaturatedSub(closed, hn::Set(tag, std::uint8_t{9}));
    const auto oddLength = hn::SaturatedSub(
        hn::Sub(length, hn::Set(tag, std::uint8_t{1})), hn::Set(tag, std::uint8_t{kChars - 1}));
    const auto tooLarge = hn::BitCast(tag, hn::ShiftRight<53>(number));
    return {number, hn::And(shape, hn::Set(longs, kScale.size() - 1)),
        hn::Or(hn::Or(oddDigits, oddLength), tooLarge)};
}

constexpr std::size_t kTwoGroups = 2 * kCells;

struct CellValues {
    alignas(64) double values[kTwoGroups];
    alignas(64) std::uint8_t odd[2 * kLanes]; ///< set if there is any
    bool anyOdd;

    bool isOdd(std::size_t cell) const
    {
        std::uint64_t halves[2];
        std::memcpy(halves, odd + cell * kChars, sizeof halves);
        return (halves[0] | halves[1]) != 0;
    }
};

HWY_INLINE CellValues valuesOf(
    const char* from, const std::uint32_t* ends, const std::uint8_t* lengths, char decimal)
{
    const Bytes tag;
    const Longs longs;
    const hn::Repartition<double, Bytes> doubles;
    const hn::Repartition<std::int64_t, Bytes> indices;
    const Group low = parseGroup(from, ends, lengths, decimal);
    const Group high = parseGroup(from, ends + kCells, lengths + kCells, decimal);
    const auto numbers = hn::ConcatEven(longs, high.number, low.number);
    const auto shapes = hn::ConcatEven(longs, high.shape, low.shape);
    const auto scale = hn::GatherIndex(doubles, kScale.data(), hn::BitCast(indices, shapes));
    CellValues cell;
    hn::Store(hn::Div(hn::ConvertTo(doubles, hn::BitCast(indices, numbers)), scale), doubles,
        cell.values);
    cell.anyOdd = !hn::AllTrue(tag, hn::Eq(hn::Or(low.odd, high.odd), hn::Zero(tag)));
    if (cell.anyOdd) {
        hn::Store(low.odd, tag, cell.odd);
        hn::Store(high.odd, tag, cell.odd + kLanes);
    }
    return cell;
}

// Whether the quoted texts of the row that begins with cell number first are as PlainRecord takes
// them: each one closed within its cell, and some number beside them.
HWY_INLINE bool hasPlainTexts(
    const PlainRecord& record, const CellStretch& cells, std::size_t first)
{
    bool hasQuotedText = false;
    bool lacksNumbers = false; ///< though it has columns for them
    bool hasNumber = false;
    for (std::size_t column = 0; column < record.isNumber.size(); ++column) {
        const char* const start = startOfCell(record, cells, first + column);
        if (record.isNumber[column] != 0) {
            hasNumber = hasNumber || (cells.lengths[first + column] > 0 && *start != ' ');
            lacksNumbers = !hasNumber;
            continue;
        }
        const char* const text = record.skipToText(start);
        if (!record.isQuote(*text))
            continue;
        hasQuotedText = true;
        const char* const end = record.behindQuoted(text + 1);
        if (end == nullptr
            || PlainRecord::skipPadding<false>(end) != cells.from + cells.ends[first + column])
            return false;
    }
    return !hasQuotedText || !lacksNumbers;
}

// Rows from the next one on that may be plain, judged without their numbers.
HWY_INLINE std::size_t likelyRows(
    const PlainRecord& record, const CellStretch& cells, std::size_t wanted)
{
    const std::size_t columns = record.isNumber.size();
    std::size_t first = cells.taken * columns + 1;
    for (std::size_t row = 0; row < wanted; ++row, first += columns) {
        if (!record.mayBegin<false>(startOfCell(record, cells, first)))
            return row;
        if (cells.hasQuotes && !hasPlainTexts(record, cells, first))
            return row;
    }
    return wanted;
}

RowsParsed parse(
    const PlainRecord& record, const CellStretch& cells, std::size_t wanted, double* const* targets)
{
    const std::size_t columns = record.isNumber.size();
    const std::size_t first = cells.taken * columns + 1;
    const std::uint32_t* const ends = cells.ends.data() + first;
    const std::uint8_t* const lengths = cells.lengths.data() + first;
    const std::size_t count = likelyRows(record, cells, wanted) * columns;
    RowsParsed result;
    std::size_t column = 0;
    for (std::size_t at = 0; at < count; at += kTwoGroups) {
        const std::size_t here = std::min(kTwoGroups, count - at);
        const CellValues cell = valuesOf(cells.from, ends + at, lengths + at, record.decimal);
        for (std::size_t i = 0; i < here; ++i) {
            double& target = targets[column][result.rows];
            target = cell.values[i];
            if (HWY_UNLIKELY(cell.anyOdd) && cell.isOdd(i) && record.isNumber[column] != 0) {
                ++result.slowCells;
                const char* const start = startOfCell(record, cells, first + at + i);
                const char* const end = record.scanCell<false>(start, target);
                if (end == nullptr
                    || PlainRecord::skipPadding<false>(end) != cells.from + ends[at + i])
                    return result;
            }
            if (++column == columns) {
                column = 0;
                ++result.rows;
            }
        }
    }
    return result;
}

#endif

} // namespace HWY_NAMESPACE

} // namespace fanfold

HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace fanfold {

namespace {

std::vector<RowKernel> kernelsOfThisMachine()
{
    std::vector<RowKernel> kernels;
#if HWY_ARCH_X86
    __builtin_cpu_init();
#if HWY_TARGETS & HWY_AVX3
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")
        && __builtin_cpu_supports("avx512cd"))
        kernels.push_back({"AVX-512", N_AVX3::search, N_AVX3::parse});
#endif
#if HWY_TARGETS & HWY_AVX2
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")
        && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2"))
        kernels.push_back({"AVX2", N_AVX2::search, N_AVX2::parse});
#endif
#if HWY_TARGETS & HWY_SSE4
    if (__builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("pclmul"))
        kernels.push_back({"SSE4", N_SSE4::search, N_SSE4::parse});
#endif
#elif HWY_TARGETS & HWY_NEON
    kernels.push_back({"NEON", N_NEON::search, N_NEON::parse});
#endif
    return kernels;
}

} // namespace

std::span<const RowKernel> rowKernels()
{
    static const std::vector<RowKernel> kernels = kernelsOfThisMachine();
    return kernels;
}

} // namespace fanfold

#endif
