// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/output_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace fanfold;

class OutputFileTest : public QObject {
    Q_OBJECT

private:
    static FilePath pathOf(const QTemporaryDir& folder, const QString& name = {})
    {
        return FilePath::fromText(name.isEmpty() ? folder.path() : folder.filePath(name));
    }
    static QByteArray bytesOf(const FilePath& path)
    {
        QFile file(QFile::decodeName(path.c_str()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
    }

private Q_SLOTS:
    void existingFileIsNumberedSkippedOrReplaced()
    {
        const QTemporaryDir folder;
        const auto write = [&](const char* bytes, ExistingFiles existing) {
            return writeOutput(pathOf(folder), "a plot", "png", bytes, existing);
        };
        QCOMPARE(write("1", ExistingFiles::number).value().name(), std::string_view("a plot.png"));
        QCOMPARE(
            write("2", ExistingFiles::number).value().name(), std::string_view("a plot (2).png"));
        QCOMPARE(
            write("3", ExistingFiles::number).value().name(), std::string_view("a plot (3).png"));
        QCOMPARE(write("4", ExistingFiles::skip).error().code, ErrorCode::outputExists);
        QCOMPARE(bytesOf(pathOf(folder, QStringLiteral("a plot.png"))), QByteArray("1"));
        QVERIFY(write("5", ExistingFiles::overwrite).has_value());
        QCOMPARE(bytesOf(pathOf(folder, QStringLiteral("a plot.png"))), QByteArray("5"));
    }

    void folderOfTheDataIsRefusedUnlessAllowed()
    {
        const QTemporaryDir data;
        const QTemporaryDir other;
        QDir(data.path()).mkdir(QStringLiteral("sub"));
        QFile::link(data.path(), other.filePath(QStringLiteral("link")));
        ExportOptions options;
        for (const FilePath& inside : {pathOf(data), pathOf(data, QStringLiteral("sub/plots")),
                 pathOf(other, QStringLiteral("link/plots"))}) {
            options.folder = inside;
            const Result<void> ready = prepareExportFolder(options, {pathOf(data)});
            QVERIFY2(!ready, inside.c_str());
            QCOMPARE(ready.error().code, ErrorCode::badRequest);
        }
        options.intoInputAllowed = true;
        QVERIFY(prepareExportFolder(options, {pathOf(data)}).has_value());
        options.intoInputAllowed = false;
        options.folder = pathOf(other, QStringLiteral("plots/new"));
        QVERIFY(prepareExportFolder(options, {pathOf(data)}).has_value());
    }

    void siblingWithTheSameBeginningIsNotWithin()
    {
        QVERIFY(!liesWithin(FilePath("/data/run2/x"), {FilePath("/data/run")}));
        QVERIFY(liesWithin(FilePath("/data/run/x"), {FilePath("/data/run")}));
    }

    void namesAreMadeSafe()
    {
        QCOMPARE(safeFileName("a/b\nc"), std::string("a_b_c"));
        QVERIFY(safeFileName("..").front() != '.');
        QVERIFY(!safeFileName("").empty());
    }
};

QTEST_GUILESS_MAIN(OutputFileTest)
#include "test_output_file.moc"
