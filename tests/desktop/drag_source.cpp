// SPDX-License-Identifier: GPL-3.0-or-later
// drag_source PATH...: a small window at the screen's top left corner; moving the mouse in it with
// the button down drags the paths, as a file manager would. Prints "over copy" when what is under
// the mouse would take them, and "dropped copy" (or "dropped none") at the end.
#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>
#include <QWidget>

#include <cstdio>

namespace {

void say(const char* event, Qt::DropAction action)
{
    std::printf("%s %s\n", event,
        action == Qt::CopyAction         ? "copy"
            : action == Qt::IgnoreAction ? "none"
                                         : "other");
    std::fflush(stdout);
}

class DragSource : public QWidget {
public:
    explicit DragSource(const QStringList& paths)
        : QWidget(nullptr, Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint)
    {
        for (const QString& path : paths)
            m_urls.append(QUrl::fromLocalFile(path));
        setWindowTitle(QStringLiteral("drag source"));
        setGeometry(0, 0, 60, 40);
    }

protected:
    void mouseMoveEvent(QMouseEvent* event) override
    {
        if (!(event->buttons() & Qt::LeftButton))
            return;
        auto* paths = new QMimeData;
        paths->setUrls(m_urls);
        auto* drag = new QDrag(this);
        drag->setMimeData(paths);
        connect(
            drag, &QDrag::actionChanged, this, [](Qt::DropAction action) { say("over", action); });
        say("dropped", drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::CopyAction));
    }

private:
    QList<QUrl> m_urls;
};

} // namespace

int main(int argc, char** argv)
{
    const QApplication app(argc, argv);
    DragSource source(QApplication::arguments().mid(1));
    source.show();
    return QApplication::exec();
}
