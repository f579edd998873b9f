// SPDX-License-Identifier: GPL-3.0-or-later

// Any notes, in every format and profile: no crash, and bytes that are UTF-8.

#include "export/exporter.h"
#include "notation/buffer.h"
#include "notation/builder.h"

#include <QByteArray>
#include <QUtf8StringView>

#include <cstdint>
#include <cstdlib>

using namespace rapporteur;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Buffer buffer;
    buffer.setText(
        QString::fromUtf8(QByteArrayView(reinterpret_cast<const char *>(data), qsizetype(size))));
    const OnRecord record = onRecord(buildSession(buffer));
    const Profile &profile = profiles()[size % profiles().size()];
    for (const Exporter &exporter : exporters()) {
        const QByteArray bytes = exported(record, exporter, profile);
        if (!bytes.endsWith('\n') || !QUtf8StringView(bytes).isValidUtf8()) {
            qCritical("%s: not lines of UTF-8", exporter.id.data());
            std::abort();
        }
    }
    return 0;
}
