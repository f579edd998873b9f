// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "export/exportpage.h"
#include "find/findbar.h"
#include "storage/file.h"
#include "testing.h"
#include "views/listpane.h"
#include "window/bars.h"
#include "window/picker.h"
#include "windowtesting.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QStatusBar>
#include <QTabBar>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace rapporteur {

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyControlHasAnAccessibleName();
    void everyTextIsTranslated();
    void everyCommandIsReachedByKeys();
    void noShortcutIsGivenTwice();
    void enterBeginsASessionAtOnce();
    void notesAreSavedAndComeBackWithTheirCaret();
    void anOpenedFileShowsItsBeginning();
    void aFileThatCannotBeReadIsSaidInABar();
    void aFolderThatCannotBeWrittenIsSaidInABar();
    void replacingIsOneUndoStep();
    void regularExpressionsFillTheirGroupsIn();
    void aWrongExpressionIsSaid();
    void whatIsFoundOutlivesItsLayout();
    void anExpressionThatTakesForEverIsGivenUp();
    void escapeLeadsFromEveryPaneBackToTheNotes();
    void theReviewIsWalked();
    void whatDoesNothingSaysWhy();
    void aTopicIsGoneTo();
    void aCommandIsFoundByItsName();
    void aNewSpeakerIsPickedByName();
    void aSpeakerIsRenamedWhereDeclared();
    void anAnnotationIsOneChordAndALetter();
    void exportsAreWhatTheCommandLineWrites();
    void nothingOffTheRecordIsShownOrCopied();

private:
    void trigger(const QString &id);
    void load(const QString &text);
    NotesEditor &editor() { return m_window->editor(); }
    QString text() { return m_window->notes().toString(); }
    void type(const QString &text);

    testing::OwnSettings m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_window = testing::shownWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window->notes().text()->setModified(false);
    m_window.reset();
}

void TestMainWindow::trigger(const QString &id)
{
    auto *action = m_window->findChild<QAction *>(id);
    QVERIFY2(action, qPrintable(id));
    action->trigger();
}

void TestMainWindow::load(const QString &text)
{
    m_window->openExample();
    m_window->notes().setText(text);
    m_window->notes().currentReading();
}

/// To whatever has the keyboard.
void TestMainWindow::type(const QString &text)
{
    for (const QChar c : text)
        QTest::keyClick(QApplication::focusWidget(), char(c.toLatin1()));
}

void TestMainWindow::everyControlHasAnAccessibleName()
{
    m_window->openExample();
    QStringList nameless;
    int seen = 0;
    for (const Layout layout : {Layout::Live, Layout::Edit, Layout::Export}) {
        m_window->setShownLayout(layout);
        m_window->find().ask(true);
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            const bool takesInput = widget->focusPolicy() != Qt::NoFocus &&
                                    !widget->inherits("QScrollBar") &&
                                    !widget->inherits("QSplitterHandle");
            const bool isInner = widget->parentWidget() &&
                                 (widget->parentWidget()->inherits("QComboBox") ||
                                  widget->parentWidget()->inherits("QAbstractScrollArea") ||
                                  widget->parentWidget()->inherits("QLineEdit") ||
                                  widget->objectName().startsWith(u"qt_"));
            if (!takesInput || isInner || !widget->isVisible())
                continue;
            ++seen;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            if (interface && interface->text(QAccessible::Name).isEmpty())
                nameless += QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                            widget->objectName();
        }
    }
    QCOMPARE(nameless.join(u'\n'), QString());
    QCOMPARE_GT(seen, 30);
}

namespace {

/// Translates everything into itself between marks.
class MarkingTranslator : public QTranslator
{
public:
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return u"\u00ab"_s + QString::fromUtf8(text) + u"\u00bb"_s;
    }
    bool isEmpty() const override { return false; }
};

QStringList textsOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return {label->text()};
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return {button->text(), button->toolTip()};
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return {line->placeholderText()};
    QStringList texts;
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts += tabs->tabText(i);
    } else if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < box->count(); ++i)
            texts += box->itemText(i);
    }
    return texts;
}

} // namespace

