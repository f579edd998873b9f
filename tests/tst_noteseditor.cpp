// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "editor/problemhelp.h"
#include "settings/appearance.h"
#include "testing.h"

#include <QHelpEvent>
#include <QMenu>
#include <QPaintEvent>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTest>
#include <QTextBlock>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace rapporteur {

namespace {

/// How much of a widget is painted: the height of all paint events since clear().
class PaintMeter : public QObject
{
public:
    explicit PaintMeter(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_height += static_cast<QPaintEvent *>(event)->rect().height();
        return false;
    }
    int take() { return std::exchange(m_height, 0); }

private:
    int m_height = 0;
};

} // namespace

class TestNotesEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_editor.reset(); }
    void aKeyPaintsItsOwnLineAlone();
    void aFenceAtTheTopRecoloursWhatIsBelow();
    void brokenLinesAreIndentedUnderTheirText();
    void undoPaintsWhatItChanged();
    void theMenuOfAProblemMendsIt();
    void theMouseOverAProblemSaysWhatItIs();
    void problemsAreUnderlinedOnlyWhenShown();
    void coloursCanBeRead_data();
    void coloursCanBeRead();
    void zoomChangesTheFont();
    void aSmallerEditorShowsTheCaretStill();
    void anInputMethodTypesWhatKeysCannot();

private:
    void load(const QString &text);
    QTextLayout &layout(int line) const { return *m_notes->block(line).layout(); }

    std::unique_ptr<NotesDocument> m_notes;
    std::unique_ptr<NotesEditor> m_editor;
};

void TestNotesEditor::initTestCase() { QStandardPaths::setTestModeEnabled(true); }

void TestNotesEditor::init()
{
    m_notes = std::make_unique<NotesDocument>();
    m_editor = std::make_unique<NotesEditor>(*m_notes);
    m_editor->setColours(chosenColours({}));
    m_editor->resize(800, 600);
}

void TestNotesEditor::load(const QString &text)
{
    m_notes->setText(text);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    QTRY_COMPARE(m_notes->reading()->revision, m_notes->buffer().revision());
    QTest::qWait(50);
}

void TestNotesEditor::aKeyPaintsItsOwnLineAlone()
{
    load(u"@mo Miguel Ojeda\n\n"_s + u"14:00 mo: what was said\n"_s.repeated(200));
    m_editor->setCaret({6, 15});
    // The first key may change what the gutter and the title say of the notes.
    QTest::keyClicks(m_editor.get(), u"a"_s);
    QTest::qWait(300);
    PaintMeter meter(m_editor->viewport());
    for (const QChar key : u"bcdefgh"_s) {
        QTest::keyClick(m_editor.get(), char(key.toLatin1()));
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        const int height = meter.take();
        QVERIFY2(height > 0 && height < 60, qPrintable(u"%1 pixels for one key"_s.arg(height)));
    }
}

void TestNotesEditor::aFenceAtTheTopRecoloursWhatIsBelow()
{
    load(u"@mo Miguel Ojeda\n\n"_s + u"mo: said\n"_s.repeated(100));
    QVERIFY(!layout(5).formats().isEmpty());
    m_editor->setCaret({1, 0});
    QTest::keyClicks(m_editor.get(), u"```"_s);
    QTest::qWait(50);
    QCOMPARE(m_notes->buffer().line(5).kind, LineKind::Fenced);
    QVERIFY(layout(5).formats().isEmpty());
    m_editor->undo();
    QTest::qWait(50);
    QVERIFY(!layout(5).formats().isEmpty());
}

void TestNotesEditor::brokenLinesAreIndentedUnderTheirText()
{
    load(u"@mo Miguel Ojeda\n\n14:00 mo: "_s + u"many words "_s.repeated(60));
    QVERIFY(layout(2).lineCount() > 2);
    const QTextLine first = layout(2).lineAt(0);
    const qreal words = first.cursorToX(10);
    QCOMPARE_LE(qAbs(layout(2).lineAt(1).x() - words), 1.0);
    QCOMPARE(layout(2).lineAt(1).x(), layout(2).lineAt(2).x());
}

void TestNotesEditor::theMenuOfAProblemMendsIt()
{
    load(u"@mo Miguel Ojeda\n\nmo>about ten\n"_s);
    m_notes->currentReading();
    ProblemHelp help(*m_editor);
    m_editor->setCaret({2, 2});
    auto menu = help.menu(m_editor->cursorRect().center());
    QCOMPARE(menu->actions().value(0)->text(), u"A mark wants a space after it."_s);
    menu->actions().value(1)->trigger();
    QCOMPARE(m_notes->toString(), u"@mo Miguel Ojeda\n\nmo> about ten\n"_s);
    menu->actions().value(1)->trigger(); // of a text that is no more
    QCOMPARE(m_notes->toString(), u"@mo Miguel Ojeda\n\nmo> about ten\n"_s);
    m_editor->setCaret({2, 12});
    menu = help.menu(m_editor->cursorRect().center());
    QCOMPARE(menu->actions().value(0)->text().section(u'\t', 0, 0).remove(u'&'), u"Undo"_s);
}

