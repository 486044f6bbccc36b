// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a data-driven test: the bytes of a small file, what is found in it, and its rows as they
// come out again.
#pragma once

#include "reader_fixture.h"

#include <QTest>

namespace fanfold {

/// shape, warnings: see shape() and warningText(); csv: as ReaderFixture::convert(), with plain
/// line feeds.
inline void addFile(const char* name, const QByteArray& bytes, const char* shape,
    const QByteArray& csv, const char* warnings = "")
{
    QTest::newRow(name) << bytes << QByteArray(shape) << csv << QByteArray(warnings);
}

inline void addColumns()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("shape");
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("warnings");
}

/// What was written as CSV reads as the same table.
inline void compareWithRow(ReaderFixture& fixture)
{
    QFETCH(QByteArray, bytes);
    const auto outcome = fixture.read(bytes);
    QTEST(shape(outcome), "shape");
    QTEST(warningText(outcome), "warnings");
    const QByteArray csv = fixture.convert(bytes);
    QTEST(QByteArray(csv).replace("\r\n", "\n"), "csv");
    QCOMPARE(fixture.convert(csv), csv);
}

} // namespace fanfold
