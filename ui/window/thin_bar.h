// SPDX-License-Identifier: GPL-3.0-or-later
// The overall progress of a run as a thin flat bar, 200 x 4. At rest it turns axis grey.
#pragma once

#include <QWidget>

namespace fanfold {

class ThinBar : public QWidget {
    Q_OBJECT

public:
    explicit ThinBar(QWidget* parent = nullptr);
    void setShare(double share); ///< 0 to 1
    void setResting(bool resting);
    QSize sizeHint() const override { return {200, 4}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_share = 0;
    bool m_resting = false;
};

} // namespace fanfold
