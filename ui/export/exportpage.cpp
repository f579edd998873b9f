// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/exportpage.h"

#include "article/articleview.h"
#include "document/notesdocument.h"
#include "export/exporter.h"
#include "export/preset.h"
#include "export/sourceview.h"

#include <QClipboard>
#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QtConcurrentRun>

#include <algorithm>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int controlsWidth = 320;
enum How { Rendered, Source };

/// Shows no picture from anywhere: nothing of a session goes to a network.
class Browser : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

int countTold(const Reading &reading, Told told)
{
    return int(std::ranges::count(reading.telling, told));
}

int countProblems(const Reading &reading, std::initializer_list<ProblemKind> kinds)
{
    return int(std::ranges::count_if(reading.notes.problems, [&](const Problem &problem) {
        return std::ranges::find(kinds, problem.kind) != kinds.end();
    }));
}

/// How many on the record speak without being on the roster, each once.
int unnamed(const Reading &reading)
{
    return int(std::ranges::count(reading.record->roster.speakers(), false, &Speaker::known));
}

} // namespace

ExportPage::ExportPage(NotesDocument &notes, QWidget *parent)
    : QWidget(parent)
    , m_notes(notes)
    , m_format(new QComboBox)
    , m_profile(new QComboBox)
    , m_presets(new QComboBox)
    , m_leftOut(new QLabel)
    , m_how(new QTabBar)
    , m_views(new QStackedWidget)
    , m_article(new ArticleView(notes))
    , m_rendered(new Browser)
    , m_source(new SourceView)
{
    setObjectName(u"export"_s);
    connect(m_article, &ArticleView::linesChosen, this, &ExportPage::linesChosen);
    connect(m_article, &ArticleView::notesWanted, this, &ExportPage::notesWanted);
    fillChoices();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(preview(), 1);
    row->addWidget(controls());
    connect(&notes, &NotesDocument::readingChanged, this, &ExportPage::followReading);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportPage::followChoice);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &ExportPage::takeProfile);
    connect(m_how, &QTabBar::currentChanged, this, &ExportPage::followChoice);
    connect(m_presets, &QComboBox::activated, this, &ExportPage::takePreset);
    connect(&m_bytes, &QFutureWatcherBase::finished, this, &ExportPage::showBytes);
}

ExportPage::~ExportPage()
{
    m_bytes.disconnect();
    m_bytes.waitForFinished();
}

void ExportPage::fillChoices()
{
    m_format->setAccessibleName(tr("Format"));
    m_profile->setAccessibleName(tr("Wording"));
    m_presets->setAccessibleName(tr("Preset"));
    for (const Exporter &exporter : exporters())
        m_format->addItem(titleOf(exporter), QString(exporter.id));
    for (const Profile &profile : profiles())
        m_profile->addItem(titleOf(profile), QString(profile.id));
    m_format->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fillPresets();
}

QWidget *ExportPage::preview()
{
    m_how->addTab(tr("Rendered"));
    m_how->addTab(tr("Source"));
    m_how->setAccessibleName(tr("Preview"));
    m_how->setDrawBase(false);
    m_how->setExpanding(false);
    m_rendered->setFrameShape(QFrame::NoFrame);
    m_rendered->setAccessibleName(tr("Rendered preview"));
    m_rendered->setOpenLinks(false);
    for (QWidget *view : std::initializer_list<QWidget *>{m_article, m_rendered, m_source})
        m_views->addWidget(view);
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_how);
    column->addWidget(m_views);
    return all;
}

QWidget *ExportPage::controls()
{
    auto *all = new QWidget;
    all->setFixedWidth(controlsWidth);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(16, 16, 16, 16);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    auto *presets = new QHBoxLayout;
    presets->addWidget(m_presets, 1);
    const auto tool = [&](const QString &title, const QString &icon, auto run) {
        auto *button = new QToolButton;
        button->setIcon(QIcon::fromTheme(icon));
        button->setToolTip(title);
        button->setAccessibleName(title);
        connect(button, &QToolButton::clicked, this, run);
        presets->addWidget(button);
    };
    tool(tr("Keep this choice as a preset"), u"list-add"_s, &ExportPage::presetNameWanted);
    tool(tr("Remove the preset"), u"list-remove"_s, &ExportPage::removePreset);
    auto *presetsTitle = new QLabel(tr("&Preset"));
    presetsTitle->setBuddy(m_presets);
    form->addRow(presetsTitle, presets);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Wording of the article"), m_profile);
    column->addLayout(form);
    column->addSpacing(16);
    m_leftOut->setWordWrap(true);
    m_leftOut->setTextFormat(Qt::RichText);
    m_leftOut->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_leftOut);
    column->addStretch();
    auto *write = new QPushButton(QIcon::fromTheme(u"document-export"_s), tr("&Export…"));
    auto *copied = new QPushButton(QIcon::fromTheme(u"edit-copy"_s), tr("&Copy"));
    connect(write, &QPushButton::clicked, this, [this] { Q_EMIT exportWanted(job()); });
    connect(copied, &QPushButton::clicked, this, &ExportPage::copy);
    column->addWidget(write);
    column->addWidget(copied);
    return all;
}

void ExportPage::setColours(const EditorColours &colours)
{
    m_article->setColours(colours);
    m_source->setColours(colours);
    QPalette palette = m_rendered->palette();
    palette.setColor(QPalette::Base, colours.background);
    palette.setColor(QPalette::Text, colours.text);
    m_rendered->setPalette(palette);
    followChoice();
}

