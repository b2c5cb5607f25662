#include "app/single_instance.h"

#include "core/base/hash.h"
#include "core/base/json.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
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

std::optional<QStringList> filesOf(const QByteArray& message)
{
    const Json paths = parseJson(message);
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

} // namespace

QString SingleInstance::addressFor(const QString& libraryFolder)
{
    const QString library = QString::fromLatin1(sha256Hex(QDir::cleanPath(libraryFolder).toUtf8()).left(12));
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/pentimento-"_s + library;
}

bool SingleInstance::handOver(const QString& address, const QStringList& files, int answerMs)
{
    QLocalSocket socket;
    socket.connectToServer(address);
    if (!socket.waitForConnected(answerMs))
        return false;
    socket.write(messageOf(files));
    return socket.waitForReadyRead(answerMs) && socket.readAll() == Answer;
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
    const auto files = filesOf(socket->readLine());
    if (!files)
        return socket->abort();
    socket->write(Answer);
    socket->disconnectFromServer();
    Q_EMIT filesAsked(*files);
}

} // namespace pentimento
