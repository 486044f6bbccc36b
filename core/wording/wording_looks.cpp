// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/wording_looks.h"

#include "core/base/file_path.h"
#include "core/wording/wording_context.h"

#include <algorithm>
#include <array>

namespace fanfold {

namespace {

// Those of core/readers, which lives in the workers and knows no language.
constexpr std::array kNames{
    QT_TRANSLATE_NOOP("Wording", "a PNG image"),
    QT_TRANSLATE_NOOP("Wording", "a JPEG image"),
    QT_TRANSLATE_NOOP("Wording", "a GIF image"),
    QT_TRANSLATE_NOOP("Wording", "a TIFF image"),
    QT_TRANSLATE_NOOP("Wording", "a PDF document"),
    QT_TRANSLATE_NOOP("Wording", "a PostScript document"),
    QT_TRANSLATE_NOOP("Wording", "a ZIP archive or office document"),
    QT_TRANSLATE_NOOP("Wording", "an empty ZIP archive"),
    QT_TRANSLATE_NOOP("Wording", "a 7-Zip archive"),
    QT_TRANSLATE_NOOP("Wording", "a tar archive"),
    QT_TRANSLATE_NOOP("Wording", "an HDF5 file"),
    QT_TRANSLATE_NOOP("Wording", "a NetCDF file"),
    QT_TRANSLATE_NOOP("Wording", "a FITS file"),
    QT_TRANSLATE_NOOP("Wording", "a NumPy array"),
    QT_TRANSLATE_NOOP("Wording", "a MATLAB file"),
    QT_TRANSLATE_NOOP("Wording", "a Parquet file"),
    QT_TRANSLATE_NOOP("Wording", "an Arrow file"),
    QT_TRANSLATE_NOOP("Wording", "an SQLite database"),
    QT_TRANSLATE_NOOP("Wording", "a program"),
    QT_TRANSLATE_NOOP("Wording", "an old office document"),
    QT_TRANSLATE_NOOP("Wording", "a Java object stream"),
    QT_TRANSLATE_NOOP("Wording", "a sound or video file"),
    QT_TRANSLATE_NOOP("Wording", "a rich text document"),
    QT_TRANSLATE_NOOP("Wording", "an HTML page"),
    QT_TRANSLATE_NOOP("Wording", "an SVG image"),
    QT_TRANSLATE_NOOP("Wording", "an XML document"),
    QT_TRANSLATE_NOOP("Wording", "a JSON document"),
    QT_TRANSLATE_NOOP("Wording", "a YAML document"),
    QT_TRANSLATE_NOOP("Wording", "a script"),
    QT_TRANSLATE_NOOP("Wording", "a key or certificate"),
    QT_TRANSLATE_NOOP("Wording", "a log file"),
    QT_TRANSLATE_NOOP("Wording", "a settings file"),
    QT_TRANSLATE_NOOP("Wording", "a line of more than 16 MiB"),
    QT_TRANSLATE_NOOP("Wording", "more than 100000 columns"),
    QT_TRANSLATE_NOOP("Wording", "binary data"),
    QT_TRANSLATE_NOOP("Wording", "source code"),
    QT_TRANSLATE_NOOP("Wording", "nothing but comment lines"),
    QT_TRANSLATE_NOOP("Wording", "prose"),
    QT_TRANSLATE_NOOP("Wording", "text of another kind"),
};

} // namespace

QString lookAlikeName(const std::string& name)
{
    const auto* const known = std::find(kNames.begin(), kNames.end(), name);
    return known == kNames.end() ? shownInOneLine(shownBytes(name)) : Wording::tr(*known);
}

} // namespace fanfold
