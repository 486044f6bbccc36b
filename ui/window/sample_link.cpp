// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sample_link.h"

#include "ui/window/engine_thread.h"

namespace fanfold {

SampleLink::SampleLink(EngineThread& engine, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_sampler(engine.makeSampler())
{
    connect(m_sampler, &FileSampler::sampled, this, &SampleLink::sampled);
}

SampleLink::~SampleLink()
{
    m_engine.endSampler(m_sampler);
}

void SampleLink::ask(const FilePath& worker, const FilePath& file, const ReadOptions& options)
{
    QMetaObject::invokeMethod(
        m_sampler,
        [sampler = m_sampler, worker, file, options] { sampler->ask(worker, file, options); },
        Qt::QueuedConnection);
}

} // namespace fanfold
