// SPDX-License-Identifier: GPL-3.0-or-later

// Any notes, in every format and profile: no crash, bytes that are UTF-8, and an article in parts that is
// the whole one.

#include "article/composer.h"
#include "article/parts.h"
#include "export/exporter.h"
#include "export/html.h"
#include "notation/buffer.h"
#include "notation/builder.h"

#include <QByteArray>
#include <QUtf8StringView>

#include <cstdint>
#include <cstdlib>

using namespace rapporteur;

namespace {

void checkParts(const OnRecord &record, const Profile &profile)
{
    Strings strings;
    Names names(*record, profile, strings);
    QByteArray inParts;
    for (const IndexRange part : articleParts(*record, 1))
        htmlFormat.body(inParts, composePart(record, profile, part, names));
    QByteArray inOne;
    htmlFormat.body(inOne, compose(record, profile));
    if (inParts != inOne) {
        qCritical("the parts of the article are not the whole");
        std::abort();
    }
}

} // namespace

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
    checkParts(record, profile);
    return 0;
}
