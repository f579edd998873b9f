// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"
#include "export/exporter.h"
#include "export/exportpage.h"
#include "export/sourceview.h"
#include "notation/buffer.h"
#include "plantednotes.h"
#include "testing.h"
#include "window/bars.h"
#include "windowtesting.h"

#include <KMessageWidget>

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QMimeData>
#include <QStatusBar>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace rapporteur {

class TestExportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void bytesAreThoseOfTheSamples_data();
    void bytesAreThoseOfTheSamples();
    void aFormatIsChosenByKeys();
    void theWordingOfTheSettingsStays();
    void anotherWordingIsChosenByKeys();
    void anArticleIsCopiedAsHtmlAndMarkdown();
    void aRecordIsCopiedAsItsSource();
    void anExportIsMadeAgainByOneKey();
    void aTargetThatCannotBeWrittenIsSaidWithItsReason();
    void whatIsLeftOutIsCounted();
    void plantedWordsStayInside();
    void noPictureIsLoaded();
    void aPresetComesBack();

private:
    void load(const QString &text);
    template <typename Control>
    Control *control(const QString &accessibleName);
    void choose(const char *format);
    QByteArray expected(const char *format);
    QString expectedSource(const char *format);
    QString source() { return m_page->findChild<SourceView *>()->toPlainText(); }
    QString bar();

    std::unique_ptr<testing::OwnSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    ExportPage *m_page = nullptr;
};

void TestExportPage::init()
{
    m_settings = std::make_unique<testing::OwnSettings>();
    m_window = testing::shownWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_page = &m_window->exportPage();
    m_window->openExample();
    m_window->setShownLayout(Layout::Export);
}

void TestExportPage::cleanup()
{
    m_window->notes().text()->setModified(false);
    m_window.reset();
}

void TestExportPage::load(const QString &text)
{
    m_window->notes().setText(text);
    m_window->notes().currentReading();
}

template <typename Control>
Control *TestExportPage::control(const QString &accessibleName)
{
    for (auto *widget : m_page->findChildren<Control *>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

/// By the keys of a user who reaches the list with Tab.
void TestExportPage::choose(const char *format)
{
    auto *formats = control<QComboBox>(u"Format"_s);
    formats->setFocus();
    QTest::keyClick(formats, Qt::Key_Home);
    for (int i = formats->findData(QString::fromLatin1(format)); i > 0; --i)
        QTest::keyClick(formats, Qt::Key_Down);
    QCOMPARE(m_page->job().format, QLatin1StringView(format));
}

QByteArray TestExportPage::expected(const char *format)
{
    return exported(m_window->notes().currentReading()->record,
                    *findExporter(QString::fromLatin1(format)), m_window->notes().profile());
}

/// A view knows one kind of line end.
QString TestExportPage::expectedSource(const char *format)
{
    return QString::fromUtf8(expected(format)).replace("\r\n"_L1, "\n"_L1);
}

QString TestExportPage::bar()
{
    const auto *shown = m_window->bars().findChild<KMessageWidget *>(u"export"_s);
    return shown ? shown->text() : QString();
}

void TestExportPage::bytesAreThoseOfTheSamples_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<const Exporter *>("exporter");
    const QStringList samples = QDir(testing::sourcePath("tests/samples"))
                                    .entryList({u"*.minutes"_s}, QDir::Files, QDir::Name);
    QVERIFY(!samples.isEmpty());
    for (const QString &sample : samples) {
        for (const Exporter &exporter : exporters())
            QTest::addRow("%s as %s", qPrintable(sample), exporter.id.data())
                << sample.chopped(8) << &exporter;
    }
}

void TestExportPage::bytesAreThoseOfTheSamples()
{
    QFETCH(QString, sample);
    QFETCH(const Exporter *, exporter);
    const QString folder = testing::sourcePath("tests/samples/");
    Buffer buffer;
    buffer.setText(QString::fromUtf8(testing::fileBytes(folder + sample + u".minutes"_s)));
    const ExportJob job{.format = QString(exporter->id), .profile = QString(profiles().front().id)};
    const QByteArray difference = testing::differenceFromReference(
        folder + u"expected/"_s + sample + u'.' + exporter->id + u'.' + exporter->suffix,
        bytesOf(job, *readingOf(buffer, profiles().back(), 1)));
    QVERIFY2(difference.isEmpty(), difference);
}

void TestExportPage::aFormatIsChosenByKeys()
{
    auto *how = control<QTabBar>(u"Preview"_s);
    how->setFocus();
    QTest::keyClick(how, Qt::Key_Right);
    for (const char *format : {"markdown", "json", "record-html", "csv", "text"}) {
        choose(format);
        QTRY_COMPARE(source(), expectedSource(format));
        QVERIFY(m_page->findChild<SourceView *>()->isVisible());
    }
    QTest::keyClick(how, Qt::Key_Left);
    choose("record-html");
    QTRY_VERIFY(control<QTextBrowser>(u"Rendered preview"_s)->isVisible());
}

/// Also before the page was ever shown: the article is copied from the menu then.
void TestExportPage::theWordingOfTheSettingsStays()
{
    m_window->notes().text()->setModified(false);
    Settings settings = loadSettings();
    settings.profile = QString(profiles().back().id);
    m_window = testing::shownWindow(settings);
    m_page = &m_window->exportPage();
    m_window->openExample();
    QCOMPARE(m_page->job().profile, settings.profile);
    m_window->setShownLayout(Layout::Export);
    QCOMPARE(QString(m_window->notes().profile().id), settings.profile);
    QCOMPARE(control<QComboBox>(u"Wording"_s)->currentData().toString(), settings.profile);
}

void TestExportPage::anotherWordingIsChosenByKeys()
{
    auto *wordings = control<QComboBox>(u"Wording"_s);
    wordings->setFocus();
    QTest::keyClick(wordings, Qt::Key_End);
    QCOMPARE(m_page->job().profile, profiles().back().id);
    choose("json");
    QTRY_VERIFY(!wordings->isEnabled());
}

void TestExportPage::anArticleIsCopiedAsHtmlAndMarkdown()
{
    choose("html");
    for (auto *button : m_page->findChildren<QAbstractButton *>()) {
        if (button->text() == u"&Copy"_s)
            QTest::keyClick(button, Qt::Key_Space);
    }
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(copied->html(), QString::fromUtf8(expected("html-fragment")));
    QCOMPARE(copied->text(), QString::fromUtf8(expected("markdown")));
}

void TestExportPage::aRecordIsCopiedAsItsSource()
{
    choose("json");
    m_page->copy();
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(!copied->hasHtml());
    QCOMPARE(copied->text(), QString::fromUtf8(expected("json")));
    QVERIFY(m_window->statusBar()->currentMessage().startsWith(u"Copied"_s));
}

void TestExportPage::anExportIsMadeAgainByOneKey()
{
    const QString notes = m_settings->filePath(u"notes.minutes"_s);
    const QString target = m_settings->filePath(u"out.md"_s);
    QVERIFY(m_window->notes().save(notes));
    m_window->exportNotes({.format = u"markdown"_s,
                           .profile = QString(m_window->notes().profile().id),
                           .target = target});
    const QByteArray before = testing::fileBytes(target);
    QCOMPARE(before, expected("markdown"));
    load(u"Title: Another\n\n@av Ana Vidal\n\nav: one more thing\n"_s);
    QVERIFY(m_window->notes().save(notes));
    m_window->bars().close(u"export"_s);
    choose("csv"); // what the page shows is not asked
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!QApplication::activeModalWidget());
    QCOMPARE(testing::fileBytes(target), expected("markdown"));
    QVERIFY(testing::fileBytes(target) != before);
    QVERIFY2(bar().contains(target), qPrintable(bar()));
}

