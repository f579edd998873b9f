// SPDX-License-Identifier: GPL-3.0-or-later

// Notes of 1 and 10 MB (the example session, again and again) to each format, parse to bytes.

#include "export/exporter.h"
#include "notation/buffer.h"
#include "notation/builder.h"

#include <QFile>

#include <benchmark/benchmark.h>

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
        bench->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond);
    };
    sizes(benchmark::RegisterBenchmark("parse", parse));
    for (const Exporter &exporter : exporters())
        sizes(benchmark::RegisterBenchmark(exporter.id.data(), exportTo, &exporter));
    return true;
}();

} // namespace
