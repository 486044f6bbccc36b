// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence with what can be done about it, where others would open a dialog. At most one at a
// time; the latest wins.
#pragma once

#include "ui/look/icons.h"

#include <QFrame>

#include <functional>
#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace fanfold {

struct NoticeAction {
    QString text;
    std::function<void()> act; ///< the bar is put away first
    QString toolTip{};
    std::optional<IconName> icon{};
};

struct Notice {
    enum class Tone : std::uint8_t { done, warning, failed };
    Tone tone = Tone::done;
    QString sentence;
    QString quiet; ///< said less loudly after the sentence
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
    bool isAsking() const { return isVisibleTo(parentWidget()) && m_isQuestion; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build(const Notice& notice);

    QWidget* m_content = nullptr;
    Notice::Tone m_tone = Notice::Tone::done;
    bool m_isQuestion = false;
};

} // namespace fanfold
