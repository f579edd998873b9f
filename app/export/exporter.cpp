// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/exporter.h"

#include "export/csv.h"
#include "export/html.h"
#include "export/htmlfragment.h"
#include "export/json.h"
#include "export/markdown.h"
#include "export/recordhtml.h"
#include "export/recordmarkdown.h"
#include "export/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array table = {
    Exporter{"html"_L1, "html"_L1, "text/html"_L1,
             QT_TRANSLATE_NOOP("Exporter", "The article as a page"), &htmlFormat},
    Exporter{"html-fragment"_L1, "html"_L1, "text/html"_L1,
             QT_TRANSLATE_NOOP("Exporter", "The article's body, to paste into a publisher's form"),
             &htmlFragmentFormat},
    Exporter{"markdown"_L1, "md"_L1, "text/markdown"_L1,
             QT_TRANSLATE_NOOP("Exporter", "The article in CommonMark"), &markdownFormat},
    Exporter{"json"_L1, "json"_L1, "application/json"_L1,
             QT_TRANSLATE_NOOP("Exporter", "The record, whole"), writeJson},
    Exporter{"record-html"_L1, "html"_L1, "text/html"_L1,
             QT_TRANSLATE_NOOP("Exporter", "The minutes as a page"), writeRecordHtml},
    Exporter{"record-markdown"_L1, "md"_L1, "text/markdown"_L1,
             QT_TRANSLATE_NOOP("Exporter", "The minutes in Markdown"), writeRecordMarkdown},
    Exporter{"text"_L1, "txt"_L1, "text/plain"_L1,
             QT_TRANSLATE_NOOP("Exporter", "The minutes for a mailing list"), writeText},
    Exporter{"csv"_L1, "csv"_L1, "text/csv"_L1,
             QT_TRANSLATE_NOOP("Exporter", "Decisions, actions and open questions"), writeCsv},
};

} // namespace

std::span<const Exporter> exporters() { return table; }

const Exporter *findExporter(QStringView id)
{
    const auto found = std::ranges::find_if(table, [id](const Exporter &e) { return id == e.id; });
    return found == table.end() ? nullptr : &*found;
}

QString titleOf(const Exporter &exporter)
{
    return QCoreApplication::translate("Exporter", exporter.title);
}

QByteArray exported(const OnRecord &record, const Exporter &exporter, const Profile &profile)
{
    if (const auto *format = std::get_if<const ArticleFormat *>(&exporter.write))
        return writeArticle(**format, record, profile);
    return std::get<RecordWriter>(exporter.write)(record);
}

} // namespace rapporteur
