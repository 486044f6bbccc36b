// SPDX-License-Identifier: GPL-3.0-or-later
// Messages survive the way to bytes and back; bytes that are no message are refused.
#include "core/protocol/codec.h"
#include "tests/core/protocol/sample_messages.h"

#include <QCborValue>
#include <QTest>

#include <random>

namespace fanfold {

namespace {

template <typename Message> std::string encoded(const Message& message)
{
    std::string bytes;
    appendMessage(bytes, message);
    return bytes;
}

// What comes out at the other end, as bytes again: NaN makes values hard to compare.
std::string throughDecoder(const Frame& frame, const ParentMessage*)
{
    const Result<ParentMessage> message = decodeParentMessage(frame);
    return message ? encoded(*message) : "refused: " + message.error().detail;
}

std::string throughDecoder(const Frame& frame, const WorkerMessage*)
{
    const Result<WorkerMessage> message = decodeWorkerMessage(frame);
    return message ? encoded(*message) : "refused: " + message.error().detail;
}

Frame onlyFrame(const std::string& bytes)
{
    return {static_cast<FrameType>(bytes[4]), std::string_view(bytes).substr(kFrameHeaderBytes)};
}

std::string allBytes()
{
    std::string bytes;
    for (const ParentMessage& message : sampleParentMessages())
        appendMessage(bytes, message);
    for (const WorkerMessage& message : sampleWorkerMessages())
        appendMessage(bytes, message);
    return bytes;
}

} // namespace

class CodecTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMessageComesBack();
    void everyFieldOfAnOutcomeComesBack();
    void pathsStayBytes();
    void itemsAreStandardCbor();
    void everyPrefixOfAnItemIsRefused();
    void surplusBytesAreRefused();
    void hostileItemsAreRefused_data();
    void hostileItemsAreRefused();
    void mutationsNeverCrash();
};

template <typename Message> void compareAll(const std::vector<Message>& messages)
{
    for (const Message& message : messages) {
        const std::string bytes = encoded(message);
        QCOMPARE(throughDecoder(onlyFrame(bytes), &message), bytes);
    }
}

void CodecTest::everyMessageComesBack()
{
    compareAll(sampleParentMessages());
    compareAll(sampleWorkerMessages());
}

void CodecTest::everyFieldOfAnOutcomeComesBack()
{
    const JobOutcome sent = sampleOutcome();
    const std::string bytes
        = encoded(WorkerMessage(JobOutcomes{{std::make_shared<const JobOutcome>(sent)}}));
    const Result<WorkerMessage> message = decodeWorkerMessage(onlyFrame(bytes));
    QVERIFY(message.has_value());
    const JobOutcome& got = *std::get<JobOutcomes>(*message).outcomes.at(0);
    QCOMPARE(got.id, sent.id);
    QCOMPARE(got.table.dialect, sent.table.dialect);
    QCOMPARE(got.table.columns, sent.table.columns);
    QCOMPARE(got.table.rows, sent.table.rows);
    QCOMPARE(got.table.warnings, sent.table.warnings);
    QVERIFY(!sent.table.metadata.empty());
    QCOMPARE(got.table.metadata, sent.table.metadata);
    QVERIFY(!sent.table.compression.empty());
    QCOMPARE(got.table.compression, sent.table.compression);
    QCOMPARE(got.table.yColumns, sent.table.yColumns);
    QCOMPARE(got.table.summaries[0].max, 1e300);
    QVERIFY(std::isnan(got.table.summaries[1].min));
    QVERIFY(std::signbit(got.table.summaries[1].mean));
    QCOMPARE(got.preview.series[0].x, sent.preview.series[0].x);
    QVERIFY(std::isnan(got.preview.series[0].y[1]));
    QVERIFY(!got.preview.series[0].xSorted);
    QCOMPARE(got.cost.wallNs, sent.cost.wallNs);
    QCOMPARE(got.cost.waitNs, sent.cost.waitNs);
    QCOMPARE(got.cost.peakBytes, sent.cost.peakBytes);
}

void CodecTest::pathsStayBytes()
{
    AssignJobs sent;
    sent.jobs.emplace_back().path = FilePath("/\xff\xc0\n%\x01");
    const std::string bytes = encoded(ParentMessage(sent));
    const Result<ParentMessage> message = decodeParentMessage(onlyFrame(bytes));
    QVERIFY(message.has_value());
    QCOMPARE(std::get<AssignJobs>(*message).jobs.at(0).path, sent.jobs[0].path);
}

