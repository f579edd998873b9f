// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "views/reviewpane.h"
#include "window/panes.h"
#include "windowtesting.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rapporteur {

namespace {

const QString notes =
    u"@mo Miguel Ojeda\n\nmo: one\n  ~ [ ] check: is it so\nxyz: who\n\n[off]\nmo: "
    "secret\n| Ojeda told a secret.\n[on]\n"_s;

} // namespace

class TestReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsWorseStandsFurtherUp();
    void theTabSaysHowMuchIsOpen();
    void enterLeadsToThePlace();
    void altReturnInTheListMendsTheRowAsOneStep();
    void altReturnInTheNotesMendsTheirLine();
    void whatWasTypedSinceMakesAFixVoid();
    void whatMendsTheRowStandsBelowTheList();
    void nothingToReviewIsSaid();

private:
    void load(const QString &text);
    int rowOf(ProblemKind kind);
    QString text() { return m_window->notes().toString(); }

    testing::OwnSettings m_settings;
    std::unique_ptr<MainWindow> m_window;
    ReviewPane *m_pane = nullptr;
    ListPane *m_list = nullptr;
};

void TestReview::init()
{
    m_window = testing::shownWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openExample();
    m_pane = &m_window->panes().review();
    m_list = &m_pane->list();
    new QAbstractItemModelTester(
        m_list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_list->model());
    QTest::keyClick(&m_window->editor(), Qt::Key_5, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), m_list);
}

void TestReview::cleanup()
{
    m_window->notes().text()->setModified(false);
    m_window.reset();
}

void TestReview::load(const QString &text)
{
    m_window->notes().setText(text);
    m_window->notes().currentReading();
}

int TestReview::rowOf(ProblemKind kind)
{
    const std::vector<Problem> problems = review(*m_window->notes().reading());
    const auto found = std::ranges::find(problems, kind, &Problem::kind);
    return found == problems.end() ? -1 : int(found - problems.begin());
}

void TestReview::whatIsWorseStandsFurtherUp()
{
    load(notes + u"\nmo: told\n| Told. A secret.\n[off]\n"_s);
    const std::vector<Problem> problems = review(*m_window->notes().reading());
    QCOMPARE_GT(problems.size(), size_t(2));
    for (size_t i = 1; i < problems.size(); ++i) {
        if (problems[i - 1].kind != ProblemKind::ProseWordsOffRecord)
            QCOMPARE_GE(int(severity(problems[i - 1].kind)), int(severity(problems[i].kind)));
    }
    QCOMPARE_LT(rowOf(ProblemKind::UnknownSpeaker), rowOf(ProblemKind::OpenCheck));
}

void TestReview::theTabSaysHowMuchIsOpen()
{
    load(u"@mo Miguel Ojeda\n\nxyz: who\n"_s);
    QTabWidget *tabs = m_window->panes().right();
    QCOMPARE(tabs->tabText(tabs->indexOf(m_pane)), u"Review (%1)"_s.arg(m_pane->open()));
    QCOMPARE_GT(m_pane->open(), 0);
}

void TestReview::enterLeadsToThePlace()
{
    load(notes);
    m_list->setCurrentIndex(m_list->model()->index(rowOf(ProblemKind::UnknownSpeaker), 0));
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(m_window->editor().caret().line, 4);
}

void TestReview::altReturnInTheListMendsTheRowAsOneStep()
{
    load(notes);
    const int row = rowOf(ProblemKind::UnknownSpeaker);
    m_list->setCurrentIndex(m_list->model()->index(row, 0));
    QTest::keyClick(m_list, Qt::Key_Return, Qt::AltModifier);
    QVERIFY(text() != notes);
    m_window->notes().currentReading();
    QCOMPARE(rowOf(ProblemKind::UnknownSpeaker), -1);
    QCOMPARE(QApplication::focusWidget(), m_list);
    m_window->editor().undo();
    QCOMPARE(text(), notes);
}

void TestReview::altReturnInTheNotesMendsTheirLine()
{
    load(notes);
    m_window->editor().setFocus();
    m_window->editor().setCaret({2, 0});
    QTest::keyClick(&m_window->editor(), Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(text(), notes); // nothing is wrong there
    m_window->editor().setCaret({4, 8});
    QTest::keyClick(&m_window->editor(), Qt::Key_Return, Qt::AltModifier);
    m_window->notes().currentReading();
    QCOMPARE(rowOf(ProblemKind::UnknownSpeaker), -1);
}

void TestReview::whatWasTypedSinceMakesAFixVoid()
{
    load(notes);
    m_list->setCurrentIndex(m_list->model()->index(rowOf(ProblemKind::UnknownSpeaker), 0));
    m_window->editor().selectAll();
    m_window->editor().insertPlainText(u"mo: short\n"_s);
    QTest::keyClick(m_list, Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(text(), u"mo: short\n"_s);
}

void TestReview::whatMendsTheRowStandsBelowTheList()
{
    load(notes);
    const auto buttons = [&] {
        QStringList titles;
        for (const QPushButton *button : m_pane->findChildren<QPushButton *>()) {
            if (button->isVisible())
                titles += button->text();
        }
        return titles;
    };
    QCOMPARE(buttons(), QStringList());
    m_list->setCurrentIndex(m_list->model()->index(rowOf(ProblemKind::UnknownSpeaker), 0));
    const Problem problem =
        review(*m_window->notes().reading())[size_t(rowOf(ProblemKind::UnknownSpeaker))];
    QTRY_COMPARE(buttons().size(), qsizetype(problem.fixes.size()));
    QCOMPARE(buttons().front(), problem.fixes.front().title);
    QTest::keyClick(m_list, Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    m_window->notes().currentReading();
    QCOMPARE(rowOf(ProblemKind::UnknownSpeaker), -1);
}

void TestReview::nothingToReviewIsSaid()
{
    load(u""_s);
    auto *button = m_list->findChild<QPushButton *>();
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(QApplication::focusWidget(), &m_window->editor());
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestReview)
#include "tst_review.moc"
