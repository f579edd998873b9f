// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The KSyntaxHighlighting definition of the notes, held to the parser on every sample and every example. A
// definition does not know the roster: what differs for that alone is counted.

#include "notation/buffer.h"
#include "testing.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rapporteur {

namespace {

/// The name of the format of each character of one line after the other.
class Names : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit Names(const KSyntaxHighlighting::Definition &definition) { setDefinition(definition); }

    QStringList next(const QString &line)
    {
        m_names = QStringList(line.size());
        m_state = highlightLine(line, m_state);
        return m_names;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        for (int i = offset; i < offset + length && i < m_names.size(); ++i)
            m_names[i] = format.name();
    }

private:
    KSyntaxHighlighting::State m_state;
    QStringList m_names;
};

/// What the first letter of a part of a line has to be coloured as.
struct Demand {
    Stretch part;
    QString name;
};

std::vector<Demand> demands(const Line &line)
{
    switch (line.kind) {
    case LineKind::Header:
        return {{line.who, u"Key"_s}};
    case LineKind::Speaker:
        return {{line.who, u"Speaker"_s}};
    case LineKind::Topic:
        return {{line.markAt, u"Topic"_s}, {line.text, u"Topic"_s}};
    case LineKind::Utterance:
        return {{line.timeAt, u"Time"_s}, {line.who, u"Speaker"_s}, {line.whom, u"Speaker"_s}};
    case LineKind::Decision:
    case LineKind::OpenQuestion:
        return {{line.timeAt, u"Time"_s}, {line.markAt, u"Mark"_s}};
    case LineKind::Action:
        return {{line.timeAt, u"Time"_s}, {line.markAt, u"Mark"_s}, {line.who, u"Speaker"_s}};
    case LineKind::Prose:
    case LineKind::Annotation:
        return {{line.markAt, u"Mark"_s}};
    case LineKind::Comment:
        return {{line.markAt, u"Comment"_s}};
    case LineKind::Off:
        return {{line.text, u"Off the record"_s}};
    case LineKind::Fence:
    case LineKind::Fenced:
        return {{line.text, u"Fence"_s}};
    default:
        return {};
    }
}

/// Whether only the roster tells that the line is no utterance, or is one.
bool needsRoster(const Line &line, const QStringList &names)
{
    return line.kind == LineKind::Narration ? names.contains(u"Speaker"_s)
                                            : line.kind == LineKind::Utterance;
}

QStringList notesToRead()
{
    QStringList paths;
    for (const char *folder : {"resources/examples", "tests/samples"}) {
        QDirIterator files(testing::sourcePath(folder), {u"*.minutes"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            paths += files.next();
    }
    paths.sort();
    return paths;
}

} // namespace

class TestSyntax : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theDefinitionIsFound();
    void itColoursWhatTheParserReads_data();
    void itColoursWhatTheParserReads();

private:
    KSyntaxHighlighting::Repository m_repository;
    KSyntaxHighlighting::Definition m_definition;
};

void TestSyntax::initTestCase()
{
    // As an editor finds it: in a folder `syntax` of a search path.
    m_repository.addCustomSearchPath(testing::sourcePath("resources"));
    m_definition = m_repository.definitionForFileName(u"x.minutes"_s);
}

void TestSyntax::theDefinitionIsFound()
{
    QVERIFY(m_definition.isValid());
    QCOMPARE(m_definition.name(), u"Minutes"_s);
    QCOMPARE(m_definition.license(), u"GPL-3.0-or-later"_s);
    QVERIFY(m_definition.formats().size() > 15);
}

void TestSyntax::itColoursWhatTheParserReads_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : notesToRead())
        QTest::addRow("%s", qPrintable(QFileInfo(path).fileName())) << path;
}

void TestSyntax::itColoursWhatTheParserReads()
{
    QFETCH(const QString, path);
    Buffer buffer;
    buffer.setText(QString::fromUtf8(testing::fileBytes(path)));
    Names highlighter(m_definition);
    int checked = 0;
    int forTheRoster = 0;
    QStringList faults;
    for (int i = 0; i < buffer.size(); ++i) {
        const Line &line = buffer.line(i);
        const QString text = buffer.text(i).toString();
        const QStringList names = highlighter.next(text);
        bool asDemanded = line.kind != LineKind::Narration || !names.contains(u"Speaker"_s);
        const bool isOff = line.off && line.kind != LineKind::Off && line.kind != LineKind::On;
        for (const Demand &demand : isOff ? std::vector<Demand>() : demands(line)) {
            if (demand.part.isEmpty())
                continue;
            ++checked;
            asDemanded &= names.value(demand.part.begin) == demand.name;
        }
        if (isOff && !text.trimmed().isEmpty())
            asDemanded = names.contains(u"Off the record"_s);
        if (asDemanded)
            continue;
        if (needsRoster(line, names))
            ++forTheRoster;
        else
            faults += u"%1: %2 [%3]"_s.arg(i + 1).arg(text.left(80), names.value(0));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    if (checked > 20)
        QCOMPARE_LE(forTheRoster, checked / 10);
}

} // namespace rapporteur

QTEST_GUILESS_MAIN(rapporteur::TestSyntax)
#include "tst_syntax.moc"