void TestNotesEditor::theMouseOverAProblemSaysWhatItIs()
{
    load(u"@mo Miguel Ojeda\n\nxyz: about ten\n"_s);
    m_notes->currentReading();
    const ProblemHelp help(*m_editor);
    m_editor->setCaret({2, 1});
    const QPoint at = m_editor->cursorRect().center();
    QHelpEvent event(QEvent::ToolTip, at, m_editor->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(m_editor->viewport(), &event);
    QCOMPARE(QToolTip::text(), u"xyz is not on the roster."_s);
    QToolTip::hideText();
    m_editor->setShowsProblems(false);
    QCoreApplication::sendEvent(m_editor->viewport(), &event);
    QTRY_VERIFY(!QToolTip::isVisible());
}

void TestNotesEditor::undoPaintsWhatItChanged()
{
    load(u"one\ntwo\nthree\nfour"_s);
    m_notes->apply({{{{0, 0}, {0, 3}}, u"1"_s}, {{{3, 0}, {3, 4}}, u"4\n5"_s}});
    QTest::qWait(50);
    PaintMeter meter(m_editor->viewport());
    m_editor->undo();
    QTest::qWait(50);
    QCOMPARE(m_notes->toString(), u"one\ntwo\nthree\nfour"_s);
    QVERIFY(meter.take() > 3 * m_editor->fontMetrics().height());
}

void TestNotesEditor::problemsAreUnderlinedOnlyWhenShown()
{
    const auto underlines = [this](int line) {
        return std::ranges::count_if(layout(line).formats(), [](const auto &range) {
            return range.format.underlineStyle() == QTextCharFormat::WaveUnderline;
        });
    };
    load(u"@mo Miguel Ojeda\n\nxyz: who is that\nmo: fine"_s);
    QTRY_COMPARE(underlines(2), 1);
    QCOMPARE(underlines(3), 0);
    m_editor->setShowsProblems(false);
    QTest::qWait(50);
    QCOMPARE(underlines(2), 0);
}

void TestNotesEditor::coloursCanBeRead_data()
{
    QTest::addColumn<Brightness>("brightness");
    QTest::addRow("in the light") << Brightness::Light;
    QTest::addRow("in the dark") << Brightness::Dark;
}

void TestNotesEditor::coloursCanBeRead()
{
    QFETCH(const Brightness, brightness);
    Settings settings = loadSettings();
    settings.brightness = brightness;
    const EditorColours colours = chosenColours(settings);
    QCOMPARE(colours.isDark(), brightness == Brightness::Dark);
    for (const QTextCharFormat &ink : colours.inks) {
        QCOMPARE_GE(contrast(ink.foreground().color(), colours.background), 4.5);
        QCOMPARE_GE(contrast(ink.foreground().color(), colours.offRecord), 4.5);
    }
    for (const QColor &speaker : colours.speakers)
        QCOMPARE_GE(contrast(speaker, colours.background), 4.5);
    QVERIFY(contrast(colours.offRecord, colours.background) > 1.1);
}

void TestNotesEditor::zoomChangesTheFont()
{
    load(u"text"_s);
    const qreal before = m_editor->font().pointSizeF();
    m_editor->setZoom(200);
    QCOMPARE(m_editor->font().pointSizeF(), 2 * before);
    m_editor->setZoom(100);
    QCOMPARE(m_editor->font().pointSizeF(), before);
}

/// A bar that comes above it does not push the line that is typed out of view.
void TestNotesEditor::aSmallerEditorShowsTheCaretStill()
{
    load(u"mo: said\n"_s.repeated(200));
    m_editor->moveCursor(QTextCursor::End);
    m_editor->resize(800, 480);
    QVERIFY(m_editor->viewport()->rect().contains(m_editor->cursorRect()));
    // One that was scrolled away from stays away.
    m_editor->verticalScrollBar()->setValue(0);
    m_editor->resize(800, 400);
    QCOMPARE(m_editor->verticalScrollBar()->value(), 0);
}

void TestNotesEditor::anInputMethodTypesWhatKeysCannot()
{
    load(u"@mo Miguel Ojeda\n\nmo: "_s);
    m_editor->setCaret({2, 4});
    QInputMethodEvent preedit(u"に"_s, {});
    QCoreApplication::sendEvent(m_editor.get(), &preedit);
    QInputMethodEvent event;
    event.setCommitString(u"日本語"_s);
    QCoreApplication::sendEvent(m_editor.get(), &event);
    QCOMPARE(m_notes->toString(), u"@mo Miguel Ojeda\n\nmo: 日本語"_s);
    QCOMPARE(m_notes->buffer().text(2), u"mo: 日本語"_s);
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestNotesEditor)
#include "tst_noteseditor.moc"
