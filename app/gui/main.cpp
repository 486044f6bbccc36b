// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style_sheet.h"
#include "ui/window/engine_thread.h"
#include "ui/window/language.h"
#include "ui/window/main_window.h"
#include "ui/window/settings.h"
#include "ui/window/start_options.h"

#include <QApplication>
#include <QTextStream>

#include <cstdio>
#include <optional>

namespace {

/// What can be said without a screen; none = open the window.
std::optional<int> answerInTerminal(const fanfold::StartOptions& options)
{
    if (!options.error.isEmpty()) {
        QTextStream(stderr) << "fanfold: " << options.error << "\n"
                            << fanfold::startUsage() << "\n";
        return 2;
    }
    if (options.help)
        QTextStream(stdout) << fanfold::startUsage() << "\n";
    else if (options.version)
        QTextStream(stdout) << "fanfold " << FANFOLD_VERSION << "\n";
    else
        return std::nullopt;
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const auto words = [&argc, argv] {
        return std::span<const char* const>(argv + 1, static_cast<std::size_t>(argc - 1));
    };
    // Before Qt looks for a screen; what else is wrong is said when it has taken its own options.
    if (const fanfold::StartOptions options = fanfold::parseStartOptions(words());
        options.error.isEmpty())
        if (const std::optional<int> code = answerInTerminal(options))
            return *code;
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("fanfold"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FANFOLD_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("fanfold"));
    const fanfold::Settings settings = fanfold::loadSettings();
    fanfold::applyLanguage(app, settings.language);
    const fanfold::StartOptions options = fanfold::parseStartOptions(words());
    if (const std::optional<int> code = answerInTerminal(options))
        return *code;
    fanfold::applyLook(app, settings.theme);

    fanfold::EngineThread engine;
    const fanfold::FilePath here
        = fanfold::FilePath::fromText(QCoreApplication::applicationDirPath());
    fanfold::MainWindow window(engine, here);
    window.show();
    window.obey(options);
    return QApplication::exec();
}
