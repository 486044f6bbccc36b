// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/empty_page.h"

#include "ui/delegates/row_table.h"
#include "ui/delegates/tables.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/window/inline_bar.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fanfold {

namespace {

constexpr int kWidth = 800;
constexpr int kHeight = 340;
constexpr int kLeastHeight = 250;
constexpr int kAbove = 112;
constexpr int kFanWidth = 88;
constexpr int kFanHeight = 76;

class FanPicture : public QWidget {
public:
    explicit FanPicture(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(kFanWidth, kFanHeight);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0,
            iconPixmap(IconName::fan, themeFor(palette()).accent, QSize(kFanWidth, kFanHeight),
                devicePixelRatio()));
    }
};

class DropArea : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = themeFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(theme.axis, 1.5);
        pen.setDashPattern({7 / 1.5, 6 / 1.5});
        painter.setPen(pen);
        painter.setBrush(theme.dropGround);
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(1, 1, -1, -1), metrics::kBigRadius, metrics::kBigRadius);
    }
};

QHBoxLayout* centred(QWidget* widget)
{
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(widget);
    row->addStretch();
    return row;
}

} // namespace

EmptyPage::EmptyPage(QWidget* parent)
    : QFrame(parent)
    , m_recentTable(makeRecentTable(m_recents, this))
    , m_barPlace(new QVBoxLayout)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_barPlace->setContentsMargins(metrics::kEdge, metrics::kSpace12, metrics::kEdge, 0);
    QWidget* area = makeDropArea();
    area->setFixedWidth(kWidth);
    area->setMinimumHeight(kLeastHeight);
    area->setMaximumHeight(kHeight);
    area->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_recentTable->setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, metrics::kSpace12);
    column->setSpacing(0);
    column->addLayout(m_barPlace);
    column->addItem(new QSpacerItem(0, kAbove, QSizePolicy::Minimum, QSizePolicy::Maximum));
    column->addLayout(centred(area), kHeight);
    column->addSpacing(metrics::kSpace32);
    column->addLayout(centred(m_recentTable));
    column->addStretch(1);
    auto* table = qobject_cast<RowTable*>(m_recentTable);
    connect(table, &RowTable::rowActivated, this, [this](const QModelIndex& index) {
        Q_EMIT recentChosen(m_recents.folderAt(index.row()).path);
    });
    fitRecents();
}

QWidget* EmptyPage::makeDropArea()
{
    auto* area = new DropArea(this);
    auto* sentence = new QLabel(tr("Drop a folder of data files here"), area);
    QFont large = sentence->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    sentence->setFont(large);
    auto* open
        = new QPushButton(icon(IconName::folder, &Theme::onAccent), tr("Open folder…"), area);
    open->setProperty("kind", QStringLiteral("primary"));
    connect(open, &QPushButton::clicked, this, &EmptyPage::openClicked);
    auto* samples = new QLabel(area);
    samples->setProperty("kind", QStringLiteral("quiet"));
    //: the link opens the folder of samples; keep the tags
    samples->setText(
        tr("or <a href=\"samples\" style=\"text-decoration:none\">try the samples</a>"));
    samples->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(samples, &QLabel::linkActivated, this, &EmptyPage::samplesClicked);
    auto* column = new QVBoxLayout(area);
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(new FanPicture(area), 0, Qt::AlignHCenter);
    column->addSpacing(metrics::kSpace16);
    column->addWidget(sentence, 0, Qt::AlignHCenter);
    column->addSpacing(20);
    column->addWidget(open, 0, Qt::AlignHCenter);
    column->addSpacing(metrics::kSpace16);
    column->addWidget(samples, 0, Qt::AlignHCenter);
    column->addStretch();
    return area;
}

void EmptyPage::setRecentFolders(std::vector<RecentFolder> folders)
{
    m_recents.setFolders(std::move(folders));
    fitRecents();
}

void EmptyPage::fitRecents()
{
    const int rows = m_recents.rowCount();
    m_recentTable->setVisible(rows > 0);
    const int height = metrics::headerHeight(fontMetrics()) + 2
        + std::min(rows, 5) * metrics::recentRowHeight(fontMetrics());
    m_recentTable->setMinimumHeight(std::min(rows, 2) * metrics::recentRowHeight(fontMetrics())
        + metrics::headerHeight(fontMetrics()));
    m_recentTable->setMaximumHeight(height);
}

void EmptyPage::hold(InlineBar* bar)
{
    m_barPlace->addWidget(bar);
}

} // namespace fanfold
