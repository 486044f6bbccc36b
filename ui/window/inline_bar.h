// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence with what can be done about it, where others would open a dialog. At most one at a
// time; the latest wins, but a word of progress never takes the place of a question.
#pragma once

#include "ui/look/icons.h"

#include <QFrame>
#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

class QHBoxLayout;

namespace fanfold {

class ElidedLabel;

struct NoticeAction {
    QString text;
    std::function<void()> act; ///< the bar is put away first, unless it is kept
    QString toolTip{};
    std::optional<IconName> icon{};
    bool keepsBar = false;
};

struct Notice {
    enum class Tone : std::uint8_t { done, warning, failed, progress };
    Tone tone = Tone::done;
    QString sentence;
    QString quiet; ///< said less loudly after the sentence; the first to give way
    QString problem; ///< with the failed icon
    std::vector<NoticeAction> actions;
    bool isQuestion = false; ///< answered by an action only; there is no cross to close it
};

class InlineBar : public QFrame {
    Q_OBJECT

public:
    explicit InlineBar(QWidget* parent = nullptr);

    void tell(const Notice& notice);
    void dismiss();
    bool isAsking() const { return isVisibleTo(parentWidget()) && m_notice.isQuestion; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void addActions(QHBoxLayout& row);
    void act(std::size_t action);
    void returnFocus(); ///< to where it was before it came here

    Notice m_notice;
    QWidget* m_content = nullptr;
    ElidedLabel* m_sentence = nullptr;
    ElidedLabel* m_quiet = nullptr;
    ElidedLabel* m_problem = nullptr;
    QPointer<QWidget> m_focusBefore;
};

} // namespace fanfold
