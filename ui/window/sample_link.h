// SPDX-License-Identifier: GPL-3.0-or-later
// The GUI thread's end of a FileSampler: questions go over as queued invocations, answers come back
// as signals of this thread.
#pragma once

#include "core/run/file_sampler.h"

#include <QObject>

namespace fanfold {

class EngineThread;

class SampleLink : public QObject {
    Q_OBJECT

public:
    explicit SampleLink(EngineThread& engine, QObject* parent = nullptr);
    ~SampleLink() override; ///< the sampler goes, and its worker

    void ask(const FilePath& worker, const FilePath& file, const ReadOptions& options);

Q_SIGNALS:
    void sampled(std::shared_ptr<const fanfold::FileSample> sample);

private:
    EngineThread& m_engine;
    FileSampler* m_sampler; ///< lives in the engine thread
};

} // namespace fanfold
