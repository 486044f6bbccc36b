// SPDX-License-Identifier: GPL-3.0-or-later
// Frames are found in a stream however it is cut; what is no frame is refused before it costs
// memory.
#include "core/protocol/cbor.h"
#include "core/protocol/codec.h"
#include "core/protocol/frame.h"
#include "tests/core/protocol/sample_messages.h"

#include <QTest>

namespace fanfold {

namespace {

std::string frameOf(FrameType type, std::string_view item)
{
    std::string bytes;
    const std::size_t begin = beginFrame(bytes, type);
    bytes.append(item);
    finishFrame(bytes, begin);
    return bytes;
}

std::string partOf(FrameType type, std::uint64_t partNumber, bool last, std::string_view piece)
{
    std::string item;
    CborWriter writer(item);
    writer.array(4);
    writer.count(static_cast<std::uint64_t>(type));
    writer.count(partNumber);
    writer.boolean(last);
    writer.bytes(piece);
    return frameOf(FrameType::part, item);
}

// Types and items of all frames found, in one text; "error: ..." at the end if it failed.
std::string framesIn(FrameReader& reader)
{
    std::string found;
    for (;;) {
        const Result<std::optional<Frame>> frame = reader.next();
        if (!frame)
            return found + "error: " + frame.error().detail;
        if (!*frame)
            return found;
        found += std::to_string(static_cast<int>((*frame)->type)) + ':';
        found += (*frame)->item;
        found += '|';
    }
}

std::string framesIn(std::string_view bytes)
{
    FrameReader reader;
    reader.feed(bytes);
    return framesIn(reader);
}

} // namespace

class FrameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStreamMayBeCutAnywhere();
    void aStreamMayComeByteByByte();
    void aWholeMessageAtTheCapIsOneFrame();
    void aMessageAboveTheCapComesBackFromItsParts();
    void manyFramesFollowParts();
    void badStreamsAreRefused_data();
    void badStreamsAreRefused();
    void aFailedReaderStaysFailed();
};

void FrameTest::aStreamMayBeCutAnywhere()
{
    const std::string bytes = frameOf(FrameType::hello, "abc") + frameOf(FrameType::shutdown, "")
        + partOf(FrameType::jobOutcomes, 0, false, "left ")
        + partOf(FrameType::jobOutcomes, 1, true, "right");
    const std::string whole = framesIn(bytes);
    QCOMPARE(whole, std::string("1:abc|6:|18:left right|"));
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
        FrameReader reader;
        reader.feed(std::string_view(bytes).substr(0, cut));
        const std::string before = framesIn(reader);
        reader.feed(std::string_view(bytes).substr(cut));
        QCOMPARE(before + framesIn(reader), whole);
    }
}

void FrameTest::aStreamMayComeByteByByte()
{
    const std::string bytes = frameOf(FrameType::jobBegan, "x") + frameOf(FrameType::jobBegan, "y");
    FrameReader reader;
    std::string found;
    for (const char byte : bytes) {
        reader.feed({&byte, 1});
        found += framesIn(reader);
    }
    QCOMPARE(found, std::string("16:x|16:y|"));
}

void FrameTest::aWholeMessageAtTheCapIsOneFrame()
{
    const std::string item(kMaxFrameBytes, 'c');
    const std::string bytes = frameOf(FrameType::jobOutcomes, item);
    QCOMPARE(bytes.size(), kFrameHeaderBytes + kMaxFrameBytes);
    QVERIFY(framesIn(bytes) == "18:" + item + '|');
}

void FrameTest::aMessageAboveTheCapComesBackFromItsParts()
{
    JobOutcome outcome = sampleOutcome();
    std::vector<double>& y = outcome.preview.series[0].y;
    for (int i = 0; i < 1'500'000; ++i)
        y.push_back(i);
    outcome.preview.series[0].x = y;
    std::string bytes;
    appendMessage(bytes, WorkerMessage(JobOutcomes{{std::make_shared<const JobOutcome>(outcome)}}));
    QCOMPARE(static_cast<FrameType>(bytes[4]), FrameType::part);
    FrameReader reader;
    reader.feed(bytes);
    const Result<std::optional<Frame>> frame = reader.next();
    QVERIFY(frame && *frame);
    const Result<WorkerMessage> message = decodeWorkerMessage(**frame);
    QVERIFY(message.has_value());
    const JobOutcome& got = *std::get<JobOutcomes>(*message).outcomes.at(0);
    QCOMPARE(got.preview.series[0].y.size(), y.size());
    QCOMPARE(got.preview.series[0].y.back(), 1'499'999.0);
}

void FrameTest::manyFramesFollowParts()
{
    QCOMPARE(
        framesIn(partOf(FrameType::jobOutcomes, 0, true, "one")
            + frameOf(FrameType::jobBegan, "two") + partOf(FrameType::jobOutcomes, 0, false, "th")
            + partOf(FrameType::jobOutcomes, 1, true, "ree")),
        std::string("18:one|16:two|18:three|"));
}

void FrameTest::badStreamsAreRefused_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<std::string>("found");
    using namespace std::string_literals;
    QTest::newRow("text") << "hello"s
                          << "error: a frame of unknown type 111"s;
    QTest::newRow("type 0") << "\x01\0\0\0\0x"s
                            << "error: a frame of unknown type 0"s;
    QTest::newRow("one byte above the cap") << "\x01\0\x80\0\x01"s
                                            << "error: a frame of 8388609 bytes"s;
    QTest::newRow("four gigabytes") << "\xff\xff\xff\xff\x01"s
                                    << "error: a frame of 4294967295 bytes"s;
    QTest::newRow("a good frame, then garbage")
        << frameOf(FrameType::hello, "a") + "\xff\xff\xff\xff\xff"s
        << "1:a|error: a frame of unknown type 255"s;
    QTest::newRow("a second part first")
        << partOf(FrameType::jobOutcomes, 1, true, "x") << "error: a part out of order"s;
    QTest::newRow("a part of another message")
        << partOf(FrameType::jobOutcomes, 0, false, "x") + partOf(FrameType::hello, 1, true, "x")
        << "error: a part out of order"s;
    QTest::newRow("a frame amid parts")
        << partOf(FrameType::jobOutcomes, 0, false, "x") + frameOf(FrameType::jobBegan, "x")
        << "error: a message that was not finished"s;
    QTest::newRow("a part of a part")
        << partOf(FrameType::part, 0, true, "x") << "error: a part of unknown type"s;
    QTest::newRow("a part that is none")
        << frameOf(FrameType::part, "x") << "error: a part with an item of another type"s;
}

void FrameTest::badStreamsAreRefused()
{
    QFETCH(std::string, bytes);
    QFETCH(std::string, found);
    QCOMPARE(framesIn(bytes), found);
}

void FrameTest::aFailedReaderStaysFailed()
{
    FrameReader reader;
    reader.feed("hello");
    QVERIFY(!reader.next());
    reader.feed(frameOf(FrameType::hello, "abc"));
    QVERIFY(!reader.next());
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::FrameTest)
#include "test_frame.moc"