void TestMainWindow::everyTextIsTranslated()
{
    MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    m_window = testing::shownWindow();
    m_window->openExample();
    m_window->setShownLayout(Layout::Export);
    QStringList texts;
    for (const QAction *action : m_window->actions())
        texts += action->text();
    for (const QWidget *widget : m_window->findChildren<QWidget *>())
        texts += textsOf(*widget);
    QCoreApplication::removeTranslator(&translator);
    // Figures and times are no words.
    static const QRegularExpression word(u"[a-z]{2}"_s);
    texts.removeIf(
        [](const QString &text) { return !text.contains(word) || text.contains(u'\u00ab'); });
    texts.removeDuplicates();
    QCOMPARE(texts.join(u'\n'), QString());
}

void TestMainWindow::everyCommandIsReachedByKeys()
{
    for (const QAction *action : m_window->actions()) {
        QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
        QVERIFY2(action->text().contains(u'&') || !action->shortcut().isEmpty(),
                 qPrintable(action->objectName()));
    }
}

void TestMainWindow::noShortcutIsGivenTwice()
{
    QMap<QKeySequence, QString> taken;
    for (const QAction *action : m_window->actions()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            QVERIFY2(!taken.contains(keys),
                     qPrintable(u"%1: %2 and %3"_s.arg(keys.toString(), taken.value(keys),
                                                       action->objectName())));
            taken[keys] = action->objectName();
        }
    }
}

void TestMainWindow::enterBeginsASessionAtOnce()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_window->shownLayout(), Layout::Live);
    QCOMPARE(QApplication::focusWidget(), &editor());
    type(u"typed"_s);
    QCOMPARE(text(), u"typed"_s);
}

