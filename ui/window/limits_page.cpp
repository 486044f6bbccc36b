// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/limits_page.h"

#include "ui/look/metrics.h"
#include "ui/window/command_text.h"
#include "ui/window/form_look.h"
#include "ui/window/number_choice.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSpinBox>
#include <QVBoxLayout>

#include <chrono>
#include <cmath>

namespace fanfold {

namespace {

// In the order of TimeLimit's and MemoryLimit's alternatives.
enum TimeChoice { timeOff, timeSeconds, timeMedians };
enum MemoryChoice { memoryOff, memoryShared, memoryMb };
enum Choice { off, on };

constexpr int kMostSeconds = 1'000'000; // in milliseconds it still fits into an int
constexpr int kMostMedians = 10'000;
constexpr int kMostRetries = 100;
constexpr int kMostFiles = 1'000'000;
constexpr int kMostMb = 10'000'000;

int wholeSeconds(std::chrono::milliseconds time)
{
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(time).count());
}

int wholeMedians(double medians)
{
    return static_cast<int>(std::lround(medians));
}

// In one line: where texts wrap, a form squeezes its rows.
QLabel* quietText(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("kind", QStringLiteral("quiet"));
    return label;
}

} // namespace

LimitsPage::LimitsPage(const WorkerLimits& limits, QWidget* parent)
    : QWidget(parent)
    , m_time(new NumberChoice(this))
    , m_silence(new NumberChoice(this))
    , m_memory(new NumberChoice(this))
    , m_retries(new QSpinBox(this))
    , m_replace(new NumberChoice(this))
    , m_launcher(new QLineEdit(this))
    , m_given(limits)
{
    makeChoices();
    m_retries->setRange(0, kMostRetries);
    m_launcher->setPlaceholderText(tr("None"));

    auto* form = new QFormLayout;
    addRow(*form, tr("Time-out per file"), m_time,
        tr("A file that takes longer is ended and tried again on another worker. Times the median: "
           "of the files that are done, at least 30 s, and more for a larger file."));
    addRow(*form, tr("Silence time-out"), m_silence,
        tr("A worker that has a file and reports nothing for so long is replaced."));
    addRow(*form, tr("Memory of each worker"), m_memory,
        tr("A file that needs more fails, and only that file. Automatic: the memory that is usable "
           "when the run starts, shared by the workers, at least %1 MB each.")
            .arg(kLeastShareMb));
    addRow(*form, tr("Retries"), m_retries,
        tr("How often a file is tried again, on another worker, after a crash or a time-out. After "
           "that it is left out."));
    addRow(*form, tr("Replace a worker"), m_replace,
        tr("A new process takes the worker's place when it has read so many files."));
    const QString launcherHelp = tr("A program and its arguments in front of the worker's own "
                                    "command, as in: nice -n 19");
    addRow(*form, tr("Launcher"), m_launcher, launcherHelp);
    form->addRow(QString(), quietText(tr("Before the worker's command: nice -n 19"), this));
    layOutForm(*form);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kSpace16, 0, 0);
    column->setSpacing(metrics::kSpace16);
    column->addLayout(form);
    column->addWidget(quietText(tr("Holds from the next start or retry on."), this));
    column->addStretch();
    fill(limits);

    for (NumberChoice* choice : {m_time, m_silence, m_memory, m_replace})
        connect(choice, &NumberChoice::changed, this, &LimitsPage::changed);
    connect(m_retries, &QSpinBox::valueChanged, this, &LimitsPage::changed);
    connect(m_launcher, &QLineEdit::editingFinished, this, &LimitsPage::changed);
}

void LimitsPage::makeChoices()
{
    const QString seconds = tr(" s");
    m_time->addWord(tr("Off"));
    m_time->addNumber(tr("Fixed"), {1, kMostSeconds, 60, 10, seconds});
    m_time->addNumber(tr("Times the median"), {1, kMostMedians, 20, 1, tr(" ×")});
    m_silence->addWord(tr("Off"));
    m_silence->addNumber(tr("Fixed"), {1, kMostSeconds, 60, 10, seconds});
    m_memory->addWord(tr("No limit"));
    m_memory->addWord(tr("Automatic"));
    m_memory->addNumber(tr("Fixed"), {kLeastMemoryMb, kMostMb, 2048, 128, tr(" MB")});
    m_replace->addWord(tr("Never"));
    m_replace->addNumber(tr("After a number of files"), {1, kMostFiles, 1000, 100, {}});
}

void LimitsPage::addRow(
    QFormLayout& form, const QString& name, QWidget* field, const QString& toolTip)
{
    auto* label = new QLabel(name, this);
    label->setBuddy(field);
    label->setToolTip(toolTip);
    if (auto* choice = qobject_cast<NumberChoice*>(field)) {
        choice->describe(name, toolTip);
    } else {
        field->setAccessibleName(name);
        field->setToolTip(toolTip);
        field->setAccessibleDescription(toolTip);
    }
    form.addRow(label, field);
}

TimeLimit LimitsPage::timeLimit() const
{
    const int number = m_time->number();
    if (m_time->choice() == timeOff)
        return NoTimeLimit();
    if (m_time->choice() == timeSeconds) {
        const auto* given = std::get_if<FixedTimeLimit>(&m_given.timeLimit);
        return given && wholeSeconds(given->time) == number
            ? *given
            : FixedTimeLimit{std::chrono::seconds(number)};
    }
    const auto* given = std::get_if<RelativeTimeLimit>(&m_given.timeLimit);
    return given && wholeMedians(given->medians) == number
        ? *given
        : RelativeTimeLimit{static_cast<double>(number)};
}

WorkerLimits LimitsPage::limits() const
{
    WorkerLimits limits;
    limits.timeLimit = timeLimit();
    const std::chrono::milliseconds silence(m_given.silenceTimeoutMs);
    limits.silenceTimeoutMs = m_silence->number() == wholeSeconds(silence)
        ? m_given.silenceTimeoutMs
        : 1000 * m_silence->number();
    if (m_memory->choice() == memoryOff)
        limits.memoryLimit = NoMemoryLimit();
    else if (m_memory->choice() == memoryShared)
        limits.memoryLimit = SharedMemoryLimit();
    else
        limits.memoryLimit = FixedMemoryLimit{m_memory->number()};
    limits.retries = m_retries->value();
    limits.replaceAfter = m_replace->number();
    limits.launcher = QProcess::splitCommand(m_launcher->text());
    return limits;
}

void LimitsPage::fill(const WorkerLimits& limits)
{
    if (const auto* fixed = std::get_if<FixedTimeLimit>(&limits.timeLimit))
        m_time->set(timeSeconds, wholeSeconds(fixed->time));
    else if (const auto* relative = std::get_if<RelativeTimeLimit>(&limits.timeLimit))
        m_time->set(timeMedians, wholeMedians(relative->medians));
    else
        m_time->set(timeOff);
    if (limits.silenceTimeoutMs > 0)
        m_silence->set(on, wholeSeconds(std::chrono::milliseconds(limits.silenceTimeoutMs)));
    if (const auto* fixed = std::get_if<FixedMemoryLimit>(&limits.memoryLimit))
        m_memory->set(memoryMb, fixed->megabytes);
    else
        m_memory->set(static_cast<int>(limits.memoryLimit.index()));
    m_retries->setValue(limits.retries);
    if (limits.replaceAfter > 0)
        m_replace->set(on, limits.replaceAfter);
    m_launcher->setText(commandText(limits.launcher));
}

} // namespace fanfold
