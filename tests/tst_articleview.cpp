// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/articleprinter.h"
#include "article/articleview.h"
#include "article/emptystate.h"
#include "articletext.h"
#include "document/notesdocument.h"
#include "settings/appearance.h"
#include "testing.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QPrinter>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextList>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace rapporteur {

namespace {

const QString head =
    u"Title: The shrinker\nEvent: Maintainers Summit/2025\nIndex: Kernel/Memory\n\n"
    "@av Ana Vidal\n@bo Bo Okafor\n\n# Numbers\n\n"_s;

/// All that a document shows, its lists and margins too.
QString painted(const QTextDocument &document)
{
    QString all;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat form = block.blockFormat();
        all += u"[%1 %2 %3 %4 %5] "_s.arg(form.indent())
                   .arg(form.bottomMargin())
                   .arg(form.headingLevel())
                   .arg(block.charFormat().fontPointSize())
                   .arg(block.textList() ? block.textList()->itemText(block) : QString());
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            all += u"<%1 %2 %3 %4>%5"_s.arg(format.fontPointSize())
                       .arg(format.fontWeight())
                       .arg(format.fontItalic())
                       .arg(format.foreground().color().name(), it.fragment().text());
        }
        all += u'\n';
    }
    return all;
}

QStringList paragraphs(const QTextDocument &document)
{
    QStringList all;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        all += block.text();
    return all;
}

} // namespace

class TestArticleView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_view.reset(); }
    void itShowsWhatTheArticleSays();
    void listsQuotesAndCodeAreSet();
    void aKeyWritesItsOwnParagraphAlone();
    void changesFarApartKeepWhatIsBetween();
    void afterAnyChangesItLooksAsIfShownAnew();
    void whatIsReadStaysInPlace();
    void aClickLeadsToTheNotes();
    void betweenTheLinesIsOnTheSentence();
    void aClickInStaleNotesReadsThemFirst();
    void ownWordsLeadToTheirLines();
    void aLinkIsOpenedByCtrlAndAClick();
    void enterLeadsToTheNotes();
    void itsMenuActsOnTheNotesOfASentence();
    void theCaretsSentenceIsMarked_data();
    void theCaretsSentenceIsMarked();
    void aMarkedSentenceComesIntoView();
    void coloursCanBeRead_data();
    void coloursCanBeRead();
    void draftsAreToldFromWords();
    void anEmptyOneSaysWhatToDo();
    void controlCharactersDoNotPartParagraphs();
    void itIsPrintedInPages();
    void itIsPrintedWhereverItsHeadingsFall();

private:
    void load(const QString &text);
    void replaceLine(int line, const QString &text);
    QRect rectOf(const QString &words) const;
    QStringList marked() const;

    std::unique_ptr<NotesDocument> m_notes;
    std::unique_ptr<ArticleView> m_view;
};

void TestArticleView::initTestCase() { QStandardPaths::setTestModeEnabled(true); }

