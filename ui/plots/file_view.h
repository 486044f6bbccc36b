// SPDX-License-Identifier: GPL-3.0-or-later
// The selected file's columns in one plot, with its control row (x, which y, fit, save picture).
#pragma once

#include "core/data/picture_spec.h"
#include "core/data/series.h"
#include "ui/plots/curve.h"

#include <QWidget>

#include <memory>

namespace fanfold {

class FileView : public QWidget {
    Q_OBJECT

public:
    explicit FileView(QWidget* parent = nullptr);
    ~FileView() override;

    /// Shows a sentence instead of a plot: nothing selected, not read yet, why it failed.
    void showMessage(const QString& message);
    void showCurve(const Curve& curve);

    SeriesChoice choice() const;
    QString textAlternative() const;
    QByteArray picture(const PictureSpec& spec) const;

Q_SIGNALS:
    void savePictureRequested();
    /// The person chose columns that the preview does not hold (see BatchRun::requestDetail).
    void seriesNeeded(const fanfold::SeriesChoice& choice);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fanfold
