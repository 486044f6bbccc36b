// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a form: a choice of words, some of them with a number of their own.
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QComboBox;
class QSpinBox;

namespace fanfold {

class NumberChoice : public QWidget {
    Q_OBJECT

public:
    /// What a choice's number may be, and is at first.
    struct Range {
        int least = 0;
        int most = 0;
        int first = 0;
        int step = 1;
        QString suffix{};
    };

    explicit NumberChoice(QWidget* parent = nullptr);

    /// Choices are counted from 0, in the order they are added.
    void addWord(const QString& word);
    void addNumber(const QString& word, Range range);
    /// Names and describes both fields.
    void describe(const QString& name, const QString& toolTip);

    int choice() const;
    int number() const; ///< of the choice; 0 if it has none
    void set(int choice, int number = 0); ///< a number beyond the range becomes the nearest

Q_SIGNALS:
    void changed();

private:
    void showNumber();

    QComboBox* m_words;
    QSpinBox* m_number;
    std::vector<Range> m_ranges; ///< by choice, first = its number now; most == 0: it has none
    int m_shown = 0; ///< the choice that the number field belongs to
};

} // namespace fanfold
