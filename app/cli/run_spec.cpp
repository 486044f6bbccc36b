// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/find_files.h"
#include "app/cli/limit_options.h"
#include "app/cli/option_values.h"

namespace fanfold {

CommandSpec runSpec()
{
    CommandSpec spec;
    spec.name = "run";
    spec.operands = "PATH...";
    spec.summary = "Reads every file of the given folders, over several worker processes.";
    spec.options = {
        tunedWorkersSpec(),
        {"--split", "POLICY",
            "dynamic (the default): largest first, to whoever is free; round-robin: file i to "
            "worker i mod N"},
        {"--split-files-above", "MB",
            "several workers read a file that is larger, each a range of it, where that lets it "
            "end sooner: 32 unless given, or off; the results are the same"},
        {"--output", "DIR",
            "write files.csv, summary.csv, run.json, timeline.csv and run.log there"},
        {"--plots", "FORMAT", "also DIR/plots/PATH.FORMAT for each file: png, svg or pdf"},
        {"--plot-size", "WxH", "pixels at 96 dpi, 640x480 unless given"},
        {"--x", "NAME", "column to plot against; '#' = the row number"},
        {"--y", "NAME", "column to plot; may be repeated", true},
        {"--overwrite", {}, "replace a result that DIR holds already"},
        {"--resume", {}, "go on with the run in DIR: read only what is not done or has changed"},
        {"--quiet", {}, "say nothing but errors"},
        {"--json-progress", {}, "one JSON object a line on stdout"},
    };
    std::vector<OptionSpec> scan = scanSpecs();
    spec.options.insert(spec.options.begin() + 1, scan.begin(), scan.end());
    for (OptionSpec& option : limitSpecs())
        spec.options.push_back(std::move(option));
    for (OptionSpec& option : readOptionSpecs())
        spec.options.push_back(std::move(option));
    spec.details
        = "A PATH is a folder or a file; one that begins with '-' goes after '--'. Hidden\n"
          "files of a folder are left out. Without --output nothing is written.\n"
          "\n"
          "Finished files are told on stdout, files that could not be done on stderr; on a\n"
          "terminal a progress bar stands below. Ctrl+C stops and writes what is done, a\n"
          "second Ctrl+C ends at once.\n"
          "\n"
          "DIR/run.log grows while the run goes on, so however it ends, --resume with the\n"
          "same PATHs goes on with it. A file is taken from there if it was done, and its\n"
          "path, size, time of change, options of reading, --x, --y and the version of\n"
          "fanfold-cli are the same; with --plots, if its picture is there as well.\n"
          "\n"
          "Events of --json-progress (key \"event\"), with their other keys:\n"
          "  start     files, bytes, workers, cores_physical, cores_logical, cores_usable;\n"
          "            with --resume: kept, and again: files by reason\n"
          "  file      path, state, bytes, seconds, worker, attempts; rows, columns and\n"
          "            warnings if it is done, message if it is not; with --resume: why\n"
          "            (files that are kept are not told)\n"
          "  progress  files, files_ended, bytes, bytes_done, bytes_per_s, elapsed_s,\n"
          "            left_s (null while unknown); at most ten times a second\n"
          "  end       elapsed_s, workers, start_workers, speed_up, efficiency, stopped,\n"
          "            states, advice, output\n"
          "\n"
          "advice says what limited the run: limit is processor, disk, parent, straggler,\n"
          "uneven-split, lost-attempts, renewals (starting workers anew), too-few-files,\n"
          "nothing-read or too-short; suggested_workers is a number to try.\n"
          "\n"
          "Exit code: 0 all files done, 1 some not done, 2 wrong usage or nothing to read,\n"
          "130 interrupted.\n";
    return spec;
}

} // namespace fanfold
