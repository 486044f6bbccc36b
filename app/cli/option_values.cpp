// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/option_values.h"

#include "core/data/read_option_words.h"

#include <charconv>
#include <string_view>

namespace fanfold {

namespace {

constexpr int kWorkersPerCore = 16;
constexpr int kSmallestPlot = 16;
constexpr int kLargestPlot = 10'000;

tl::unexpected<Error> usage(std::string text)
{
    return failure(ErrorCode::badRequest, std::move(text));
}

std::optional<int> wholeNumber(std::string_view text)
{
    int value = 0;
    const char* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    return parsed.ec == std::errc() && parsed.ptr == end ? std::optional(value) : std::nullopt;
}

} // namespace

std::vector<OptionSpec> readOptionSpecs()
{
    return {
        {"--delimiter", "TEXT",
            "between cells: comma, semicolon, tab, blank, fixed, or the characters themselves"},
        {"--quote", "MARK", "around cells: double, single, none, or any character"},
        {"--decimal", "MARK", "decimal mark: '.' or ','"},
        {"--amounts", "HOW", "12 % and $5: text (the default) or numbers"},
        {"--header-rows", "N", "rows of names before the data, 0 = none"},
        {"--comment", "PREFIX", "lines that begin with it are left out"},
        {"--encoding", "NAME",
            "of the text: UTF-8, UTF-16LE, UTF-16BE, ISO-8859-1, Windows-1252, GB18030 (GBK), "
            "Shift_JIS, CP949 (EUC-KR), Windows-1251, KOI8-R"},
        {"--skip", "N", "lines to leave out at the start, before the table is looked for"},
    };
}

Result<ReadOptions> readOptions(const Arguments& arguments)
{
    ReadOptions options;
    for (const OptionSpec& spec : readOptionSpecs()) {
        const auto text = arguments.value(spec.name);
        if (!text)
            continue;
        const Result<void> set = setReadOption(options, spec.name, *text);
        if (!set)
            return tl::unexpected<Error>(set.error());
    }
    return options;
}

OptionSpec workersSpec()
{
    return {"--workers", "N|auto", "worker processes; auto (the default) = the usable cores"};
}

OptionSpec tunedWorkersSpec()
{
    return {"--workers", "N|auto",
        "worker processes, the usable cores unless given; auto: begin with those, more while "
        "they bring more throughput, fewer when memory runs short"};
}

bool wantsTuning(const Arguments& arguments)
{
    return arguments.value("--workers") == "auto";
}

Result<int> workerCount(const Arguments& arguments, const CoreCount& cores)
{
    const std::string text = arguments.value("--workers").value_or("auto");
    if (text == "auto")
        return cores.usable;
    const int most = kWorkersPerCore * cores.logical;
    const auto count = wholeNumber(text);
    if (!count || *count < 1 || *count > most)
        return usage(
            "--workers must be auto or 1 to " + std::to_string(most) + " on this computer");
    return *count;
}

Result<std::optional<std::uint64_t>> splitFilesAbove(const Arguments& arguments)
{
    constexpr std::uint64_t kMb = 1'000'000;
    const auto text = arguments.value("--split-files-above");
    if (!text)
        return std::optional<std::uint64_t>();
    if (*text == "off")
        return std::optional<std::uint64_t>(0);
    const auto megabytes = wholeNumber(*text);
    if (!megabytes || *megabytes < 1)
        return usage("--split-files-above must be megabytes, 1 or more, or off");
    return std::optional(static_cast<std::uint64_t>(*megabytes) * kMb);
}

Result<Split> splitPolicy(const Arguments& arguments)
{
    const std::string text = arguments.value("--split").value_or("dynamic");
    if (text == "dynamic")
        return Split::dynamic;
    if (text == "round-robin")
        return Split::roundRobin;
    return usage("--split must be dynamic or round-robin");
}

Result<PictureSpec> pictureSpec(const Arguments& arguments)
{
    PictureSpec spec;
    const std::string format = arguments.value("--plots").value_or("png");
    if (format == "svg")
        spec.format = PictureFormat::svg;
    else if (format == "pdf")
        spec.format = PictureFormat::pdf;
    else if (format != "png")
        return usage("--plots must be png, svg or pdf");
    if (const auto size = arguments.value("--plot-size")) {
        const std::size_t cross = size->find('x');
        const auto width = wholeNumber(std::string_view(*size).substr(0, cross));
        const auto height = cross == std::string::npos
            ? std::nullopt
            : wholeNumber(std::string_view(*size).substr(cross + 1));
        const auto fits = [](int px) { return px >= kSmallestPlot && px <= kLargestPlot; };
        if (!width || !height || !fits(*width) || !fits(*height))
            return usage("--plot-size must be WIDTHxHEIGHT in pixels, each 16 to 10000");
        spec.widthPx = *width;
        spec.heightPx = *height;
    }
    return spec;
}

SeriesChoice seriesChoice(const Arguments& arguments)
{
    return {arguments.value("--x").value_or(std::string()), arguments.values("--y")};
}

} // namespace fanfold
