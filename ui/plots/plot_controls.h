// SPDX-License-Identifier: GPL-3.0-or-later
// The control row above a plot: labelled combo boxes at the left, a quiet count and two buttons
// (fit, save picture) at the right.
#pragma once

#include <QToolButton>

#include <vector>

class QComboBox;
class QHBoxLayout;
class QIcon;
class QLabel;

namespace fanfold {

class PlotControls : public QWidget {
    Q_OBJECT

public:
    explicit PlotControls(QWidget* parent = nullptr);

    /// A combo box with its label.
    QComboBox* addCombo(const QString& label, const QString& accessibleName);
    /// A button that opens a menu, with its label.
    QToolButton* addMenuButton(const QString& label, const QString& accessibleName);
    /// Shows or hides a control with its label.
    void setControlVisible(QWidget* control, bool visible);
    void setCount(const QString& text);
    void setSaveEnabled(bool enabled);
    /// The plot comes after the last button in tab order. Call it when all controls are there.
    void leadTo(QWidget* plot) { setTabOrder(m_save, plot); }

Q_SIGNALS:
    void fitRequested();
    void saveRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(const QIcon& picture, const QString& text);
    void addLabelled(const QString& label, QWidget* control);
    void updateHeights();

    QHBoxLayout* m_row;
    int m_controls = 0;
    QWidget* m_lastControl = nullptr;
    QLabel* m_count;
    QToolButton* m_fit;
    QToolButton* m_save;
    std::vector<QWidget*> m_boxes;
};

} // namespace fanfold