/// A file stands where a folder should: nobody can write there, not even root.
void TestExportPage::aTargetThatCannotBeWrittenIsSaidWithItsReason()
{
    const QString target = testing::sourcePath("CMakeLists.txt") + u"/out.html"_s;
    m_window->exportNotes({.format = u"html"_s, .profile = {}, .target = target});
    QVERIFY2(bar().contains(u"out.html"_s), qPrintable(bar()));
    QVERIFY2(bar().contains(u"Not a directory"_s), qPrintable(bar()));
}

void TestExportPage::whatIsLeftOutIsCounted()
{
    const auto shown = [this](const QString &sentence) {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->text().contains(sentence); });
    };
    load(u"Title: x\n\n@av Ana Vidal\n\nav: aloud\n"_s);
    QTRY_VERIFY(shown(u"Nothing is left out"_s));
    load(u"Title: x\n\n@av Ana Vidal\n\nav: aloud\n  ~ [ ] check: really?\nav: {++only this++}\n"
         "[off]\nav: one\nqx: two\n[on]\nxy: who\nxy: again\n"_s);
    QTRY_VERIFY(shown(u"Off the record: 2"_s));
    QVERIFY(shown(u"Emptied by open changes: 1"_s));
    QVERIFY(shown(u"Speakers whom the roster does not name: 1"_s));
    QVERIFY(shown(u"Checks, todos and changes still open: 2"_s));
}

void TestExportPage::plantedWordsStayInside()
{
    int hidden = 0;
    for (quint32 seed = 0; seed < 2; ++seed) {
        const testing::PlantedNotes planted = testing::plantedNotes(seed);
        load(planted.notes);
        for (const Exporter &exporter : exporters()) {
            const int how = int(seed % 2);
            control<QTabBar>(u"Preview"_s)->setCurrentIndex(how);
            choose(exporter.id.data());
            m_page->copy();
            const QString target = m_settings->filePath(u"out"_s);
            ExportJob job = m_page->job();
            job.target = target;
            m_window->exportNotes(job);
            if (how == 1)
                QTRY_COMPARE(source(), expectedSource(exporter.id.data()));
            const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
            QString left = copied->text() + copied->html() +
                           QString::fromUtf8(testing::fileBytes(target)) + source();
            for (const auto *view : m_page->findChildren<QTextEdit *>())
                left += view->toPlainText();
            for (const QString &word : planted.planted)
                QVERIFY2(!left.contains(word), qPrintable(word));
        }
        hidden += int(planted.planted.size());
    }
    QVERIFY(hidden > 0);
}

void TestExportPage::noPictureIsLoaded()
{
    const QUrl picture = QUrl::fromLocalFile(testing::sourcePath("resources/icons/rapporteur.svg"));
    auto *browser = control<QTextBrowser>(u"Rendered preview"_s);
    QVERIFY(QTextBrowser().loadResource(QTextDocument::ImageResource, picture).isValid());
    QVERIFY(!browser->loadResource(QTextDocument::ImageResource, picture).isValid());
}

void TestExportPage::aPresetComesBack()
{
    choose("markdown");
    m_page->addPreset(u"For the wiki"_s);
    choose("csv");
    auto *presets = control<QComboBox>(u"Preset"_s);
    presets->setCurrentIndex(0);
    presets->setFocus();
    QTest::keyClick(presets, Qt::Key_End);
    QCOMPARE(presets->currentText(), u"For the wiki"_s);
    QCOMPARE(m_page->job().format, u"markdown"_s);
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestExportPage)
#include "tst_exportpage.moc"
