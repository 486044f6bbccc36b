// SPDX-License-Identifier: GPL-3.0-or-later
// What parts cells: automatic, one of the usual delimiters, or another that a person writes. Says
// nothing of files.
#pragma once

#include <QWidget>

#include <optional>
#include <string>

class QComboBox;
class QLineEdit;

namespace fanfold {

class DelimiterChoice : public QWidget {
    Q_OBJECT

public:
    explicit DelimiterChoice(QWidget* parent = nullptr);

    /// A word for the usual ones, else the characters; what cannot be seen as \x01.
    static QString nameOf(const std::string& delimiter);

    /// Names both fields; the label's buddy is the first one.
    void setName(const QString& name);
    QComboBox* words() const { return m_words; }

    /// As in Dialect; none = automatic, also while what is written can be no delimiter.
    std::optional<std::string> delimiter() const;
    void set(const std::optional<std::string>& delimiter);

Q_SIGNALS:
    void changed();

private:
    bool isOther() const;
    void showOther();

    QComboBox* m_words;
    QLineEdit* m_other;
};

} // namespace fanfold