void TestMainWindow::notesAreSavedAndComeBackWithTheirCaret()
{
    const QString path = m_settings.filePath(u"a.minutes"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("@mo Miguel Ojeda\n\nmo: one\nmo: two\n");
    file.close();
    m_window->open(path);
    editor().setCaret({3, 4});
    type(u"x"_s);
    QVERIFY(m_window->isWindowModified());
    QVERIFY(m_window->save());
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(m_window->close());
    m_window = testing::shownWindow();
    m_window->open(path);
    QCOMPARE(text(), u"@mo Miguel Ojeda\n\nmo: one\nmo: xtwo\n"_s);
    QCOMPARE(editor().caret(), (Position{3, 5}));
}

void TestMainWindow::anOpenedFileShowsItsBeginning()
{
    const QString path = m_settings.filePath(u"first.minutes"_s);
    QVERIFY(writeFile(path, "Title: x\n\n@mo Miguel Ojeda\n\nmo: one\n"));
    m_window->open(path);
    QCOMPARE(editor().caret(), Position());
}

void TestMainWindow::aFileThatCannotBeReadIsSaidInABar()
{
    m_window->open(u"/nowhere/x.minutes"_s);
    QVERIFY(m_window->bars().isShown(u"load"_s));
}

void TestMainWindow::aFolderThatCannotBeWrittenIsSaidInABar()
{
    load(u"kept\n"_s);
    m_window->exportNotes({.format = u"html"_s, .target = u"/nowhere/x.html"_s});
    QVERIFY(m_window->bars().isShown(u"export"_s));
    QCOMPARE(text(), u"kept\n"_s);
}

void TestMainWindow::replacingIsOneUndoStep()
{
    load(u"one two\ntwo One\n"_s);
    trigger(u"edit.replace"_s);
    QLineEdit *find = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(find);
    find->setText(u"one"_s);
    QLineEdit *replace = nullptr;
    for (QLineEdit *line : m_window->find().findChildren<QLineEdit *>())
        replace = line != find ? line : replace;
    replace->setText(u"1"_s);
    for (QAbstractButton *button : m_window->find().findChildren<QAbstractButton *>()) {
        if (button->text() == u"Replace &all"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(text(), u"1 two\ntwo 1\n"_s);
    editor().undo();
    QCOMPARE(text(), u"one two\ntwo One\n"_s);
}

void TestMainWindow::regularExpressionsFillTheirGroupsIn()
{
    load(u"av: x\nbo: y\n"_s);
    const Pattern pattern{.text = u"^(\\w+): (.)"_s, .regular = true};
    const auto found = matches(*m_window->notes().text(), expression(pattern)).ranges;
    QCOMPARE(found.size(), 2U);
    m_window->notes().apply(
        replacements(*m_window->notes().text(), found, pattern, u"\\2 said \\1\\\\"_s));
    QCOMPARE(text(), u"x said av\\\ny said bo\\\n"_s);
}

void TestMainWindow::aWrongExpressionIsSaid()
{
    QVERIFY(!expression({.text = u"("_s, .regular = true}).isValid());
    QVERIFY(matches(*m_window->notes().text(), expression({.text = u"("_s, .regular = true}))
                .ranges.empty());
}

/// To take marks away lays their lines out again, which scrolls, which marks.
void TestMainWindow::whatIsFoundOutlivesItsLayout()
{
    QString notes;
    for (int words = 1; words < 100; ++words)
        notes += u"av: "_s + u"word "_s.repeated(words) + u'\n';
    load(notes);
    m_window->find().ask(false);
    QTest::keyClicks(QApplication::focusWidget(), u"word"_s);
    QTRY_VERIFY(editor().extraSelections().size() > 10);
    trigger(u"view.zoomIn"_s);
    QCoreApplication::processEvents();
    QTest::keyClicks(&editor(), u"more"_s);
    editor().showLines({90, 1});
    QTRY_VERIFY(editor().extraSelections().size() > 10);
    QCOMPARE(editor().extraSelections().front().cursor.selectedText(), u"word"_s);
}

void TestMainWindow::anExpressionThatTakesForEverIsGivenUp()
{
    load(u"av: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\n"_s.repeated(
        3000));
    QElapsedTimer timer;
    timer.start();
    const Matches found = matches(*m_window->notes().text(),
                                  expression({.text = u"(a+)+(a+)+(a+)+$"_s, .regular = true}));
    QVERIFY(!found.areAll);
    QCOMPARE_LT(timer.elapsed(), 10'000);
}

void TestMainWindow::escapeLeadsFromEveryPaneBackToTheNotes()
{
    load(u"@mo Miguel Ojeda\n\n# One\nmo: fine\n"_s);
    m_window->setShownLayout(Layout::Edit);
    for (const QString &pane :
         {u"outline"_s, u"speakers"_s, u"article"_s, u"review"_s, u"record"_s, u"statistics"_s}) {
        trigger(u"view."_s + pane);
        QVERIFY2(QApplication::focusWidget() != &editor(), qPrintable(pane));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY2(QApplication::focusWidget() == &editor(), qPrintable(pane));
    }
}

void TestMainWindow::theReviewIsWalked()
{
    load(u"@mo Miguel Ojeda\n\nxyz: who\nmo: fine\nqqq: and who\n"_s);
    editor().setCaret({0, 0});
    QTest::keyClick(&editor(), Qt::Key_F8);
    QCOMPARE(editor().caret().line, 2);
    const QString said = m_window->statusBar()->currentMessage();
    QVERIFY2(said.startsWith(u"xyz is not on the roster. Alt+Return: "), qPrintable(said));
    QTest::keyClick(&editor(), Qt::Key_F8);
    QCOMPARE(editor().caret().line, 4);
    QTest::keyClick(&editor(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(editor().caret().line, 2);
    QTest::keyClick(&editor(), Qt::Key_Down);
    QVERIFY(m_window->statusBar()->currentMessage().isEmpty());
}

void TestMainWindow::whatDoesNothingSaysWhy()
{
    load(u"@mo Miguel Ojeda\n\nmo: one\n| @mo spoke.\n\n\n"_s);
    const auto said = [this](const QString &id) {
        m_window->statusBar()->clearMessage();
        trigger(id);
        return m_window->statusBar()->currentMessage();
    };
    editor().setCaret({2, 5});
    QVERIFY(said(u"note.take"_s).startsWith(u"There is no draft"_s));
    editor().setCaret({5, 0});
    QVERIFY(said(u"note.split"_s).startsWith(u"What stands here"_s));
    QVERIFY(said(u"note.state"_s).startsWith(u"What stands here"_s));
    editor().setCaret({2, 5});
    QVERIFY(said(u"note.flag"_s).isEmpty());
}

void TestMainWindow::aTopicIsGoneTo()
{
    load(u"# First\n\nwords\n\n# Second\n"_s);
    trigger(u"edit.topic"_s);
    type(u"sec"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(editor().caret().line, 4);
    QCOMPARE(QApplication::focusWidget(), &editor());
}

void TestMainWindow::aCommandIsFoundByItsName()
{
    load(u"one\n"_s);
    trigger(u"edit.command"_s);
    type(u"select all"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(editor().textCursor().hasSelection());
    trigger(u"edit.command"_s);
    type(u"no such command"_s);
    const auto *list = m_window->findChild<Picker *>()->findChild<QListWidget *>();
    QCOMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), u"Nothing found"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(list->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!list->isVisible());
    QCOMPARE(text(), u"one\n"_s);
}

void TestMainWindow::aNewSpeakerIsPickedByName()
{
    load(u"@mo Miguel Ojeda\n\nmo: one\n"_s);
    editor().setCaret({3, 0});
    QTest::keyClick(&editor(), Qt::Key_F4);
    type(u"Dan Williams"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(text(), u"@mo Miguel Ojeda\n@dw Dan Williams\n\nmo: one\ndw: "_s);
    QCOMPARE(QApplication::focusWidget(), &editor());
}

void TestMainWindow::aSpeakerIsRenamedWhereDeclared()
{
    load(u"@mo Miguel Ojeda\n\nmo: one\n\n@vb Vlasta Babkova\n"_s);
    editor().setCaret({4, 2});
    trigger(u"note.rename"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    type(u"-Hill"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(text(), u"@mo Miguel Ojeda\n\nmo: one\n\n@vb Vlasta Babkova-Hill\n"_s);
}

void TestMainWindow::anAnnotationIsOneChordAndALetter()
{
    load(u"@mo Miguel Ojeda\n\nmo: one\nmo: two\n"_s);
    editor().setCaret({2, 5});
    QTest::keyClick(&editor(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    type(u"c"_s);
    type(u"really"_s);
    QCOMPARE(m_window->notes().buffer().text(3), u"  ~ [ ] check: really"_s);
    trigger(u"note.state"_s);
    QCOMPARE(m_window->notes().buffer().text(3), u"  ~ [x] check: really"_s);
    // Enter goes back to the note, and makes no paragraph of those below.
    QTest::keyClick(&editor(), Qt::Key_Return);
    QCOMPARE(editor().caret(), (Position{2, 5}));
    QTest::keyClick(&editor(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    type(u"q"_s);
    type(u"x"_s);
    QCOMPARE(text(),
             u"@mo Miguel Ojeda\n\nmo: oxne\n  ~ [x] check: really\n  ~ quote\nmo: two\n"_s);
}

void TestMainWindow::exportsAreWhatTheCommandLineWrites()
{
    m_window->openExample();
    const QString target = m_settings.filePath(u"out.md"_s);
    m_window->exportNotes({.format = u"markdown"_s, .profile = u"summit"_s, .target = target});
    QVERIFY(m_window->bars().isShown(u"export"_s));
    QCOMPARE(testing::fileBytes(target), bytesOf({.format = u"markdown"_s, .profile = u"summit"_s},
                                                 *m_window->notes().currentReading()));
    m_window->copyArticle();
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->html().contains(u"<p>"_s));
    QVERIFY(copied->text().startsWith(u"# "_s));
}

void TestMainWindow::nothingOffTheRecordIsShownOrCopied()
{
    load(u"Title: x\n\n@mo Miguel Ojeda\n\nmo: said aloud\n[off]\nmo: planted xylophone\n[on]\n"
         "mo: said after\n"_s);
    m_window->setShownLayout(Layout::Export);
    ExportPage *page = &m_window->exportPage();
    auto *formats = page->findChild<QComboBox *>();
    for (QComboBox *box : page->findChildren<QComboBox *>())
        formats = box->findData(u"csv"_s) >= 0 ? box : formats;
    for (int i = 0; i < formats->count(); ++i) {
        formats->setCurrentIndex(i);
        page->copy();
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        QVERIFY(!copied->text().contains(u"xylophone"_s));
        QVERIFY(!copied->html().contains(u"xylophone"_s));
        QTest::qWait(100);
        for (QTextEdit *view : page->findChildren<QTextEdit *>())
            QVERIFY(!view->toPlainText().contains(u"xylophone"_s));
        for (QPlainTextEdit *view : page->findChildren<QPlainTextEdit *>())
            QVERIFY(!view->toPlainText().contains(u"xylophone"_s));
    }
    QVERIFY(!m_window->windowTitle().contains(u"xylophone"_s));
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestMainWindow)
#include "tst_mainwindow.moc"