void TestArticleView::init()
{
    m_notes = std::make_unique<NotesDocument>();
    m_view = std::make_unique<ArticleView>(*m_notes);
    m_view->setColours(chosenColours({}));
    m_view->resize(700, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestArticleView::load(const QString &text)
{
    m_notes->setText(text);
    m_notes->currentReading();
}

void TestArticleView::replaceLine(int line, const QString &text)
{
    m_notes->apply({{{{line, 0}, {line, int(m_notes->block(line).text().size())}}, text}});
    m_notes->currentReading();
}

/// Where the first of `words` stands in the view.
QRect TestArticleView::rectOf(const QString &words) const
{
    QTextCursor cursor = m_view->document()->find(words);
    cursor.setPosition(cursor.selectionStart() + 1);
    return m_view->cursorRect(cursor);
}

QStringList TestArticleView::marked() const
{
    QStringList all;
    for (const QTextEdit::ExtraSelection &mark : m_view->extraSelections())
        all += mark.cursor.selectedText();
    return all;
}

void TestArticleView::itShowsWhatTheArticleSays()
{
    load(QString::fromUtf8(
        testing::fileBytes(testing::sourcePath("resources/examples/rust-2025.minutes"))));
    const Article &article = m_notes->reading()->article;
    QStringList expected{article.title, article.event};
    for (QString line : testing::articleLines(article))
        expected += line.remove(QRegularExpression(u"^#+ "_s));
    expected += u"Index entries for this article"_s;
    for (const IndexRow &row : article.index)
        expected += row.index + u'\t' + row.entry;
    QCOMPARE(paragraphs(*m_view->document()), expected);
    QCOMPARE_GT(expected.size(), 20);
}

void TestArticleView::listsQuotesAndCodeAreSet()
{
    load(
        head +
        u"av: said\n| Three:\n|\n| 3. *one*\n| 4. two\n|\n| > quoted\n|\n|     int x;\n|     int y;\n"_s);
    const auto &document = *m_view->document();
    const auto find = [&](const QString &text) { return document.find(text).block(); };
    QCOMPARE(find(u"one"_s).textList()->itemText(find(u"one"_s)), u"3."_s);
    QCOMPARE(find(u"two"_s).textList()->itemText(find(u"two"_s)), u"4."_s);
    QVERIFY(document.find(u"one"_s).charFormat().fontItalic());
    QCOMPARE(find(u"quoted"_s).blockFormat().indent(), 1);
    QCOMPARE(find(u"int x"_s).text(), u"int x;\u2028int y;"_s);
}

void TestArticleView::aKeyWritesItsOwnParagraphAlone()
{
    load(head + u"av: said this\n\nbo: asked that\n\n"_s.repeated(300));
    for (const QString &key : {u"x"_s, u"y"_s, u"z"_s}) {
        replaceLine(300, m_notes->block(300).text() + key);
        QCOMPARE(m_view->written(), 1);
    }
}

void TestArticleView::changesFarApartKeepWhatIsBetween()
{
    load(head + u"av: said this\n\nbo: asked that\n\n"_s.repeated(300));
    m_notes->apply(
        {{{{13, 0}, {13, 0}}, u"av: inserted\n\n"_s}, {{{801, 4}, {801, 4}}, u"more "_s}});
    m_notes->currentReading();
    QCOMPARE_GE(m_view->written(), 2);
    QCOMPARE_LE(m_view->written(), 4);
}

void TestArticleView::afterAnyChangesItLooksAsIfShownAnew()
{
    const QStringList pieces{u"av: said *this*\n"_s,
                             u"bo? why\n"_s,
                             u"\n"_s,
                             u"| In words: \"as spoken\".\n"_s,
                             u"\n| - one\n| - two\n\n"_s,
                             u"| > quoted\n"_s,
                             u"# Another topic\n"_s,
                             u"! decided\n"_s,
                             u"| ---\n"_s,
                             u"|     code\n"_s};
    QRandomGenerator random(1);
    load(head);
    for (int i = 0; i < 400; ++i) {
        const int lines = m_notes->text()->blockCount();
        const int at = random.bounded(lines);
        const int cut = random.bounded(4) == 0 ? std::min(lines - 1, at + random.bounded(12)) : at;
        QString text;
        for (int n = random.bounded(3); n > 0; --n)
            text += pieces[random.bounded(int(pieces.size()))];
        m_notes->apply({{{{at, 0}, {cut, 0}}, text}});
        m_notes->currentReading();
        QTextDocument anew;
        anew.setUndoRedoEnabled(false);
        showBlocks(anew, {}, m_notes->reading()->shown, m_view->look());
        QCOMPARE(painted(*m_view->document()), painted(anew));
    }
}

void TestArticleView::whatIsReadStaysInPlace()
{
    load(head + u"av: said this\n\nbo: asked that\n\n"_s.repeated(200) + u"av: the end\n"_s);
    QScrollBar *bar = m_view->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    QTextCursor top = m_view->cursorForPosition({0, 0});
    const int before = m_view->cursorRect(top).top();
    m_notes->apply(
        {{{{9, 0}, {9, 0}}, u"av: inserted "_s + u"words "_s.repeated(200) + u"\n\n"_s}});
    m_notes->currentReading();
    QCOMPARE_LE(qAbs(m_view->cursorRect(top).top() - before), 1);
}

void TestArticleView::aClickLeadsToTheNotes()
{
    load(head + u"av: opened the session\nbo: the number is high\n\nav: the answer is no\n"_s);
    QSignalSpy chosen(m_view.get(), &ArticleView::linesChosen);
    const QStringList words{u"number is"_s, u"answer"_s, u"Numbers"_s};
    const QList<int> lines{10, 12, 7};
    for (qsizetype i = 0; i < words.size(); ++i) {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, rectOf(words[i]).center());
        QCOMPARE(chosen.size(), i + 1);
        const auto span = chosen.back().front().value<LineSpan>();
        QVERIFY2(lines[i] >= span.first && lines[i] < span.end(), qPrintable(words[i]));
    }
    chosen.clear();
    // Where no sentence stands, a click is nothing; to select words is no click.
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(690, 490));
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, rectOf(words[0]).center());
    QTest::mouseMove(m_view->viewport(), rectOf(words[1]).center());
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, rectOf(words[1]).center());
    QCOMPARE(chosen.size(), 0);
}

