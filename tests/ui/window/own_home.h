// SPDX-License-Identifier: GPL-3.0-or-later
// Settings and state of a test, away from those of the person who runs it; gone with the value.
#pragma once

#include <QTemporaryDir>

namespace fanfold {

class OwnHome {
public:
    OwnHome()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toUtf8());
        qputenv("XDG_STATE_HOME", m_folder.filePath(QStringLiteral("state")).toUtf8());
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace fanfold
