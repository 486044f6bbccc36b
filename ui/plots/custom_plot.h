// SPDX-License-Identifier: GPL-3.0-or-later
// QCustomPlot's header says "signals" and "foreach", which this project switches off. Include it
// through this file, and only from .cpp files and inner headers of ui/plots.
#pragma once

#include <QObject>

#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit Q_EMIT
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef slots
#undef emit
#undef foreach
