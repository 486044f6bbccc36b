// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace fanfold {

void applyLanguage(QCoreApplication& app, const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (!language.isEmpty())
        QLocale::setDefault(locale);
    auto* ofQt = new QTranslator(&app);
    if (ofQt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        app.installTranslator(ofQt);
    // English too has a file: it holds the plurals.
    auto* ours = new QTranslator(&app);
    if (ours->load(locale, QStringLiteral("fanfold"), QStringLiteral("_"), QStringLiteral(":/i18n"))
        || ours->load(QStringLiteral(":/i18n/fanfold_en")))
        app.installTranslator(ours);
}

} // namespace fanfold
