// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shownruns.h"

namespace rapporteur::testing {

using namespace Qt::StringLiterals;

namespace {

Speaker speaker(const QString &alias, const QString &name)
{
    Speaker result{.alias = alias};
    setName(result, name);
    return result;
}

QString shownRun(const Run &run)
{
    QString flags;
    for (const auto &[style, letter] : {std::pair{Style::Emphasis, u'e'},
                                        {Style::Strong, u's'},
                                        {Style::Code, u'c'},
                                        {Style::Verbatim, u'v'}}) {
        if (run.style.testFlag(style))
            flags += letter;
    }
    if (run.kind == Run::Kind::Mention)
        flags += u"@%1"_s.arg(run.speaker);
    else if (run.kind == Run::Kind::Image)
        flags += u"image"_s;
    else if (run.kind == Run::Kind::LineBreak)
        flags += u"br"_s;
    const QString target = run.href.isEmpty() ? QString() : u" → "_s + run.href.toString();
    return u'[' + (flags.isEmpty() ? flags : flags + u": "_s) + run.text.toString() + target + u']';
}

} // namespace

Roster someSpeakers()
{
    Roster result;
    result.assign({speaker(u"av"_s, u"Ana Vidal"_s), speaker(u"bo"_s, u"Ben Okafor"_s),
                   speaker(u"rv"_s, u"Rik van Holt"_s), speaker(u"b"_s, u"Bea"_s),
                   speaker(u"c-w"_s, u"Chen Wei"_s), speaker(u"db"_s, u"dana Boyle"_s)});
    return result;
}

QString shown(const std::vector<Run> &runs)
{
    QString result;
    for (const Run &run : runs)
        result += shownRun(run);
    return result;
}

QString shownKind(const Block &block)
{
    using Kind = Block::Kind;
    switch (block.kind) {
    case Kind::Heading:
        return u"h"_s;
    case Kind::Paragraph:
        return u"p"_s;
    case Kind::Code:
        return u"code"_s;
    case Kind::Rule:
        return u"rule"_s;
    case Kind::ListBegin:
        return (block.ordered ? u"<ol%1"_s.arg(block.start) : u"<ul"_s) +
               (block.tight ? u" tight>"_s : u">"_s);
    case Kind::ListEnd:
        return block.ordered ? u"</ol>"_s : u"</ul>"_s;
    case Kind::ItemBegin:
        return u"<li>"_s;
    case Kind::ItemEnd:
        return u"</li>"_s;
    case Kind::QuoteBegin:
        return u"<quote>"_s;
    case Kind::QuoteEnd:
        return u"</quote>"_s;
    }
    return {};
}

} // namespace rapporteur::testing
