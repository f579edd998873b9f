// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/systemcalls.h"

#include <QByteArray>
#include <QString>

#include <expected>
#include <utility>

namespace rapporteur {

/// A file descriptor that is closed at the end of its scope.
class Descriptor
{
public:
    Descriptor(int number, const SystemCalls &calls)
        : m_number(number)
        , m_calls(calls)
    {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
        , m_calls(other.m_calls)
    {}

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }

    bool close()
    {
        const int number = std::exchange(m_number, -1);
        return number < 0 || m_calls.close(number) == 0;
    }

private:
    int m_number;
    const SystemCalls &m_calls;
};

/// Everything, though the system takes it in parts; else errno says why not.
bool writeAll(int descriptor, QByteArrayView bytes, const SystemCalls &calls);

/// What is left in a file, at most `most` bytes; an error is errno.
std::expected<QByteArray, int> readAll(int descriptor, qint64 most);

/// Puts the names in a folder on its disk; else errno says why not.
bool syncFolder(const QByteArray &folder, const SystemCalls &calls);

/// The folder of a file's name.
QByteArray folderOf(const QByteArray &name);

/// What `error`, an errno, says in words.
QString systemReason(int error);

} // namespace rapporteur
