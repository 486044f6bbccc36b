// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_text.h"

#include "ui/plots/time_ticks.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace fanfold {

namespace {

constexpr QChar kMinus(0x2212);

QString superscript(int exponent)
{
    static const QString kDigits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text;
    for (const QChar c : QString::number(exponent))
        text += c == QLatin1Char('-') ? QChar(0x207B) : kDigits.at(c.digitValue());
    return text;
}

QString withTrueMinus(QString text)
{
    return text.replace(QLatin1Char('-'), kMinus);
}

} // namespace

QString columnTitle(const TableSummary& table, int column)
{
    if (column < 0 || column >= static_cast<int>(table.columns.size()))
        return QCoreApplication::translate("Plots", "Row");
    const ColumnInfo& info = table.columns[static_cast<std::size_t>(column)];
    const QString name = QString::fromStdString(info.name);
    if (info.type == ColumnType::time)
        return info.timeStyle == TimeStyle::timeOfDay ? name : QStringLiteral("%1 (UTC)").arg(name);
    if (info.unit.empty())
        return name;
    return QStringLiteral("%1 (%2)").arg(name, QString::fromStdString(info.unit));
}

std::optional<int> columnNamed(const TableSummary& table, const std::string& name)
{
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
        [&](const ColumnInfo& info) { return info.name == name; });
    if (found != table.columns.end())
        return static_cast<int>(found - table.columns.begin());
    if (name == "#")
        return kRowNumber;
    return std::nullopt;
}

std::string choiceName(const TableSummary& table, int column)
{
    if (column < 0 || column >= static_cast<int>(table.columns.size()))
        return "#";
    return table.columns[static_cast<std::size_t>(column)].name;
}

bool holdsTimes(const TableSummary& table, int column)
{
    return column >= 0 && column < static_cast<int>(table.columns.size())
        && table.columns[static_cast<std::size_t>(column)].type == ColumnType::time;
}

QString valueText(const TableSummary& table, int column, double value, double step)
{
    if (!holdsTimes(table, column))
        return numberText(value, niceStep(step));
    const ColumnInfo& info = table.columns[static_cast<std::size_t>(column)];
    return timeText(value, step, info.timeStyle != TimeStyle::timeOfDay);
}

QString numberText(double value, double step)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const double size = std::abs(step) > 0 ? std::abs(step) : 1;
    const int stepExponent = static_cast<int>(std::floor(std::log10(size) + 1e-9));
    if (std::abs(value) < size * 1e-6)
        value = 0;
    const double largest = std::max(std::abs(value), size);
    QLocale locale;
    const int largestExponent = static_cast<int>(std::floor(std::log10(largest) + 1e-9));
    const bool manyDigits
        = largestExponent - stepExponent > 3; // plain ones are easier to tell apart
    if (stepExponent >= -6 && (largest < 1e6 || (manyDigits && largest < 1e15)))
        return withTrueMinus(locale.toString(value, 'f', std::max(0, -stepExponent)));
    if (value == 0)
        return QStringLiteral("0");
    const int exponent = static_cast<int>(std::floor(std::log10(std::abs(value)) + 1e-9));
    const int decimals = std::clamp(exponent - stepExponent, 0, 12);
    const double mantissa = value / std::pow(10.0, exponent);
    return withTrueMinus(locale.toString(mantissa, 'f', decimals)) + QStringLiteral("×10")
        + superscript(exponent);
}

} // namespace fanfold
