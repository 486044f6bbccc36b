// SPDX-License-Identifier: GPL-3.0-or-later
// One message of every kind, with every field set to something that is not its default.
#pragma once

#include "core/protocol/messages.h"

#include <vector>

namespace fanfold {

JobOutcome sampleOutcome();
std::vector<ParentMessage> sampleParentMessages();
std::vector<WorkerMessage> sampleWorkerMessages();

} // namespace fanfold
