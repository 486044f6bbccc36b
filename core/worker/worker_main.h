// SPDX-License-Identifier: GPL-3.0-or-later
// A worker process from its first to its last line: handshake, a thread that reads stdin, the main
// thread that works, exit when stdin ends. fanfold-worker and fanfold-plotter are this plus a
// drawer.
#pragma once

#include "core/base/file_path.h"
#include "core/base/result.h"
#include "core/data/picture_spec.h"
#include "core/readers/table_reader.h"

#include <functional>
#include <string>

namespace fanfold {

/// Draws a file's series (at least one) and returns the picture's bytes. Called on the main thread,
/// not for a table without a numeric column: that is done with a warning, pictureNotDrawn.
using PictureDrawer = std::function<Result<std::string>(
    const ReadOutcome& outcome, const std::string& title, const PictureSpec& spec)>;

/// The whole of main(). "run FILE" does one file in the foreground and prints JSON (exit 0, 1 if it
/// failed, 2 for wrong usage). Otherwise it speaks frames on stdin and stdout until its parent has
/// gone; "--descriptor N" names the inherited descriptor for convert jobs. Exit 0, 3 after a hello
/// or a frame it cannot take, 4 when the parent no longer reads. Needs no QCoreApplication.
int workerMain(int argc, char** argv, const PictureDrawer& drawer = {});

} // namespace fanfold
