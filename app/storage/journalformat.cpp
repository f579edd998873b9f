// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/journalformat.h"

#include "storage/gaptext.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>

namespace rapporteur {

namespace {

constexpr QByteArrayView magic("rapporteur journal 1\n");
constexpr qsizetype frameSize = 16; // checksum and size
constexpr qsizetype editSize = 16;  // position and removed

quint64 checksum(QByteArrayView record)
{
    std::byte digest[16];
    QCryptographicHash::hashInto(digest, record, QCryptographicHash::Blake2s_128);
    return qFromLittleEndian<quint64>(digest);
}

quint64 numberAt(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint64>(bytes.constData() + at);
}

QByteArray headBytes(const JournalHead &head)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    const JournalBase &base = head.base;
    stream << head.id << head.process << head.host << base.path << base.hash
           << quint8(base.format.encoding) << quint8(base.format.lineEnd);
    return bytes;
}

std::optional<JournalHead> headOf(QByteArrayView payload)
{
    const QByteArray bytes = payload.toByteArray();
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    JournalHead head;
    quint8 encoding = 0;
    quint8 lineEnd = 0;
    stream >> head.id >> head.process >> head.host >> head.base.path >> head.base.hash >>
        encoding >> lineEnd;
    if (stream.status() != QDataStream::Ok || encoding > quint8(Encoding::Latin1) ||
        lineEnd > quint8(LineEnd::Cr))
        return {};
    head.base.format = {Encoding(encoding), LineEnd(lineEnd)};
    return head;
}

/// Takes the records of a journal apart, until one does not fit.
class RecordReader
{
public:
    explicit RecordReader(QByteArrayView bytes)
        : m_rest(bytes)
    {}

    std::optional<QByteArrayView> next()
    {
        if (m_rest.size() < frameSize)
            return {};
        const quint64 size = numberAt(m_rest, 8);
        if (size > quint64(m_rest.size() - frameSize))
            return {};
        const QByteArrayView payload = m_rest.sliced(frameSize, qsizetype(size));
        m_sealed.resize(8);
        qToLittleEndian(m_chain, m_sealed.data());
        m_sealed.append(m_rest.sliced(8, 8 + qsizetype(size)));
        const quint64 sum = checksum(m_sealed);
        if (sum != numberAt(m_rest, 0))
            return {};
        m_chain = sum;
        m_rest = m_rest.sliced(frameSize + qsizetype(size));
        return payload;
    }

    qsizetype rest() const { return m_rest.size(); }

private:
    QByteArrayView m_rest;
    QByteArray m_sealed;
    quint64 m_chain = 0;
};

bool replay(QByteArrayView edit, GapText &text)
{
    if (edit.size() < editSize || edit.size() % 2 != 0)
        return false;
    QString inserted((edit.size() - editSize) / 2, Qt::Uninitialized);
    qFromLittleEndian<char16_t>(edit.constData() + editSize, inserted.size(), inserted.data());
    return text.replace(qint64(numberAt(edit, 0)), qint64(numberAt(edit, 8)), inserted);
}

/// The one edit that makes `to` of `from`, which often share both ends.
struct Difference {
    qsizetype position = 0;
    qsizetype removed = 0;
    QStringView inserted;
};

Difference difference(QStringView from, QStringView to)
{
    const auto heads = std::ranges::mismatch(from, to);
    const qsizetype same = heads.in1 - from.begin();
    const qsizetype most = std::min(from.size(), to.size()) - same;
    qsizetype tail = 0;
    while (tail < most && from[from.size() - 1 - tail] == to[to.size() - 1 - tail])
        ++tail;
    return {same, from.size() - same - tail, to.sliced(same, to.size() - same - tail)};
}

} // namespace

QByteArray JournalWriter::start(const JournalHead &head, const QString &text)
{
    m_chain = 0;
    m_record = QByteArray(frameSize, '\0') + headBytes(head);
    seal();
    QByteArray bytes = magic.toByteArray() + m_record;
    bytes += edit(0, 0, head.base.text);
    if (text != head.base.text) {
        const Difference changed = difference(head.base.text, text);
        bytes += edit(changed.position, changed.removed, changed.inserted);
    }
    return bytes;
}

const QByteArray &JournalWriter::edit(qsizetype position, qsizetype removed, QStringView inserted)
{
    constexpr qsizetype usual = 4096;
    const qsizetype size = frameSize + editSize + 2 * inserted.size();
    if (size <= usual && m_record.capacity() > usual)
        m_record = {}; // what a paste took
    m_record.reserve(usual);
    m_record.resizeForOverwrite(size);
    char *payload = m_record.data() + frameSize;
    qToLittleEndian(quint64(position), payload);
    qToLittleEndian(quint64(removed), payload + 8);
    if (!inserted.isEmpty())
        qToLittleEndian<char16_t>(inserted.utf16(), inserted.size(), payload + editSize);
    seal();
    return m_record;
}

void JournalWriter::seal()
{
    qToLittleEndian(m_chain, m_record.data());
    qToLittleEndian(quint64(m_record.size() - frameSize), m_record.data() + 8);
    m_chain = checksum(m_record);
    qToLittleEndian(m_chain, m_record.data());
}

bool isJournal(QByteArrayView bytes) { return bytes.startsWith(magic); }

std::optional<JournalHead> readJournalHead(QByteArrayView bytes)
{
    if (!isJournal(bytes))
        return {};
    return RecordReader(bytes.sliced(magic.size())).next().and_then(headOf);
}

std::optional<JournalContents> readJournal(QByteArrayView bytes)
{
    if (!isJournal(bytes))
        return {};
    RecordReader reader(bytes.sliced(magic.size()));
    auto head = reader.next().and_then(headOf);
    GapText text;
    const auto base = reader.next();
    if (!head || !base || !replay(*base, text))
        return {};
    JournalContents contents{.head = std::move(*head)};
    contents.head.base.text = text.toString();
    qsizetype rest = reader.rest();
    while (const auto edit = reader.next()) {
        if (!replay(*edit, text))
            break;
        ++contents.edits;
        rest = reader.rest();
    }
    contents.text = text.toString();
    contents.unread = rest;
    return contents;
}

} // namespace rapporteur
