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

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array table = {
    Exporter{"html"_L1, "html"_L1, "text/html"_L1, "The article as a page"_L1, &htmlFormat},
    Exporter{"html-fragment"_L1, "html"_L1, "text/html"_L1,
             "The article's body, to paste into a publisher's form"_L1, &htmlFragmentFormat},
    Exporter{"markdown"_L1, "md"_L1, "text/markdown"_L1, "The article in CommonMark"_L1,
             &markdownFormat},
    Exporter{"json"_L1, "json"_L1, "application/json"_L1, "The record, whole"_L1, writeJson},
    Exporter{"record-html"_L1, "html"_L1, "text/html"_L1, "The minutes as a page"_L1,
             writeRecordHtml},
    Exporter{"record-markdown"_L1, "md"_L1, "text/markdown"_L1, "The minutes in Markdown"_L1,
             writeRecordMarkdown},
    Exporter{"text"_L1, "txt"_L1, "text/plain"_L1, "The minutes for a mailing list"_L1, writeText},
    Exporter{"csv"_L1, "csv"_L1, "text/csv"_L1, "Decisions, actions and open questions"_L1,
             writeCsv},
};

} // namespace

std::span<const Exporter> exporters() { return table; }

const Exporter *findExporter(QStringView id)
{
    const auto found = std::ranges::find_if(table, [id](const Exporter &e) { return id == e.id; });
    return found == table.end() ? nullptr : &*found;
}

QByteArray exported(const OnRecord &record, const Exporter &exporter, const Profile &profile)
{
    if (const auto *format = std::get_if<const ArticleFormat *>(&exporter.write))
        return writeArticle(**format, record, profile);
    return std::get<RecordWriter>(exporter.write)(record);
}

} // namespace rapporteur