ExportJob ExportPage::job() const
{
    return {.format = m_format->currentData().toString(), .profile = QString(m_notes.profile().id)};
}

void ExportPage::setJob(const ExportJob &job)
{
    m_format->setCurrentIndex(std::max(0, m_format->findData(job.format)));
    const Profile *profile = findProfile(job.profile);
    m_notes.setProfile(profile ? *profile : profiles().front());
    followChoice();
}

void ExportPage::fillPresets()
{
    m_presets->clear();
    m_presets->addItem(tr("(none)"));
    for (const Preset &preset : presets())
        m_presets->addItem(preset.name);
}

void ExportPage::takePreset(int index)
{
    const QList<Preset> all = presets();
    if (index > 0 && index <= all.size())
        setJob({.format = all[index - 1].format, .profile = all[index - 1].profile});
}

void ExportPage::addPreset(const QString &name)
{
    QList<Preset> all = presets();
    all.removeIf([&](const Preset &preset) { return preset.name == name; });
    all.push_back({name, job().format, job().profile});
    savePresets(all);
    fillPresets();
    m_presets->setCurrentText(name);
}

void ExportPage::removePreset()
{
    QList<Preset> all = presets();
    all.removeIf([&](const Preset &preset) { return preset.name == m_presets->currentText(); });
    savePresets(all);
    fillPresets();
}

void ExportPage::takeProfile()
{
    m_notes.setProfile(*findProfile(m_profile->currentData().toString()));
    followChoice();
}

void ExportPage::followReading()
{
    if (isVisible())
        followChoice();
}

void ExportPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    followChoice();
}

/// Articles of the profile that the notes are read with are shown as they stand; all else is made first.
void ExportPage::followChoice()
{
    if (!isVisible())
        return;
    // The settings may have chosen another wording since.
    const QSignalBlocker blocker(m_profile);
    m_profile->setCurrentIndex(m_profile->findData(job().profile));
    m_profile->setEnabled(isArticle(exporterOf(job())));
    showLeftOut();
    const bool rendered = m_how->currentIndex() == Rendered;
    if (rendered && isArticle(exporterOf(job())))
        m_views->setCurrentWidget(m_article);
    else
        makeBytes();
}

void ExportPage::makeBytes()
{
    m_stale = m_bytes.isRunning();
    if (m_stale)
        return;
    ExportJob made = job();
    const bool rendered = m_how->currentIndex() == Rendered;
    // What has no look of its own is looked at as its source.
    if (rendered && made.format == u"record-markdown"_s)
        made.format = u"record-html"_s;
    m_bytes.setFuture(
        QtConcurrent::run([made, reading = m_notes.reading()] { return bytesOf(made, *reading); }));
}

void ExportPage::showBytes()
{
    if (m_stale) {
        m_stale = false;
        followChoice();
        return;
    }
    const QByteArray bytes = m_bytes.result();
    const ExportJob shown = job();
    const Exporter &exporter = exporterOf(shown);
    const bool isPage = shown.format.startsWith(u"record-"_s);
    if (m_how->currentIndex() == Rendered && isPage) {
        const int place = m_rendered->verticalScrollBar()->value();
        m_rendered->setHtml(QString::fromUtf8(bytes));
        m_rendered->verticalScrollBar()->setValue(place);
        m_views->setCurrentWidget(m_rendered);
    } else if (m_how->currentIndex() == Source || !isArticle(exporter)) {
        m_source->show(bytes, QString(exporter.suffix));
        m_views->setCurrentWidget(m_source);
    }
}

/// The editor sees these counts; no export has a trace of them.
void ExportPage::showLeftOut()
{
    const Reading &reading = *m_notes.reading();
    QStringList lines;
    const auto add = [&](int count, const QString &sentence) {
        if (count > 0)
            lines.push_back(u"<li>%1</li>"_s.arg(sentence.arg(count)));
    };
    add(countProblems(reading, {ProblemKind::ProseWordsOffRecord}),
        tr("<b>Prose held back, since it words what is off the record: %1</b>"));
    add(reading.record.leftOut().offRecord, tr("Off the record: %1"));
    add(reading.record.leftOut().emptied, tr("Emptied by open changes: %1"));
    if (isArticle(exporterOf(job())))
        add(countTold(reading, Told::Skipped), tr("Notes of which the article says nothing: %1"));
    add(unnamed(reading), tr("Speakers whom the roster does not name: %1"));
    add(countProblems(reading,
                      {ProblemKind::OpenCheck, ProblemKind::OpenTodo, ProblemKind::OpenChange}),
        tr("Checks, todos and changes still open: %1"));
    m_leftOut->setText(
        lines.isEmpty()
            ? tr("Nothing is left out.")
            : tr("<b>Left out, or still open</b><ul>%1</ul>").arg(lines.join(QString())));
}

void ExportPage::copy()
{
    const std::shared_ptr<const Reading> reading = m_notes.currentReading();
    ExportJob wanted = job();
    auto *mime = new QMimeData;
    if (isArticle(exporterOf(wanted))) {
        wanted.format = u"html-fragment"_s;
        mime->setHtml(QString::fromUtf8(bytesOf(wanted, *reading)));
        wanted.format = u"markdown"_s;
    }
    mime->setText(QString::fromUtf8(bytesOf(wanted, *reading)));
    QGuiApplication::clipboard()->setMimeData(mime);
    Q_EMIT copied(mime->hasHtml() ? tr("Copied as HTML and as Markdown.")
                                  : tr("Copied: %1").arg(titleOf(exporterOf(job()))));
}

} // namespace rapporteur
