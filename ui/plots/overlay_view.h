// SPDX-License-Identifier: GPL-3.0-or-later
// All finished files in one plot, growing while a run goes on: the plot and its control row (group
// of files with the same header, x, y, count, fit, save picture). Up to 12 curves are drawn one by
// one; more are an image layer drawn incrementally off the GUI thread. 100,000 files are
// comfortable.
#pragma once

#include "core/data/picture_spec.h"
#include "core/data/series.h"
#include "ui/plots/curve.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace fanfold {

class OverlayView : public QWidget {
    Q_OBJECT

public:
    explicit OverlayView(QWidget* parent = nullptr);
    ~OverlayView() override;

    void clear();
    /// Files that have ended well since the last call; a file told again replaces its curve.
    void addCurves(std::vector<Curve> curves);
    void setSelectedFiles(const std::vector<FileId>& files);

    /// A quiet sentence in place of curves, until there are some or other columns are chosen.
    void showHint(const QString& hint);

    /// What the combo boxes say now; empty names = automatic.
    SeriesChoice choice() const;
    /// One sentence for a screen reader: how many curves of what against what, which ranges.
    QString textAlternative() const;
    /// The plot as it stands, as a picture's bytes in the format asked for. Empty when it cannot.
    QByteArray picture(const PictureSpec& spec) const;

Q_SIGNALS:
    void fileClicked(fanfold::FileId file);
    void savePictureRequested();
    /// A column was chosen that the previews at hand do not hold.
    void seriesNeeded(const fanfold::SeriesChoice& choice);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fanfold
