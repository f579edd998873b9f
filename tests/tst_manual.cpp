// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dump.h"
#include "notation/buffer.h"
#include "testing.h"

#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

/// The examples of the manual: each block ```minutes is followed by ```model, what the notes mean, and
/// perhaps ```problems, what is reported of them. RAPPORTEUR_ACCEPT=1 writes both anew into the manual.
class TestManual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatNotesMean();
};

namespace {

std::expected<QString, QString> people(const QString &name)
{
    if (name == "summit.people"_L1)
        return u"@jb Jonas Brandt\n@av Anna Vidal\n"_s;
    if (name == "itself.people"_L1)
        return u"People: itself.people\n@jb Jonas Brandt\n"_s;
    return std::unexpected(u"The People file %1 is not there."_s.arg(name));
}

QString block(const QString &kind, const QString &text)
{
    return u"~~~"_s + kind + u'\n' + text + u"~~~\n"_s;
}

QString expectationsOf(const QString &notes)
{
    Buffer buffer(people);
    buffer.setText(notes);
    const Notes built = buildNotes(buffer);
    std::vector<Problem> problems = built.problems;
    // Else each example without prose would be told to be a draft.
    const auto isDraft = [](const Problem &problem) { return problem.kind == ProblemKind::Draft; };
    if (built.session.prose.empty())
        std::erase_if(problems, isDraft);
    QString text = block(u"model"_s, dumpOf(built.session));
    if (!problems.empty())
        text += block(u"problems"_s, dumpOf(problems));
    return text;
}

/// The manual with the expectations of each example as they are now.
QString expected(const QString &manual, int &examples)
{
    const QStringList lines = manual.split(u'\n');
    QString result;
    QString notes;
    QStringView inside;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        if (inside.isEmpty() && line.startsWith("~~~"_L1) && line.size() > 3) {
            inside = QStringView(line).sliced(3);
            notes.clear();
        } else if (!inside.isEmpty() && line == "~~~"_L1) {
            if (inside == u"minutes") {
                ++examples;
                result += block(u"minutes"_s, notes) + expectationsOf(notes);
            }
            inside = {};
        } else if (!inside.isEmpty()) {
            notes += line + u'\n';
        } else if (i + 1 < lines.size() || !line.isEmpty()) {
            result += line + u'\n';
        }
    }
    return result;
}

} // namespace

void TestManual::saysWhatNotesMean()
{
    const QString path = sourcePath("resources/manual/notation.md");
    const QString manual = QString::fromUtf8(fileBytes(path));
    int examples = 0;
    const QByteArray difference =
        differenceFromReference(path, expected(manual, examples).toUtf8());
    QVERIFY2(difference.isEmpty(), difference);
    QVERIFY(examples >= 120); // or the blocks are no longer found
}

QTEST_APPLESS_MAIN(TestManual)
#include "tst_manual.moc"
