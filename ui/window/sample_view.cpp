// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sample_view.h"

#include "core/base/file_path.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace fanfold {

namespace {

constexpr int kWidest = 220; ///< of a column, px

QString nameOf(const ColumnInfo& column)
{
    const QString name = shownBytes(column.name);
    return column.unit.empty() ? name : name + QStringLiteral(" (%1)").arg(shownBytes(column.unit));
}

QVBoxLayout* titled(const QString& title, QWidget* content)
{
    auto* label = new QLabel(title);
    label->setProperty("kind", QStringLiteral("quiet"));
    label->setBuddy(content);
    content->setAccessibleName(title);
    auto* column = new QVBoxLayout;
    column->setSpacing(metrics::kSpace8 / 2);
    column->addWidget(label);
    column->addWidget(content, 1);
    return column;
}

} // namespace

SampleView::SampleView(QWidget* parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit)
    , m_right(new QStackedWidget)
    , m_table(new QTableWidget)
    , m_why(new QLabel)
{
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + metrics::kSpace8);
    m_why->setWordWrap(true);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setAlignment(Qt::AlignCenter);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_right->addWidget(m_table);
    m_right->addWidget(m_why);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kSpace16);
    row->addLayout(titled(tr("As it stands in the file"), m_text), 1);
    row->addLayout(titled(tr("As a table"), m_right), 1);
    m_table->setAccessibleName(tr("As a table"));
    window()->installEventFilter(this);
}

void SampleView::showTable(const TableSample& sample, const std::vector<ColumnInfo>& columns)
{
    showLines(sample.lines);
    std::size_t width = columns.size();
    for (const std::vector<std::string>& row : sample.rows)
        width = std::max(width, row.size());
    width = std::min(width, kSampleColumns);
    m_table->clear();
    m_table->setColumnCount(static_cast<int>(width));
    m_table->setRowCount(static_cast<int>(sample.rows.size()));
    QStringList names;
    for (std::size_t i = 0; i < width; ++i)
        names << (i < columns.size() ? nameOf(columns[i]) : QString());
    m_table->setHorizontalHeaderLabels(names);
    for (std::size_t r = 0; r < sample.rows.size(); ++r) {
        for (std::size_t c = 0; c < std::min(sample.rows[r].size(), width); ++c) {
            auto* cell = new QTableWidgetItem(shownBytes(sample.rows[r][c]));
            const bool isNumber = c < columns.size() && columns[c].type == ColumnType::number;
            cell->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            m_table->setItem(static_cast<int>(r), static_cast<int>(c), cell);
        }
    }
    m_table->resizeColumnsToContents();
    for (int c = 0; c < m_table->columnCount(); ++c)
        m_table->setColumnWidth(c, std::min(m_table->columnWidth(c), kWidest));
    m_right->setCurrentWidget(m_table);
}

void SampleView::showText(const TableSample& sample, const QString& whyNoTable)
{
    showLines(sample.lines);
    m_why->setText(whyNoTable);
    m_right->setCurrentWidget(m_why);
}

// With their numbers, by which lines are skipped; a return amid a line must not end it.
void SampleView::showLines(const std::vector<std::string>& lines)
{
    QString text;
    for (std::size_t i = 0; i < lines.size(); ++i)
        text += QStringLiteral("%1  %2\n")
                    .arg(i + 1, 2)
                    .arg(shownBytes(lines[i]).replace(u'\r', QStringLiteral("\\x0D")));
    m_text->setPlainText(text);
}

bool SampleView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == window())
        updateGeometry();
    return QWidget::eventFilter(watched, event);
}

// As wide as the window has room for, less what stands before it.
QSize SampleView::sizeHint() const
{
    constexpr int kBeforeIt = 400;
    const int room = window()->width() - kBeforeIt;
    return {std::clamp(room, 480, 900), 430};
}

} // namespace fanfold
