// SPDX-License-Identifier: GPL-3.0-or-later
// A RowTable made ready for each of the models: delegate, columns, accessible name.
#pragma once

class QWidget;

namespace fanfold {

class FilesModel;
class LanesModel;
class LogModel;
class ProblemsModel;
class RecentFoldersModel;
class RowTable;

RowTable* makeFileTable(FilesModel& model, QWidget* parent); ///< "Files"
RowTable* makeLaneTable(LanesModel& model, QWidget* parent); ///< "Worker lanes"
RowTable* makeProblemTable(ProblemsModel& model, QWidget* parent); ///< "Problems"
RowTable* makeLogTable(LogModel& model, QWidget* parent); ///< "Log"
RowTable* makeRecentTable(RecentFoldersModel& model, QWidget* parent); ///< "Recent folders"

} // namespace fanfold