void TestArticleView::betweenTheLinesIsOnTheSentence()
{
    load(head + u"av: the number is high"_s + u" and higher"_s.repeated(40) + u" still\n"_s);
    QSignalSpy chosen(m_view.get(), &ArticleView::linesChosen);
    const QRect first = rectOf(u"number is"_s);
    const int below = rectOf(u"still"_s).bottom() - first.top();
    QCOMPARE_GT(below, 3 * first.height());
    for (int y = 0; y < below; ++y)
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                          QPoint(first.x(), first.top() + y));
    QCOMPARE(chosen.size(), below);
}

void TestArticleView::aClickInStaleNotesReadsThemFirst()
{
    load(head + u"av: the number is high\n"_s);
    QSignalSpy chosen(m_view.get(), &ArticleView::linesChosen);
    m_notes->apply({{{{8, 0}, {8, 0}}, u"\n\n"_s}});
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, rectOf(u"number is"_s).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.back().front().value<LineSpan>().first, 11);
}

void TestArticleView::ownWordsLeadToTheirLines()
{
    load(head + u"av: said\n\n| The author's own words.\n"_s);
    QSignalSpy chosen(m_view.get(), &ArticleView::linesChosen);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, rectOf(u"own words"_s).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.back().front().value<LineSpan>(), (LineSpan{11, 1}));
}

/// Where the desktop would open an address.
class Opened : public QObject
{
    Q_OBJECT

public:
    Opened() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Opened() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    QList<QUrl> urls;

public Q_SLOTS:
    void open(const QUrl &url) { urls += url; }
};

void TestArticleView::aLinkIsOpenedByCtrlAndAClick()
{
    load(head + u"av: see [the thread](https://lore.kernel.org/r/1) for it\n"_s);
    Opened opened;
    QSignalSpy chosen(m_view.get(), &ArticleView::linesChosen);
    const QPoint link = rectOf(u"the thread"_s).center();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, link);
    QCOMPARE(chosen.size(), 1); // a click alone leads to the notes, here as everywhere
    QCOMPARE(opened.urls.size(), 0);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, link);
    QCOMPARE(opened.urls, {QUrl(u"https://lore.kernel.org/r/1"_s)});
    QCOMPARE(chosen.size(), 1);
}

void TestArticleView::enterLeadsToTheNotes()
{
    load(head + u"av: the number is high\n"_s);
    QSignalSpy chosen(m_view.get(), &ArticleView::linesChosen);
    QTextCursor cursor = m_view->document()->find(u"number is"_s);
    cursor.clearSelection();
    m_view->setTextCursor(cursor);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.back().front().value<LineSpan>(), (LineSpan{9, 1}));
}

void TestArticleView::itsMenuActsOnTheNotesOfASentence()
{
    load(head + u"av: the number is high\n"_s);
    QAction take(u"Take"_s);
    m_view->addAction(&take);
    QSignalSpy chosen(m_view.get(), &ArticleView::linesChosen);
    const auto offered = [&](QPoint at) {
        QStringList titles;
        QTimer::singleShot(0, m_view.get(), [&] {
            for (const QAction *action : QApplication::activePopupWidget()->actions())
                titles += action->text();
            QApplication::activePopupWidget()->close();
        });
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, m_view->mapToGlobal(at));
        QCoreApplication::sendEvent(m_view->viewport(), &event);
        return titles;
    };
    QCOMPARE(offered(rectOf(u"number is"_s).center()).value(0), u"Take"_s);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.back().front().value<LineSpan>(), (LineSpan{9, 1}));
    QVERIFY(!offered({690, 490}).contains(u"Take"_s));
}

void TestArticleView::theCaretsSentenceIsMarked_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<QStringList>("words");
    QTest::addRow("a note that is drafted") << 9 << QStringList{u"number"_s};
    QTest::addRow("a note in prose") << 11 << QStringList{u"worded"_s, u"twice"_s};
    QTest::addRow("the prose itself") << 12 << QStringList{u"worded"_s, u"twice"_s};
    QTest::addRow("an empty line") << 8 << QStringList{};
    QTest::addRow("a topic") << 7 << QStringList{u"Numbers"_s};
}

void TestArticleView::theCaretsSentenceIsMarked()
{
    QFETCH(const int, line);
    QFETCH(const QStringList, words);
    load(head + u"av: the number is high\n\nbo: asked\n| It was worded.\n|\n| And twice.\n"_s);
    m_view->markLine(line);
    const QStringList found = marked();
    QCOMPARE(found.size(), words.size());
    for (qsizetype i = 0; i < words.size(); ++i)
        QVERIFY2(found[i].contains(words[i]), qPrintable(found[i]));
}

