// SPDX-License-Identifier: GPL-3.0-or-later
// fanfold-cli: the engine without a screen.
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/utf8_locale.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace fanfold;

namespace {

std::string overview()
{
    std::string text = "Usage: fanfold-cli COMMAND [OPTION]... [FILE]...\n\n"
                       "Fans a folder of data files out over worker processes.\n\nCommands:\n";
    for (const Command& command : allCommands()) {
        std::string line = "  " + command.spec.name;
        line.resize(12, ' ');
        text += line + command.spec.summary + '\n';
    }
    return text + "\n'fanfold-cli COMMAND --help' says more. --version prints the version.\n";
}

int dispatch(const std::vector<std::string>& words)
{
    const std::string name = words.empty() ? std::string() : words.front();
    if (name == "--help" || name == "-h" || name == "help")
        return print(overview()), kAllDone;
    if (name == "--version")
        return print("fanfold-cli " FANFOLD_VERSION "\n"), kAllDone;
    const auto command = std::find_if(allCommands().begin(), allCommands().end(),
        [&name](const Command& one) { return one.spec.name == name; });
    if (command == allCommands().end())
        return usageError({},
            {ErrorCode::badRequest, name.empty() ? "no command" : "unknown command " + name, {},
                {}});
    const auto arguments = parseArguments(command->spec, {words.begin() + 1, words.end()});
    if (!arguments)
        return usageError(name, arguments.error());
    if (arguments->has("--help"))
        return print(helpText(command->spec)), kAllDone;
    return command->run(*arguments);
}

} // namespace

int main(int argc, char** argv)
{
    useUtf8Locale();
    int onlyTheProgram = 1;
    const QCoreApplication application(onlyTheProgram, argv);
    QLocale::setDefault(QLocale::c());
    const int code = dispatch({argv + 1, argv + argc});
    return code == kAllDone && stdoutIsBroken() ? kSomeNotDone : code;
}
