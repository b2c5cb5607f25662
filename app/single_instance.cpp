#include "app/single_instance.h"

#include "core/base/foreign_json.h"
#include "core/base/hash.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QPointer>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

const QByteArray Answer = "ok\n";

QByteArray messageOf(const QStringList& files)
{
    Json paths = Json::array();
    for (const QString& file : files)
        paths.push_back(QFileInfo(file).absoluteFilePath());
    return jsonLine(paths) + '\n';
}

std::optional<QStringList> filesOf(const Json& paths)
{
    if (!paths.is_array())
        return {};
    QStringList files;
    for (const Json& path : paths) {
        if (!path.is_string())
            return {};
        files.append(path.get<QString>());
    }
    return files;
}

// The line that answers `line`; empty when there is none in time.
QByteArray answerTo(const QString& address, const QByteArray& line, int answerMs)
{
    QLocalSocket socket;
    socket.connectToServer(address);
    if (!socket.waitForConnected(answerMs))
        return {};
    socket.write(line);
    const QDeadlineTimer deadline(answerMs);
    while (!socket.canReadLine() && socket.waitForReadyRead(static_cast<int>(deadline.remainingTime()))) { }
    return socket.canReadLine() ? socket.readLine() : QByteArray();
}

} // namespace

QString SingleInstance::addressFor(const QString& libraryFolder)
{
    const QString library = QString::fromLatin1(sha256Hex(QDir::cleanPath(libraryFolder).toUtf8()).left(12));
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/pentimento-"_s + library;
}

bool SingleInstance::handOver(const QString& address, const QStringList& files, int answerMs)
{
    return answerTo(address, messageOf(files), answerMs) == Answer;
}

std::optional<Json> SingleInstance::ask(const QString& address, const Json& request, int answerMs)
{
    const Json answer = parseForeignJson(answerTo(address, jsonLine(request) + '\n', answerMs));
    return answer.is_object() ? std::optional(answer) : std::nullopt;
}

void SingleInstance::setAnswerer(std::function<void(const Json& request, const Reply& reply)> answerer)
{
    m_answerer = std::move(answerer);
}

SingleInstance::SingleInstance(QObject* parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        QLocalSocket* socket = m_server.nextPendingConnection();
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { take(socket); });
        take(socket); // it may all be here already
    });
}

Result<void> SingleInstance::listen(const QString& address)
{
    QLocalServer::removeServer(address);
    if (!m_server.listen(address))
        return Unexpected(Error::Kind::Environment, m_server.errorString());
    return {};
}

void SingleInstance::take(QLocalSocket* socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > MaxMessageBytes)
            socket->abort();
        return;
    }
    const Json message = parseForeignJson(socket->readLine());
    if (const auto files = filesOf(message)) {
        socket->write(Answer);
        socket->disconnectFromServer();
        Q_EMIT filesAsked(*files);
    } else if (message.is_object() && m_answerer) {
        m_answerer(message, [asker = QPointer(socket)](const Json& answer) {
            if (!asker || asker->state() != QLocalSocket::ConnectedState)
                return;
            asker->write(jsonLine(answer) + '\n');
            asker->disconnectFromServer();
        });
    } else {
        socket->abort();
    }
}

} // namespace pentimento