void TestArticleView::aMarkedSentenceComesIntoView()
{
    load(head + u"av: said this\n\nbo: asked that\n\n"_s.repeated(200) + u"av: the end\n"_s);
    m_view->clearFocus();
    m_view->markLine(9 + 4 * 200);
    QVERIFY(m_view->viewport()->rect().contains(rectOf(u"the end"_s).center()));
    // But not away from where the reader is.
    m_view->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QTRY_VERIFY(m_view->hasFocus());
    const int place = m_view->verticalScrollBar()->value();
    m_view->markLine(9);
    QCOMPARE(m_view->verticalScrollBar()->value(), place);
}

void TestArticleView::coloursCanBeRead_data()
{
    QTest::addColumn<Brightness>("brightness");
    QTest::addRow("in the light") << Brightness::Light;
    QTest::addRow("in the dark") << Brightness::Dark;
}

void TestArticleView::coloursCanBeRead()
{
    QFETCH(const Brightness, brightness);
    Settings settings;
    settings.brightness = brightness;
    const ArticleLook look = screenLook(chosenColours(settings), 100);
    for (const QColor &colour : {look.ink, look.drafted, look.quiet, look.link}) {
        QCOMPARE_GE(contrast(colour, look.paper), 4.5);
        QCOMPARE_GE(contrast(colour, look.marked), 4.5);
    }
    QCOMPARE_GT(contrast(look.marked, look.paper), 1.1);
    QCOMPARE_GT(contrast(look.ink, look.drafted), 1.1);
}

void TestArticleView::draftsAreToldFromWords()
{
    load(head + u"av: the number is high\n\nbo: asked\n| It was worded.\n"_s);
    const auto colourOf = [&](const QString &words) {
        return m_view->document()->find(words).charFormat().foreground().color();
    };
    QCOMPARE(colourOf(u"number is"_s), m_view->look().drafted);
    QCOMPARE(colourOf(u"worded"_s), m_view->look().ink);
}

void TestArticleView::anEmptyOneSaysWhatToDo()
{
    auto *empty = m_view->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QSignalSpy wanted(m_view.get(), &ArticleView::notesWanted);
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    load(head + u"av: said\n"_s);
    QVERIFY(!empty->isVisible());
    load({});
    QVERIFY(empty->isVisible());
    QCOMPARE(m_view->toPlainText(), QString());
}

void TestArticleView::controlCharactersDoNotPartParagraphs()
{
    load(head + u"av: one\u000b\u001e\ufdd0\ufdd1\ufffc two\n| a\u2029b\u0001\n"_s);
    QCOMPARE(size_t(m_view->document()->blockCount()), m_view->shown().size());
    for (size_t i = 0; i < m_view->shown().size(); ++i)
        QCOMPARE(m_view->document()->findBlockByNumber(int(i)).text(), m_view->shown()[i].text);
}

void TestArticleView::itIsPrintedInPages()
{
    const QTemporaryDir folder;
    load(head + u"av: said this\n\nbo: asked that\n\n"_s.repeated(60));
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFileName(folder.filePath(u"article.pdf"_s));
    printer.setPageSize(QPageSize(QPageSize::A4));
    const int pages = printArticle(printer, m_view->shown(), u"The shrinker"_s);
    QCOMPARE_GE(pages, 3);
    const QByteArray bytes = testing::fileBytes(folder.filePath(u"article.pdf"_s));
    QVERIFY(bytes.startsWith("%PDF"));
    QCOMPARE(bytes.count("/Type /Page\n"), pages);
    printer.setOutputFileName(folder.filePath(u"no such folder/article.pdf"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*"_s));
    QCOMPARE(printArticle(printer, m_view->shown(), u"The shrinker"_s), 0);
}

/// Topic after topic, each a heading and a few lines: some heading comes to the foot of a page.
void TestArticleView::itIsPrintedWhereverItsHeadingsFall()
{
    const QTemporaryDir folder;
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFileName(folder.filePath(u"article.pdf"_s));
    printer.setPageSize(QPageSize(QPageSize::A4));
    load({});
    QCOMPARE(printArticle(printer, m_view->shown(), {}), 1);
    for (int before = 0; before < 40; ++before) {
        const QString topics = u"# One\nav: said this\n\n# Two\n\n# Three\nbo: asked that\n\n"_s;
        load(head + u"av: said this\n\n"_s.repeated(before) + topics.repeated(20));
        QCOMPARE_GE(printArticle(printer, m_view->shown(), u"The shrinker"_s), 2);
    }
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestArticleView)
#include "tst_articleview.moc"
