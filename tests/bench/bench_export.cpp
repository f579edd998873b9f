// SPDX-License-Identifier: GPL-3.0-or-later

// Notes of 1, 10 and 100 MB (the example session, again and again) to each format, parse to bytes;
// beside them two floors on the same bytes: looking for the line ends, and reading them as CommonMark.
// Time is that of the clock, since long notes are exported in several threads; CPU that of all of them.

#include "export/exporter.h"
#include "notation/buffer.h"
#include "notation/builder.h"

#include <QFile>
#include <md4c.h>

#include <benchmark/benchmark.h>
#include <cstring>

using namespace rapporteur;

namespace {

/// The example's head once, then its topics until there are `size` bytes.
QByteArray notes(qsizetype size)
{
    QFile file(QStringLiteral(RAPPORTEUR_SOURCE_DIR "/resources/examples/rust-2025.minutes"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    QByteArray text = file.readAll();
    const QByteArray topics = text.sliced(text.indexOf("\n# ") + 1);
    text.reserve(size + topics.size());
    while (text.size() < size)
        text += topics;
    return text;
}

void floorOfLines(benchmark::State &state)
{
    const QByteArray bytes = notes(state.range(0));
    for (auto _ : state) {
        qsizetype lines = 0;
        const char *const end = bytes.constData() + bytes.size();
        for (const char *at = bytes.constData(); at && at < end; ++lines) {
            at = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at)));
            at = at ? at + 1 : nullptr;
        }
        benchmark::DoNotOptimize(lines);
    }
    state.SetBytesProcessed(int64_t(state.iterations()) * bytes.size());
}

void floorOfCommonMark(benchmark::State &state)
{
    const QByteArray bytes = notes(state.range(0));
    MD_PARSER parser{};
    parser.enter_block = parser.leave_block = [](MD_BLOCKTYPE, void *, void *) { return 0; };
    parser.enter_span = parser.leave_span = [](MD_SPANTYPE, void *, void *) { return 0; };
    parser.text = [](MD_TEXTTYPE, const MD_CHAR *, MD_SIZE, void *) { return 0; };
    for (auto _ : state)
        benchmark::DoNotOptimize(
            md_parse(bytes.constData(), MD_SIZE(bytes.size()), &parser, nullptr));
    state.SetBytesProcessed(int64_t(state.iterations()) * bytes.size());
}

void parse(benchmark::State &state)
{
    const QByteArray bytes = notes(state.range(0));
    for (auto _ : state) {
        Buffer buffer;
        buffer.setText(QString::fromUtf8(bytes));
        benchmark::DoNotOptimize(buffer.size());
    }
    state.SetBytesProcessed(int64_t(state.iterations()) * bytes.size());
}

void exportTo(benchmark::State &state, const Exporter *exporter)
{
    const QByteArray bytes = notes(state.range(0));
    for (auto _ : state) {
        Buffer buffer;
        buffer.setText(QString::fromUtf8(bytes));
        const OnRecord record = onRecord(buildSession(buffer));
        benchmark::DoNotOptimize(exported(record, *exporter, profiles().front()).size());
    }
    state.SetBytesProcessed(int64_t(state.iterations()) * bytes.size());
}

const bool registered = [] {
    const auto sizes = [](benchmark::internal::Benchmark *bench) {
        for (const int megabytes : {1, 10, 100})
            bench->Arg(megabytes * 1'000'000);
        bench->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
    };
    sizes(benchmark::RegisterBenchmark("floor: line ends", floorOfLines));
    sizes(benchmark::RegisterBenchmark("floor: md4c", floorOfCommonMark));
    sizes(benchmark::RegisterBenchmark("parse", parse));
    for (const Exporter &exporter : exporters())
        sizes(benchmark::RegisterBenchmark(exporter.id.data(), exportTo, &exporter));
    return true;
}();

} // namespace
