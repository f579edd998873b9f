// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/markdownwriter.h"

#include "export/escape.h"

#include <QVarLengthArray>

#include <algorithm>
#include <vector>

namespace rapporteur {

namespace {

/// The end of a link or picture. An address is ASCII without blanks or angle brackets, so that any may
/// stand between these.
QByteArray linkEnd(QByteArray address)
{
    if (address.contains(';')) // the end of what would be read as a character's name
        address.replace('&', "&amp;");
    const bool bare = !address.contains('(') && !address.contains(')');
    return bare ? "](" + address + ')' : "](<" + address + ">)";
}

/// What may be open around a run.
enum class Mark : quint8 { Quote, Link, Strong, Emphasis };

/// Writes runs with their marks nested as in the notes: what lasts longer is outside. Quotation marks
/// are characters, and never part a mark that they overlap with.
class RunWriter
{
public:
    RunWriter(QByteArray &markdown, std::span<const Run> runs, const MarkdownPlace &place)
        : m_markdown(markdown)
        , m_runs(runs)
        , m_lineBreak(place.lineBreak)
        , m_written(place.written)
        , m_begins(place.beginsParagraph)
    {}

    void write()
    {
        for (size_t i = 0; i < m_runs.size(); ++i) {
            close(i);
            open(i);
            if (m_written.empty() || m_written[i].isNull())
                write(m_runs[i]);
            else
                m_markdown += m_written[i];
            m_begins &= m_runs[i].kind == Run::Kind::LineBreak;
        }
        close(m_runs.size());
    }

private:
    struct Open {
        Mark mark;
        QByteArray address;
        QStringView href;
    };

    void write(const Run &run)
    {
        const QByteArray picture =
            run.kind == Run::Kind::Image ? linkAddress(run.href) : QByteArray();
        if (run.kind == Run::Kind::LineBreak) {
            m_markdown += m_lineBreak;
            m_begins |= m_lineBreak.contains('\n');
            return;
        }
        if (!picture.isEmpty()) {
            m_markdown += "![";
            appendMarkdown(m_markdown, run.text, false);
            m_markdown += linkEnd(picture);
        } else if (run.style.testFlag(Style::Code)) {
            appendMarkdownCode(m_markdown, run.text);
        } else {
            appendMarkdown(m_markdown, run.text, m_begins);
        }
        m_begins = false;
    }

    bool wants(size_t i, Mark mark) const
    {
        if (i >= m_runs.size())
            return false;
        const Run &run = m_runs[i];
        switch (mark) {
        case Mark::Quote:
            return run.style.testFlag(Style::Verbatim);
        case Mark::Link:
            return run.kind != Run::Kind::Image && !run.href.isEmpty();
        case Mark::Strong:
            return run.style.testFlag(Style::Strong);
        case Mark::Emphasis:
            return run.style.testFlag(Style::Emphasis);
        }
        return false;
    }

    bool wants(size_t i, const Open &open) const
    {
        return wants(i, open.mark) && (open.mark != Mark::Link || m_runs[i].href == open.href);
    }

    /// How many runs from `i` on a mark that opens there lasts.
    size_t extent(size_t i, Mark mark) const
    {
        const Open open{mark, {}, m_runs[i].href};
        size_t end = i;
        while (wants(end, open))
            ++end;
        return end - i;
    }

    bool isOpen(Mark mark) const { return std::ranges::contains(m_open, mark, &Open::mark); }

    /// Closes what the run at `i` has no more, and what stands inside of it.
    void close(size_t i)
    {
        const auto ends = [this, i](const Open &open) {
            return open.mark != Mark::Quote && !wants(i, open);
        };
        const auto outermost = std::ranges::find_if(m_open, ends);
        const auto depth = size_t(outermost - m_open.begin());
        const bool quoteStays = wants(i, Mark::Quote);
        bool keepsQuote = false;
        while (m_open.size() > depth) {
            if (m_open.back().mark == Mark::Quote && quoteStays)
                keepsQuote = true;
            else
                end(m_open.back());
            m_open.pop_back();
        }
        if (keepsQuote)
            m_open.push_back({Mark::Quote, {}, {}});
        if (!quoteStays &&
            std::erase_if(m_open, [](const Open &open) { return open.mark == Mark::Quote; }))
            m_markdown += '"';
    }

    void open(size_t i)
    {
        struct New {
            Mark mark;
            size_t extent;
        };
        QVarLengthArray<New, 4> added;
        for (const Mark mark : {Mark::Quote, Mark::Link, Mark::Strong, Mark::Emphasis}) {
            if (wants(i, mark) && !isOpen(mark))
                added.push_back({mark, extent(i, mark)});
        }
        std::ranges::stable_sort(added, std::ranges::greater(), &New::extent);
        for (const New &mark : added)
            begin({mark.mark, {}, m_runs[i].href});
    }

    void begin(Open open)
    {
        if (open.mark == Mark::Link)
            open.address = linkAddress(open.href);
        if (open.mark == Mark::Quote) {
            m_markdown += '"';
        } else if (open.mark != Mark::Link) {
            m_markdown += open.mark == Mark::Strong ? "**" : "*";
        } else if (!open.address.isEmpty()) {
            if (m_markdown.endsWith('!')) // with a bracket it would be an image
                m_markdown.insert(m_markdown.size() - 1, '\\');
            m_markdown += '[';
        }
        m_begins = false;
        m_open.push_back(std::move(open));
    }

    void end(const Open &open)
    {
        if (open.mark == Mark::Quote)
            m_markdown += '"';
        else if (open.mark != Mark::Link)
            m_markdown += open.mark == Mark::Strong ? "**" : "*";
        else if (!open.address.isEmpty())
            m_markdown += linkEnd(open.address);
    }

    QByteArray &m_markdown;
    std::span<const Run> m_runs;
    QByteArrayView m_lineBreak;
    std::span<const QByteArray> m_written;
    std::vector<Open> m_open; ///< from the outside in
    bool m_begins;
};

} // namespace

void appendMarkdownRuns(QByteArray &markdown, std::span<const Run> runs, const MarkdownPlace &place)
{
    RunWriter(markdown, runs, place).write();
}

} // namespace rapporteur
