// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style_sheet.h"

#include "ui/look/metrics.h"

#include <QComboBox>
#include <QEvent>
#include <QFile>
#include <QProxyStyle>
#include <QPushButton>
#include <QRegularExpression>
#include <QStyleFactory>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <QWidget>

namespace fanfold {

namespace {

/// Icon and gap of a button: Fusion puts 4 px between icon and word, the design 8.
constexpr QSize kButtonIcon{metrics::kIcon + metrics::kSpace4, metrics::kIcon};

/// Fusion without the focus rectangles that the sheet and the delegates draw, and with room in
/// buttons and lists of combo boxes.
class QuietFusion : public QProxyStyle {
public:
    QuietFusion()
        : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    {
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget) const override
    {
        if (element != PE_FrameFocusRect)
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }

    using QProxyStyle::polish;
    void polish(QWidget* widget) override
    {
        QProxyStyle::polish(widget);
        if (auto* push = qobject_cast<QPushButton*>(widget); push && !push->text().isEmpty())
            push->setIconSize(kButtonIcon);
        auto* tool = qobject_cast<QToolButton*>(widget);
        if (tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonTextBesideIcon)
            tool->setIconSize(kButtonIcon);
        if (tool != nullptr && tool->menu() != nullptr)
            tool->setProperty(
                "opens", QStringLiteral("menu")); // the sheet keeps room for its arrow
        // the sheet's item heights reach only delegates of this class
        auto* combo = qobject_cast<QComboBox*>(widget);
        if (combo != nullptr && !qobject_cast<QStyledItemDelegate*>(combo->itemDelegate()))
            combo->setItemDelegate(new QStyledItemDelegate(combo));
    }

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
        QStyleHintReturn* returned) const override
    {
        switch (hint) {
        case SH_DialogButtonBox_ButtonsHaveIcons:
        case SH_EtchDisabledText:
        case SH_DitherDisabledText:
            return 0;
        case SH_ToolTip_WakeUpDelay:
            return 500;
        default:
            return QProxyStyle::styleHint(hint, option, widget, returned);
        }
    }
};

/// Sets palette and sheet, and sets them again when the desktop changes theme or font.
class Look : public QObject {
public:
    explicit Look(QApplication& app)
        : QObject(&app)
        , m_app(app)
    {
        setObjectName(QStringLiteral("fanfoldLook"));
        app.setStyle(new QuietFusion);
        app.installEventFilter(this);
    }

    void choose(ThemeChoice choice)
    {
        m_choice = choice;
        apply();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool desktopChanged = event->type() == QEvent::ThemeChange
            || (event->type() == QEvent::ApplicationFontChange && watched == &m_app);
        if (desktopChanged && !m_applying && !m_waiting) {
            m_waiting = true;
            QTimer::singleShot(0, this, [this] { apply(); });
        }
        return false;
    }

private:
    void apply()
    {
        m_applying = true;
        m_waiting = false;
        const Theme& theme = chosenTheme();
        m_app.setPalette(paletteFor(theme));
        QToolTip::setPalette(paletteFor(theme));
        m_app.setStyleSheet(styleSheetFor(theme, QApplication::font()));
        m_applying = false;
    }

    const Theme& chosenTheme()
    {
        if (m_choice == ThemeChoice::light)
            return lightTheme();
        if (m_choice == ThemeChoice::dark)
            return darkTheme();
        m_app.setPalette(QPalette()); // ours would hide the desktop's
        return themeFor(m_app.palette());
    }

    QApplication& m_app;
    ThemeChoice m_choice = ThemeChoice::system;
    bool m_applying = false;
    bool m_waiting = false;
};

QString fileText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

void applyLook(QApplication& app, ThemeChoice choice)
{
    auto* look = dynamic_cast<Look*>(
        app.findChild<QObject*>(QStringLiteral("fanfoldLook"), Qt::FindDirectChildrenOnly));
    if (look == nullptr)
        look = new Look(app);
    look->choose(choice);
}

void restyle(QWidget& widget)
{
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.updateGeometry();
    widget.update();
}

QString styleSheetFor(const Theme& theme, const QFont& font)
{
    const QFontMetrics lines(font);
    const auto inside = [](int height) { return QStringLiteral("%1px").arg(height - 2); };
    const auto filled = [](int height) { return QStringLiteral("%1px").arg(height); };
    const QColor flatHover = theme.hover;
    const QColor buttonHover = theme.dark ? QColor(0x34, 0x3A, 0x40) : theme.hover;
    const QColor primaryHover = theme.dark ? theme.accent.lighter(110) : theme.accent.darker(112);
    const QColor primaryPressed = theme.dark ? theme.accent.darker(112) : theme.accent.darker(128);

    const std::pair<const char*, QString> values[] = {
        {"@theme", theme.dark ? QStringLiteral("dark") : QStringLiteral("light")},
        {"@window", theme.window.name()},
        {"@base", theme.base.name()},
        {"@buttonHover", buttonHover.name()},
        {"@buttonHeight", inside(metrics::buttonHeight(lines))},
        {"@button", theme.button.name()},
        {"@flatHover", flatHover.name()},
        {"@pressed", theme.pressed.name()},
        {"@line", theme.line.name()},
        {"@edge", theme.edge.name()},
        {"@text", theme.text.name()},
        {"@quiet", theme.quiet.name()},
        {"@disabled", theme.disabled.name()},
        {"@accent", theme.accent.name()},
        {"@onAccent", theme.onAccent.name()},
        {"@primaryHover", primaryHover.name()},
        {"@primaryPressed", primaryPressed.name()},
        {"@selection", theme.selection.name()},
        {"@track", theme.track.name()},
        {"@toolTip", theme.toolTip.name()},
        {"@smallHeight", inside(metrics::smallControlHeight(lines))},
        {"@tabHeight", filled(metrics::tabStripHeight(lines) - 2)},
        {"@headerHeight", inside(metrics::headerHeight(lines))},
    };
    QString sheet = fileText(QStringLiteral(":/style/fanfold.qss"));
    for (const auto& [name, value] : values)
        sheet.replace(QRegularExpression(QLatin1String(name) + QStringLiteral("\\b")), value);
    return sheet;
}

} // namespace fanfold
