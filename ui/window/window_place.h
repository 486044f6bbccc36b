// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window and its splitters were, remembered per size of screen in window.ini of XDG
// STATE.
#pragma once

namespace fanfold {

class MainWindow;
class WorkPage;

void restorePlace(MainWindow& window, WorkPage& page);
void savePlace(const MainWindow& window, const WorkPage& page);

} // namespace fanfold