void CodecTest::itemsAreStandardCbor()
{
    const std::string all = allBytes();
    FrameReader reader;
    reader.feed(all);
    int items = 0;
    for (auto frame = reader.next(); frame && *frame; frame = reader.next(), ++items) {
        const QByteArray item((*frame)->item.data(), static_cast<qsizetype>((*frame)->item.size()));
        QCborParserError error;
        const QCborValue value = QCborValue::fromCbor(item, &error);
        QCOMPARE(error.error, QCborError::Code(QCborError::NoError));
        QCOMPARE(error.offset, item.size());
        QVERIFY(!value.isInvalid());
    }
    QCOMPARE(items, 16);
}

template <typename Message> void refuseEveryPrefix(const std::vector<Message>& messages)
{
    for (const Message& message : messages) {
        const std::string bytes = encoded(message);
        for (std::size_t length = kFrameHeaderBytes; length < bytes.size(); ++length)
            QVERIFY(throughDecoder(onlyFrame(bytes.substr(0, length)), &message)
                        .starts_with("refused"));
    }
}

void CodecTest::everyPrefixOfAnItemIsRefused()
{
    refuseEveryPrefix(sampleParentMessages());
    refuseEveryPrefix(sampleWorkerMessages());
}

void CodecTest::surplusBytesAreRefused()
{
    for (const WorkerMessage& message : sampleWorkerMessages()) {
        const std::string bytes = encoded(message) + '\0';
        QCOMPARE(throughDecoder(onlyFrame(bytes), &message), std::string("refused: surplus bytes"));
    }
}

void CodecTest::hostileItemsAreRefused_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("item");
    const int recalled = static_cast<int>(FrameType::jobsRecalled);
    const int outcomes = static_cast<int>(FrameType::jobOutcomes);
    const int progress = static_cast<int>(FrameType::jobProgress);
    const int hello = static_cast<int>(FrameType::hello);
    const auto hex = [](const char* text) { return QByteArray::fromHex(text); };
    QTest::newRow("a list of 2^64-1 ids") << recalled << hex("9bffffffffffffffff01");
    QTest::newRow("a list of more outcomes than bytes") << outcomes << hex("9a7fffffff8400");
    QTest::newRow("a list of indefinite length") << recalled << hex("9f01ff");
    QTest::newRow("a text of 2^63 bytes") << hello << hex("841a46464c44017b800000000000000061");
    QTest::newRow("a negative id") << recalled << hex("8120");
    QTest::newRow("an unknown stage") << progress << hex("8501181f010200");
    QTest::newRow("an integer where an array is due") << outcomes << hex("01");
    QTest::newRow("progress as in version 1") << progress << hex("8401040102");
    QTest::newRow("reserved additional information") << recalled << hex("9c");
    QTest::newRow("a message of the parent") << static_cast<int>(FrameType::shutdown) << hex("f6");
    QTest::newRow("nothing") << recalled << QByteArray();
}

void CodecTest::hostileItemsAreRefused()
{
    QFETCH(int, type);
    QFETCH(QByteArray, item);
    const Frame frame{
        static_cast<FrameType>(type), {item.constData(), static_cast<std::size_t>(item.size())}};
    const Result<WorkerMessage> message = decodeWorkerMessage(frame);
    QVERIFY(!message);
    QCOMPARE(message.error().code, ErrorCode::workerProtocol);
    QVERIFY(!message.error().detail.empty());
}

void CodecTest::mutationsNeverCrash()
{
    const std::string original = allBytes();
    std::mt19937 random(20240517);
    int refused = 0;
    int accepted = 0;
    for (int round = 0; round < 100'000; ++round) {
        std::string bytes = original;
        for (auto changes = random() % 4; changes > 0; --changes)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        if (random() % 4 == 0)
            bytes.erase(random() % bytes.size(), random() % 16);
        FrameReader reader;
        reader.feed(
            std::string_view(bytes).substr(random() % 2 == 0 ? 0 : random() % bytes.size()));
        for (;;) {
            const Result<std::optional<Frame>> frame = reader.next();
            refused += frame ? 0 : 1;
            if (!frame || !*frame)
                break;
            const bool good = decodeParentMessage(**frame) || decodeWorkerMessage(**frame);
            ++(good ? accepted : refused);
        }
    }
    QVERIFY(refused > 10'000);
    QVERIFY(accepted > 100'000);
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::CodecTest)
#include "test_codec.moc"
