// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/entities.h"
#include "session/headingmarks.h"
#include "session/markdown.h"
#include "session/references.h"
#include "session/utf8text.h"

#include <md4c.h>

#include <functional>
#include <string_view>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// Which characters, escaped, are no marks of the notation.
constexpr std::string_view marksOfNotation = "\"@[<";

/// Takes the calls of md4c; what it is to have is in `result()`.
class Collector
{
public:
    explicit Collector(const Utf8Text &source)
        : m_source(source)
    {
        constexpr size_t few = 8; // pieces of an entry
        m_result.words.reserve(source.bytes().size());
        m_result.pieces.reserve(few);
        m_result.origins.reserve(few);
    }

    void parse()
    {
        const MD_PARSER parser{
            0,
            MD_FLAG_NOHTML,
            [](MD_BLOCKTYPE type, void *detail, void *self) {
                return of(self).enterBlock(type, detail);
            },
            [](MD_BLOCKTYPE type, void *detail, void *self) {
                return of(self).leaveBlock(type, detail);
            },
            [](MD_SPANTYPE type, void *detail, void *self) {
                return of(self).enterSpan(type, detail);
            },
            [](MD_SPANTYPE type, void *, void *self) { return of(self).leaveSpan(type); },
            [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
                return of(self).text(type, {text, size});
            },
            nullptr,
            nullptr,
        };
        const QByteArray &bytes = m_source.bytes();
        md_parse(bytes.constData(), MD_SIZE(bytes.size()), &parser, this);
    }

    Markdown takeResult() { return std::move(m_result); }

private:
    static Collector &of(void *self) { return *static_cast<Collector *>(self); }

    // Blocks

    int enterBlock(MD_BLOCKTYPE type, void *detail)
    {
        m_inLeaf = false;
        switch (type) {
        case MD_BLOCK_QUOTE:
            return open({.kind = Block::Kind::QuoteBegin});
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            return open(list(Block::Kind::ListBegin, type, detail));
        case MD_BLOCK_LI:
            return open({.kind = Block::Kind::ItemBegin});
        case MD_BLOCK_HR:
            return open({.kind = Block::Kind::Rule});
        case MD_BLOCK_CODE:
            return openLeaf(Block::Kind::Code);
        case MD_BLOCK_H:
            m_heading = int(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level);
            m_headingText = {};
            return openLeaf(Block::Kind::Paragraph);
        case MD_BLOCK_P:
            return openLeaf(Block::Kind::Paragraph);
        default:
            return 0;
        }
    }

    int leaveBlock(MD_BLOCKTYPE type, void *detail)
    {
        m_inLeaf = false;
        switch (type) {
        case MD_BLOCK_QUOTE:
            return open({.kind = Block::Kind::QuoteEnd});
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            return open(list(Block::Kind::ListEnd, type, detail));
        case MD_BLOCK_LI:
            return open({.kind = Block::Kind::ItemEnd});
        case MD_BLOCK_H:
            return closeHeading();
        default:
            return 0;
        }
    }

    static Block list(Block::Kind kind, MD_BLOCKTYPE type, void *detail)
    {
        Block block{.kind = kind, .ordered = type == MD_BLOCK_OL};
        if (block.ordered) {
            const auto *ordered = static_cast<const MD_BLOCK_OL_DETAIL *>(detail);
            block.tight = ordered->is_tight;
            block.start = int(ordered->start);
        } else {
            block.tight = static_cast<const MD_BLOCK_UL_DETAIL *>(detail)->is_tight;
        }
        return block;
    }

    int open(const Block &block)
    {
        m_result.parts.push_back({block, {int(m_result.pieces.size()), 0}});
        return 0;
    }

    int openLeaf(Block::Kind kind)
    {
        m_inLeaf = true;
        m_result.words += u'\n'; // parts the words of two blocks
        return open({.kind = kind});
    }

    /// The text of an item of a tight list comes without a paragraph.
    void needLeaf()
    {
        if (!m_inLeaf)
            openLeaf(Block::Kind::Paragraph);
    }

    // Headings: their marks are words.

    void beginHeading(std::string_view text)
    {
        m_headingText = text;
        m_isAtx = isAtxHeading(bytes(), text.data(), m_heading);
        if (m_isAtx)
            addPlain(QString(m_heading, u'#') + u' ');
        if (m_image > 0)
            m_imageBegin = int(m_result.words.size());
    }

    int closeHeading()
    {
        if (m_headingText.empty())
            addPlain(QString(m_heading, u'#'));
        else
            addPlain(headingEnd(bytes(), m_headingText, m_heading, m_isAtx));
        m_heading = 0;
        return 0;
    }

    // Spans

    int enterSpan(MD_SPANTYPE type, void *detail)
    {
        needLeaf();
        m_emphasis += type == MD_SPAN_EM;
        m_strong += type == MD_SPAN_STRONG;
        m_code += type == MD_SPAN_CODE;
        if (type == MD_SPAN_IMG && m_image++ == 0)
            enterImage(*static_cast<const MD_SPAN_IMG_DETAIL *>(detail));
        else if (type == MD_SPAN_A && m_image == 0)
            enterLink(*static_cast<const MD_SPAN_A_DETAIL *>(detail));
        return 0;
    }

    int leaveSpan(MD_SPANTYPE type)
    {
        m_emphasis -= type == MD_SPAN_EM;
        m_strong -= type == MD_SPAN_STRONG;
        m_code -= type == MD_SPAN_CODE;
        if (type == MD_SPAN_IMG && --m_image == 0)
            leaveImage();
        else if (type == MD_SPAN_A && m_image == 0)
            leaveLink();
        return 0;
    }

