// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

namespace rapporteur {

struct RecordOptions {
    /// Keep annotations of all kinds; otherwise link, source and quote alone.
    bool allAnnotations = false;
    /// Keep CriticMarkup and struck or added lines as typed: for the review copy alone.
    bool keepChanges = false;
};

/// A session without what is off the record: the only thing that leaves the editor. Exporters, the
/// composer, previews, counts and the clipboard take this type and no Session.
///
/// What leaves is what would leave had the off-the-record lines, and what refers to them, never been
/// written: days and replies are worked out again among what is left, and the numbers of id() count
/// it. In it no topic is empty, no speaker unnamed, open changes are resolved, no `off` is set.
/// With `Attribution: none` nobody is named anywhere: no speakers, and *a participant* in the texts.
class OnRecord
{
public:
    const Session &operator*() const { return m_session; }
    const Session *operator->() const { return &m_session; }

    /// What was left out, for the window alone: never part of an export.
    struct LeftOut {
        int offRecord = 0;
        int emptied = 0; ///< by open changes
    };
    const LeftOut &leftOut() const { return m_leftOut; }

private:
    friend OnRecord onRecord(Session session, const RecordOptions &options);
    Session m_session;
    LeftOut m_leftOut;
};

/// The one door between a session and everything that leaves it.
OnRecord onRecord(Session session, const RecordOptions &options = {});

} // namespace rapporteur
