// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostilenotes.h"

#include <QRandomGenerator>
#include <QStringList>

namespace rapporteur::testing {

using namespace Qt::StringLiterals;

QString hostileNotes(quint32 seed)
{
    static const QStringList pieces = {
        u"av"_s,
        u"bo"_s,
        u"Zoe"_s,
        u"avv"_s,
        u"zo"_s,
        u"Okafor"_s,
        u"?"_s,
        u": "_s,
        u"? "_s,
        u"> "_s,
        u"+ "_s,
        u"- "_s,
        u">bo: "_s,
        u">Zoe? "_s,
        u" (worried): "_s,
        u", "_s,
        u"\n"_s,
        u"\n"_s,
        u"\n"_s,
        u"\n"_s,
        u"\n\n"_s,
        u"\n... "_s,
        u"\n  "_s,
        u"\n| "_s,
        u"\n|"_s,
        u"\n  ~ "_s,
        u"check "_s,
        u"quote"_s,
        u"link: http://a.b c"_s,
        u"source"_s,
        u"@av "_s,
        u"@bo Ben Okafor; he"_s,
        u"@dk Dina Okafor"_s,
        u"@long-alias Ana Vidal"_s,
        u"@tl Torres Luna, Eva; short TL"_s,
        u"by 2026-12-01"_s,
        u"2026-12-01"_s,
        u"14:07 "_s,
        u"09:07:55 "_s,
        u"+0:12:33.250 "_s,
        u"25:70 "_s,
        u"# "_s,
        u"## "_s,
        u"! "_s,
        u"* "_s,
        u"[x] "_s,
        u"(consensus) "_s,
        u"(vote 1-2) "_s,
        u"[off]\n"_s,
        u"[on]\n"_s,
        u"\n```\n"_s,
        u"```"_s,
        u"// "_s,
        u"\\"_s,
        u"{++"_s,
        u"++}"_s,
        u"{>>"_s,
        u"<<}"_s,
        u"{--"_s,
        u"--}"_s,
        u"{~~a~>b~~}"_s,
        u"{++x++}"_s,
        u"{>>c<<}"_s,
        u"\""_s,
        u"*em*"_s,
        u"`code`"_s,
        u"[l](http://x.y)"_s,
        u"words"_s,
        u"more "_s,
        u" "_s,
        u"\t"_s,
        u"(laughter)"_s,
        u"[slide 7]"_s,
        u"Title: "_s,
        u"Event: A/2026"_s,
        u"Date: 2026-10-05 Europe/Prague"_s,
        u"Index: "_s,
        u"Foo: "_s,
        u"Attribution: none\n"_s,
        u"Chair: Okafor, av"_s,
        u"Short: a ="_s,
        u"Start: 14:00"_s,
        u"Media: m"_s,
        u"note: "_s,
        u"Topic: "_s,
        u"Action: "_s,
        u"\r"_s,
        u"\u2028"_s,
        u"/"_s,
        u"="_s,
        u";"_s,
        u"\U0001F600"_s,
        u"CVE-2026-12345"_s,
        u"Ana Vidal"_s,
        u"~ added"_s,
        u"~ deleted"_s,
        u"~ off"_s,
    };
    QRandomGenerator random(seed);
    QString notes;
    for (int i = random.bounded(60); i >= 0; --i)
        notes += pieces[random.bounded(pieces.size())];
    return notes;
}

} // namespace rapporteur::testing