    void enterLink(const MD_SPAN_A_DETAIL &link)
    {
        const QString target = decodedAttribute(link.href);
        m_bracketed = link.is_autolink && !isAutolink(target);
        if (m_bracketed)
            add(u"<"_s);
        else
            m_target = m_result.addTarget(target);
    }

    /// Whether `<target>` is a link: not the id of a message, nor what only md4c takes for one: a
    /// scheme that begins with something else than a letter.
    bool isAutolink(const QString &target) const
    {
        const bool isMessage = target.startsWith(u"mailto:") &&
                               m_result.words.endsWith(messagePrefix(), Qt::CaseInsensitive);
        return !isMessage && !target.isEmpty() && target.front().isLetter();
    }

    void leaveLink()
    {
        if (m_bracketed)
            add(u">"_s);
        m_bracketed = false;
        m_target = -1;
    }

    void enterImage(const MD_SPAN_IMG_DETAIL &image)
    {
        m_imageTarget = m_result.addTarget(decodedAttribute(image.src));
        m_imageBegin = int(m_result.words.size());
    }

    void leaveImage()
    {
        const int end = int(m_result.words.size());
        if (m_imageTarget >= 0)
            m_result.addPiece({m_imageBegin, end, Run::Kind::Image, styles(), m_imageTarget});
        else if (end > m_imageBegin)
            m_result.addPiece({m_imageBegin, end, Run::Kind::Text, styles(), m_target});
    }

    // Text

    int text(MD_TEXTTYPE type, std::string_view text)
    {
        needLeaf();
        const bool typed = isOfSource(text);
        if (m_heading > 0 && m_headingText.empty() && typed)
            beginHeading(text);
        if (typed && m_source.isGuarded() && beginsLine(text) && text.starts_with(Utf8Text::guard))
            text.remove_prefix(Utf8Text::guard.size());
        switch (type) {
        case MD_TEXT_BR:
            addLineBreak();
            break;
        case MD_TEXT_SOFTBR:
            add(u" "_s);
            break;
        case MD_TEXT_ENTITY:
            addEntity(text);
            break;
        default:
            addText(text, typed);
        }
        if (typed && m_heading > 0)
            m_headingText = text;
        m_end = text.data() + text.size();
        return 0;
    }

    void addText(std::string_view text, bool typed)
    {
        const int place = int(m_result.words.size());
        if (typed && isEscaped(text))
            m_result.literal.push_back(place);
        if (typed)
            m_result.origins.push_back({place, int(text.data() - bytes().data())});
        add(QUtf8StringView(text.data(), qsizetype(text.size())));
    }

    void addEntity(std::string_view entity)
    {
        QString meant = decodedEntity(entity);
        meant.replace(u'\n', u' ');
        for (qsizetype i = 0; i < meant.size(); ++i)
            m_result.literal.push_back(int(m_result.words.size() + i));
        add(meant);
    }

    void addLineBreak()
    {
        if (m_image > 0)
            return add(u" "_s);
        const int place = int(m_result.words.size());
        m_result.words += u'\n';
        m_result.addPiece({place, place + 1, Run::Kind::LineBreak, styles(), -1});
    }

    /// Whether md4c took `text` from the source, not from what it keeps itself.
    bool isOfSource(std::string_view text) const
    {
        const auto less = std::less<const char *>();
        return !less(text.data(), bytes().data()) &&
               !less(bytes().data() + bytes().size(), text.data() + text.size());
    }

    bool beginsLine(std::string_view text) const
    {
        return text.data() == bytes().data() || text.data()[-1] == '\n';
    }

    /// Whether a backslash, which is not itself part of the words, stands before `text`.
    bool isEscaped(std::string_view text) const
    {
        return !text.empty() && marksOfNotation.find(text.front()) != marksOfNotation.npos &&
               text.data() > bytes().data() && text.data()[-1] == '\\' && m_end != text.data();
    }

    std::string_view bytes() const
    {
        return {m_source.bytes().constData(), size_t(m_source.bytes().size())};
    }

    Styles styles() const
    {
        return Styles()
            .setFlag(Style::Emphasis, m_emphasis > 0)
            .setFlag(Style::Strong, m_strong > 0)
            .setFlag(Style::Code, m_code > 0);
    }

    template <typename Words>
    void add(const Words &words)
    {
        const int begin = int(m_result.words.size());
        m_result.words += words;
        if (m_image == 0 && !words.isEmpty())
            m_result.addPiece(
                {begin, int(m_result.words.size()), Run::Kind::Text, styles(), m_target});
    }

    void addPlain(const QString &words)
    {
        const int begin = int(m_result.words.size());
        m_result.words += words;
        if (!words.isEmpty())
            m_result.addPiece({begin, int(m_result.words.size()), Run::Kind::Text, {}, -1});
    }

    const Utf8Text &m_source;
    Markdown m_result;
    const char *m_end = nullptr;    // of the last text
    std::string_view m_headingText; // its last text
    int m_heading = 0;              // its level, or 0
    bool m_isAtx = false;
    int m_emphasis = 0; // how many are open
    int m_strong = 0;
    int m_code = 0;
    int m_image = 0;
    int m_imageBegin = 0;
    int m_imageTarget = -1;
    int m_target = -1;
    bool m_inLeaf = false;    // in a paragraph, heading or code
    bool m_bracketed = false; // in text that md4c takes for an autolink
};

Markdown read(Utf8Text source)
{
    Collector collector(source);
    collector.parse();
    Markdown result = collector.takeResult();
    result.source = std::move(source);
    return result;
}

} // namespace

Markdown readInline(QStringView text) { return read(Utf8Text::paragraph(text)); }

Markdown readBlocks(QStringView text) { return read(Utf8Text::blocks(text)); }

} // namespace rapporteur
