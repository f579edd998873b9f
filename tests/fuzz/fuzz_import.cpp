// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes through every importer: no crash, and what it says are notes can be read as notes.

#include "import/importer.h"
#include "notation/buffer.h"
#include "notation/builder.h"

#include <QByteArray>

#include <cstdint>

using namespace rapporteur;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto source = QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
    guessImporter(source);
    for (const Importer &importer : importers()) {
        const auto imported = importer.read(source);
        if (!imported)
            continue;
        Buffer buffer;
        buffer.setText(imported->notes);
        buildNotes(buffer);
    }
    return 0;
}
