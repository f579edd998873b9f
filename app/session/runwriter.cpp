// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/runwriter.h"

namespace rapporteur {

namespace {

class RunWriter
{
public:
    RunWriter(QStringView words, Strings &strings, std::vector<Run> &runs)
        : m_words(words)
        , m_strings(strings)
        , m_runs(runs)
        , m_first(runs.size())
    {}

    void beginPiece(const MarkdownPiece &piece, QStringView target)
    {
        m_at = piece.begin;
        m_run = {.href = target, .kind = piece.kind, .style = piece.style};
    }

    /// The words of the piece up to `end`.
    void writeTo(int end)
    {
        const QStringView text = m_words.sliced(m_at, end - m_at);
        m_at = end;
        if (m_run.kind == Run::Kind::LineBreak)
            append({});
        else if (m_run.kind == Run::Kind::Image)
            append(text);
        else if (!text.isEmpty() && !extendLast(text))
            append(text);
    }

    void writeSpot(const Spot &spot)
    {
        if (spot.kind == Spot::Kind::QuoteMark && spot.role == Spot::Role::Literal)
            return;
        writeTo(spot.begin);
        const QStringView text = m_words.sliced(spot.begin, spot.length);
        m_at = spot.end();
        switch (spot.kind) {
        case Spot::Kind::QuoteMark:
            m_verbatim = spot.role == Spot::Role::Opens;
            break;
        case Spot::Kind::Mention:
            append(text.sliced(text.front() == u'@' ? 1 : 0));
            m_runs.back().kind = Run::Kind::Mention;
            m_runs.back().speaker = spot.speaker;
            break;
        case Spot::Kind::Reference:
            append(shownText(spot.reference, text));
            m_runs.back().href = m_strings.keep(referenceTarget(spot.reference, text));
            break;
        }
    }

private:
    Styles style() const { return m_verbatim ? m_run.style | Style::Verbatim : m_run.style; }

    void append(QStringView text)
    {
        Run &run = m_runs.emplace_back(m_run);
        run.text = text;
        run.style = style();
    }

    bool extendLast(QStringView text)
    {
        if (m_runs.size() == m_first)
            return false;
        Run &last = m_runs.back();
        if (last.kind != Run::Kind::Text || last.style != style() ||
            last.text.end() != text.begin() || last.href.data() != m_run.href.data())
            return false;
        last.text = QStringView(last.text.begin(), text.end());
        return true;
    }

    QStringView m_words;
    Strings &m_strings;
    std::vector<Run> &m_runs;
    size_t m_first; // of the runs of this text
    Run m_run;      // what the piece is like
    int m_at = 0;
    bool m_verbatim = false;
};

} // namespace

int findSpots(const Markdown &markdown, const Markdown::Part &part, const Roster &roster,
              Spots &spots)
{
    using Look = SpotFinder::Look;
    SpotFinder finder(markdown.words, roster, markdown.literal, spots);
    for (int i = part.pieces.first; i < part.pieces.end(); ++i) {
        const MarkdownPiece &piece = markdown.pieces[size_t(i)];
        if (piece.kind == Run::Kind::Text && !piece.style.testFlag(Style::Code))
            finder.find(piece.begin, piece.end, piece.target < 0 ? Look::Words : Look::QuotesAlone);
    }
    return pairQuotes(markdown.words, spots);
}

void writeRuns(QStringView words, std::span<const MarkdownPiece> pieces,
               std::span<const QStringView> targets, const Spots &spots, Strings &strings,
               std::vector<Run> &runs)
{
    RunWriter writer(words, strings, runs);
    auto spot = spots.begin();
    for (const MarkdownPiece &piece : pieces) {
        writer.beginPiece(piece, piece.target < 0 ? QStringView() : targets[size_t(piece.target)]);
        for (; spot != spots.end() && spot->begin < piece.end; ++spot)
            writer.writeSpot(*spot);
        writer.writeTo(piece.end);
    }
}

MarkdownRuns::MarkdownRuns(Markdown markdown, const Roster &roster, Strings &strings)
    : m_markdown(std::move(markdown))
    , m_roster(roster)
    , m_strings(strings)
    , m_words(strings.keep(m_markdown.words))
{
    m_targets.reserve(m_markdown.targets.size());
    for (const QString &target : m_markdown.targets)
        m_targets.push_back(strings.keep(target));
}

void MarkdownRuns::write(const Markdown::Part &part, std::vector<Run> &runs) const
{
    Spots spots;
    const auto pieces =
        std::span(m_markdown.pieces).subspan(size_t(part.pieces.first), size_t(part.pieces.count));
    if (part.block.kind != Block::Kind::Code)
        findSpots(m_markdown, part, m_roster, spots);
    writeRuns(m_words, pieces, m_targets, spots, m_strings, runs);
}

} // namespace rapporteur
