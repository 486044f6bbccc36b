// SPDX-License-Identifier: GPL-3.0-or-later
// The real fanfold-cli, run to its end.
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace fanfold {

inline QString cliProgram()
{
    return QStringLiteral(FANFOLD_BIN_DIR "/fanfold-cli");
}

struct CliResult {
    int code = -1; ///< -1 = it crashed or did not end
    QByteArray out;
    QByteArray err;

    QList<QByteArray> errLines() const
    {
        auto lines = err.split('\n');
        lines.removeLast();
        return lines;
    }
};

inline CliResult resultOf(QProcess& process)
{
    CliResult result;
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit)
        result.code = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

inline CliResult cli(const QStringList& arguments, const QString& folder = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(cliProgram(), arguments);
    return resultOf(process);
}

/// As cli(), through a shell: "$cli" is the program.
inline CliResult shell(const QByteArray& script, const QString& folder)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("cli"), cliProgram());
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("sh"), {QStringLiteral("-c"), QString::fromUtf8(script)});
    return resultOf(process);
}

} // namespace fanfold
