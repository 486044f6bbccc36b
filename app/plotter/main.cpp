// SPDX-License-Identifier: GPL-3.0-or-later
// A worker that can also draw. It has no window: the platform is always offscreen.
#include "core/worker/worker_main.h"
#include "ui/plots/file_picture.h"

#include <QApplication>

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    fanfold::FilePictureDrawer drawer;
    return fanfold::workerMain(argc, argv,
        [&drawer](const fanfold::ReadOutcome& outcome, const std::string& title,
            const fanfold::PictureSpec& spec) {
            return drawer.draw(outcome.table, outcome.preview, title, spec);
        });
}
