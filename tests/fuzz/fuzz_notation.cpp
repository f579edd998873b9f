// SPDX-License-Identifier: GPL-3.0-or-later

// Any text, then any edits of it: the buffer that took them is the buffer of the final text.
// The input is notes and edits with the byte 0x1e between them; an edit is a byte each for the first
// line and the number of lines to remove, then the lines to insert.

#include "notation/buffer.h"
#include "notation/builder.h"

#include <QByteArray>
#include <QStringList>

#include <cstdint>
#include <cstdlib>
#include <vector>

using namespace rapporteur;

namespace {

void require(bool holds, const char *what)
{
    if (holds)
        return;
    qCritical("edited and fresh buffer differ: %s", what);
    std::abort();
}

void apply(const QByteArray &edit, Buffer &buffer)
{
    if (edit.size() < 2)
        return;
    const int first = static_cast<uchar>(edit[0]) % (buffer.size() + 1);
    const int removed = static_cast<uchar>(edit[1]) % (buffer.size() - first + 1);
    const QStringList lines = QString::fromUtf8(edit.sliced(2)).split(u'\n');
    buffer.replace(first, removed, std::vector<QString>(lines.begin(), lines.end()));
}

void compare(const Buffer &edited, const Buffer &fresh)
{
    require(edited.size() == fresh.size(), "size");
    for (int i = 0; i < edited.size(); ++i) {
        require(edited.text(i) == fresh.text(i), "text");
        require(edited.line(i) == fresh.line(i), "line");
    }
    require(edited.roster() == fresh.roster(), "roster");
    require(edited.duplicateSpeakers() == fresh.duplicateSpeakers(), "duplicate speakers");
    const Notes notes = buildNotes(edited);
    const Notes freshNotes = buildNotes(fresh);
    require(notes.session == freshNotes.session, "session");
    require(notes.problems == freshNotes.problems, "problems");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto input = QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
    QByteArrayList parts = input.split('\x1e');
    Buffer buffer;
    buffer.setText(QString::fromUtf8(parts.takeFirst()));
    for (const QByteArray &edit : std::as_const(parts))
        apply(edit, buffer);
    Buffer fresh;
    fresh.setText(buffer.toString());
    compare(buffer, fresh);
    return 0;
}
