// SPDX-License-Identifier: GPL-3.0-or-later
// The curves of the overlay: all files told so far, grouped by their header, and of the group shown
// the series that x and y stand for. No drawing here.
#pragma once

#include "ui/plots/curve.h"
#include "ui/plots/plot_range.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace fanfold {

/// Files with the same column names.
struct CurveGroup {
    std::shared_ptr<const TableSummary> table; ///< of the first of them
    std::shared_ptr<const Preview> preview; ///< of the first of them
    std::vector<std::size_t> curves; ///< indices into OverlayCurves::all()
};

/// A curve as it is drawn.
struct DrawnCurve {
    FileId file{};
    std::shared_ptr<const Series> series;
    std::size_t index = 0; ///< into OverlayCurves::all()
};

class OverlayCurves {
public:
    void clear();
    /// Files without a table or without a preview are left out. Returns whether a curve that is
    /// drawn was replaced: then all must be drawn again.
    bool add(std::vector<Curve> curves);

    const std::vector<Curve>& all() const { return m_all; }
    const Curve* find(FileId file) const;
    /// Of the group that is shown; other groups have other columns.
    const Curve* findShown(FileId file) const;

    const std::vector<CurveGroup>& groups() const { return m_groups; }
    std::size_t largestGroup() const;
    std::size_t shownGroup() const { return m_shown; }
    void showGroup(std::size_t group);

    /// Columns by name, empty = automatic; y holds one name at most.
    const SeriesChoice& choice() const { return m_choice; }
    void choose(SeriesChoice choice);
    /// What x and y are in the group shown, for titles and combo boxes.
    int xColumn() const;
    int yColumn() const;
    const TableSummary* table() const;

    const std::vector<DrawnCurve>& drawn() const { return m_drawn; }
    /// The series of a file under the present choice; null if it is not at hand.
    std::shared_ptr<const Series> seriesOf(const Curve& curve) const;
    PlotRange xRange() const { return m_xRange; }
    PlotRange yRange() const { return m_yRange; }

private:
    void collect();
    void draw(std::size_t index);

    std::vector<Curve> m_all;
    std::unordered_map<std::uint32_t, std::size_t> m_byFile;
    std::vector<CurveGroup> m_groups;
    std::unordered_map<std::string, std::size_t> m_groupByHeader;
    std::vector<std::size_t> m_groupOf; ///< by index into m_all
    std::size_t m_shown = 0;
    SeriesChoice m_choice;
    std::vector<DrawnCurve> m_drawn;
    PlotRange m_xRange, m_yRange;
};

/// "wavelength_nm, ch1"; long headers end in an ellipsis.
QString headerText(const TableSummary& table);

/// The range of a column from its summary: no loop over points.
PlotRange columnRange(const TableSummary& table, int column);

} // namespace fanfold
