// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/sample_codec.h"

namespace fanfold {

namespace {

void write(CborWriter& writer, const std::vector<std::string>& texts)
{
    writer.array(texts.size());
    for (const std::string& text : texts)
        writer.text(text);
}

std::vector<std::string> readTexts(CborReader& reader)
{
    std::vector<std::string> texts;
    for (std::size_t left = reader.list(); left > 0 && !reader.failed(); --left)
        texts.push_back(reader.text());
    return texts;
}

} // namespace

void write(CborWriter& writer, const TableSample& sample)
{
    writer.array(2);
    write(writer, sample.lines);
    writer.array(sample.rows.size());
    for (const std::vector<std::string>& row : sample.rows)
        write(writer, row);
}

TableSample readTableSample(CborReader& reader)
{
    TableSample sample;
    reader.array(2);
    sample.lines = readTexts(reader);
    for (std::size_t left = reader.list(); left > 0 && !reader.failed(); --left)
        sample.rows.push_back(readTexts(reader));
    return sample;
}

} // namespace fanfold
