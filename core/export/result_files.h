// SPDX-License-Identifier: GPL-3.0-or-later
// files.csv, summary.csv and run.json of a run: plain C locale, UTF-8, written whole or not at all.
#pragma once

#include "core/base/cores.h"
#include "core/base/file_path.h"
#include "core/base/result.h"
#include "core/batch/run_request.h"
#include "core/batch/run_status.h"

#include <QJsonObject>

#include <string>
#include <vector>

namespace fanfold {

std::string filesCsv(const FileList& files, const std::vector<FileStatus>& results);
std::string summaryCsv(const FileList& files, const std::vector<FileStatus>& results);
/// What limited the run: a word (see adviceWord()), a number of workers, shares of the time from 0
/// to 1, seconds.
QJsonObject adviceJson(const Advice& advice);
std::string runJson(const RunReport& report, const CoreCount& cores);

/// A folder that holds files.csv, summary.csv, run.json, run.log or anything in plots/ holds a
/// result.
bool holdsResult(const FilePath& folder);

/// All of the tables, as a run leaves them that came to its end.
bool holdsWholeResult(const FilePath& folder);

/// Takes away what a run before has written of its results, its log and its pictures not. What
/// cannot be taken away stays: writing the new ones will say why.
void removeResults(const FilePath& folder);

/// Creates the folder (with its parents) and checks that a file can be written into it.
Result<void> prepareOutputFolder(const FilePath& folder);

/// See WholeFile; a folder that has gone is made again. outputExists unless overwrite.
Result<void> writeWhole(const FilePath& file, const std::string& bytes, bool overwrite);

} // namespace fanfold
