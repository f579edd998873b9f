// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "views/listpane.h"
#include "views/outlinemodel.h"
#include "windowtesting.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rapporteur {

namespace {

const QString notes =
    u"@mo Miguel Ojeda\n@jk Jiri Kosina\n\n# The kernel\n\nmo: one\n[off]\nmo: two\n[on]\n"
    "## Drivers\n\njk: three\n! it stays\n* mo, jk: write it\n* [x] jk: told\n? and "
    "then\n\n# Empty\n"_s;

QString shown(const OutlineRow &row)
{
    return u"%1 %2 %3 %4"_s.arg(int(row.kind)).arg(row.text, row.detail).arg(row.line).trimmed();
}

} // namespace

class TestOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void topicsHaveTheirEntriesOnTheRecordAndWhatCameOfThem();
    void aReadingChangesNoMoreRowsThanItMust();
    void selectionAndScrollOutliveAReading();
    void lettersFindARowAndEnterLeadsThere();
    void aClickLeadsToTheNotes();
    void theCaretsTopicIsMarked();
    void escapeLeadsBackToTheNotes();
    void anEmptyOutlineBeginsATopic();

private:
    void load(const QString &text);
    QString line() { return m_window->editor().textCursor().block().text(); }

    testing::OwnSettings m_settings;
    std::unique_ptr<MainWindow> m_window;
    ListPane *m_pane = nullptr;
};

void TestOutline::init()
{
    m_window = testing::shownWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openExample();
    m_pane = m_window->findChild<ListPane *>(u"outline"_s);
    new QAbstractItemModelTester(
        m_pane->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_pane->model());
}

void TestOutline::cleanup()
{
    m_window->notes().text()->setModified(false);
    m_window.reset();
}

void TestOutline::load(const QString &text)
{
    m_window->notes().setText(text);
    m_window->notes().currentReading();
}

void TestOutline::topicsHaveTheirEntriesOnTheRecordAndWhatCameOfThem()
{
    load(notes);
    QStringList rows;
    for (const OutlineRow &row : outline(*m_window->notes().reading()))
        rows.push_back(shown(row));
    QCOMPARE(rows, QStringList({u"0 The kernel 1 3"_s, u"0 Drivers 5 9"_s, u"1 it stays  12"_s,
                                u"2 write it mo, jk 13"_s, u"3 told jk 14"_s, u"4 and then  15"_s,
                                u"0 Empty  17"_s}));
}

void TestOutline::aReadingChangesNoMoreRowsThanItMust()
{
    load(notes);
    QSignalSpy inserted(m_pane->model(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_pane->model(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(m_pane->model(), &QAbstractItemModel::modelReset);
    m_window->editor().setCaret({12, 10});
    m_window->editor().insertPlainText(u"\n! and goes"_s);
    m_window->notes().currentReading();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted[0][2].toInt() - inserted[0][1].toInt(), 0);
    QCOMPARE(removed.count(), 0);
    QCOMPARE(reset.count(), 0);
}

void TestOutline::selectionAndScrollOutliveAReading()
{
    QString many;
    for (int i = 0; i < 200; ++i)
        many += u"# Topic %1\n\n"_s.arg(i);
    load(many);
    m_pane->setFocus();
    m_pane->setCurrentIndex(m_pane->model()->index(150, 0));
    const int scrolled = m_pane->verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    m_window->editor().setCaret({0, 9});
    m_window->editor().insertPlainText(u" and more\n\nwords"_s);
    m_window->notes().currentReading();
    QCOMPARE(m_pane->currentIndex().row(), 150);
    QCOMPARE(m_pane->verticalScrollBar()->value(), scrolled);
}

void TestOutline::lettersFindARowAndEnterLeadsThere()
{
    load(notes);
    QTest::keyClick(&m_window->editor(), Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), m_pane);
    QTest::keyClicks(m_pane, u"stays"_s);
    QTest::keyClick(m_pane, Qt::Key_Return);
    QCOMPARE(line(), u"! it stays"_s);
    QCOMPARE(QApplication::focusWidget(), &m_window->editor());
}

void TestOutline::aClickLeadsToTheNotes()
{
    load(notes);
    const QModelIndex drivers = m_pane->model()->index(1, 0);
    QTest::mouseClick(m_pane->viewport(), Qt::LeftButton, {}, m_pane->visualRect(drivers).center());
    QCOMPARE(line(), u"## Drivers"_s);
}

void TestOutline::theCaretsTopicIsMarked()
{
    load(notes);
    m_window->editor().setCaret({11, 0});
    QTRY_COMPARE(m_pane->currentIndex().row(), 1);
    m_window->editor().setCaret({5, 0});
    QTRY_COMPARE(m_pane->currentIndex().row(), 0);
}

void TestOutline::escapeLeadsBackToTheNotes()
{
    load(notes);
    m_pane->setFocus();
    QTest::keyClick(m_pane, Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), &m_window->editor());
}

void TestOutline::anEmptyOutlineBeginsATopic()
{
    load(u"some words"_s);
    auto *button = m_pane->findChild<QPushButton *>();
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::keyClicks(QApplication::focusWidget(), u"Words"_s);
    QCOMPARE(m_window->notes().toString(), u"some words\n\n# Words"_s);
    m_window->notes().currentReading();
    QVERIFY(!button->isVisible());
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestOutline)
#include "tst_outline.moc"
