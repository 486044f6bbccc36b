// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for people, made from codes: shared by the window, the command line and files.csv.
// Translated (context "Wording"); the words of files.csv are not.
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/data/table_summary.h"
#include "core/pool/worker_status.h"
#include "core/run/run_status.h"

#include <QString>

namespace fanfold {

/// As in files.csv: "done", "timed-out" ... Never translated.
QString stateWord(FileState state);
/// For showing: "Done", "Timed out" ...
QString stateName(FileState state);
QString stageName(Stage stage); ///< "Reading" ...
/// As in files.csv and run.json: "worker 1" is the lane 0. Never translated.
QString workerName(WorkerId worker);

/// Two or three words for the file table: "not a table", "empty", "SIGSEGV".
QString shortReason(const Error& error);
/// One plain sentence: what, where, why, what now. Without the file's name.
QString sentence(const Error& error);
QString sentence(const Warning& warning);
QString sentence(const DialectReason& reason); ///< without a full stop

QString sizeText(double bytes); ///< "1.7 GB", locale-aware, powers of 1000
QString durationText(double seconds); ///< "0.42 s", "3 min 20 s"
QString timeLeftText(double seconds); ///< "about 3 minutes left", "" while unknown
/// "about 7.4 × one worker"; "" where that would be 0.0, for nothing was done.
QString speedUpText(double speedUp);

} // namespace fanfold
