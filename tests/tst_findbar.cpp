// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "find/findbar.h"
#include "windowtesting.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rapporteur {

class TestFindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsLookedForIsSeenBesideTheViews();
    void whatIsWrongWithAnExpressionIsSeenWhole();
    void tabLeadsFromWhatIsLookedForToItsReplacement();

private:
    testing::OwnSettings m_settings;
    std::unique_ptr<MainWindow> m_window;
    QLineEdit *m_find = nullptr;
};

void TestFindBar::init()
{
    m_window = testing::shownWindow();
    m_window->resize(1280, 800);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openExample();
    m_window->setShownLayout(Layout::Edit);
    m_window->findChild<QAction *>(u"edit.replace"_s)->trigger();
    m_find = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(m_find);
}

void TestFindBar::cleanup()
{
    m_window->notes().text()->setModified(false);
    m_window.reset();
}

void TestFindBar::whatIsLookedForIsSeenBesideTheViews()
{
    QTest::keyClicks(m_find, u"reconsider the experimental"_s);
    QTest::qWait(200);
    QCOMPARE_GT(m_find->width(), m_find->fontMetrics().horizontalAdvance(m_find->text()));
}

void TestFindBar::whatIsWrongWithAnExpressionIsSeenWhole()
{
    m_window->find().findChild<QAbstractButton *>(u"find.regular"_s)->click();
    QTest::keyClicks(m_find, u"(the|th"_s);
    QTest::qWait(200);
    const auto labels = m_window->find().findChildren<QLabel *>();
    const auto said = std::ranges::find_if(
        labels, [](const QLabel *label) { return label->text().startsWith(u"Not valid"); });
    QVERIFY(said != labels.end());
    QCOMPARE_GE((*said)->width(), (*said)->sizeHint().width());
}

void TestFindBar::tabLeadsFromWhatIsLookedForToItsReplacement()
{
    QTest::keyClicks(m_find, u"one"_s);
    QTest::keyClick(m_find, Qt::Key_Tab);
    const auto *replace = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(replace);
    QCOMPARE(replace->accessibleName(), u"Replace by"_s);
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestFindBar)
#include "tst_findbar.moc"
