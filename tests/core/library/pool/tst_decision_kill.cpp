#include "core/library/care/library_check.h"
#include "core/library/pool/decisions.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr int KillsByDefault = 20; // PENTIMENTO_KILLS says how many

QString pictureOf(int n)
{
    return QString::number(n).rightJustified(64, u'0');
}

Tier tierOf(int n)
{
    return Tier(n % 3);
}

// Rates pictures from `n` on for ever, and says each number when its decision is on the disk.
[[noreturn]] void rateForEver(const QString& folder, int n, int acknowledgements)
{
    const auto library = Library::open(folder, Library::Access::ReadWrite);
    for (; library; ++n) {
        if (!rate(**library, {{{}, pictureOf(n), tierOf(n), {}, {}, u"loupe"_s, {}}}, u"s"_s))
            break;
        if (::write(acknowledgements, &n, sizeof n) != sizeof n)
            break;
    }
    ::_exit(1);
}

} // namespace

// kill -9 while ratings stream in: at most the one in flight is missing, never an older one.
class TestDecisionKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void losesAtMostTheOneInFlight();

private:
    // The last number that was acknowledged before the child was killed at a random moment; -1 when none was.
    int rateAndKill(int from, std::mt19937& random);

    QTemporaryDir m_folder;
};

int TestDecisionKill::rateAndKill(int from, std::mt19937& random)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return -1;
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        rateForEver(m_folder.path(), from, ends[1]);
    }
    ::close(ends[1]);
    if (child < 0)
        return -1;
    int last = -1;
    const int wanted = 1 + static_cast<int>(random() % 20);
    for (int n = 0, count = 0; count < wanted && ::read(ends[0], &n, sizeof n) == sizeof n; ++count)
        last = n;
    ::usleep(random() % 3000); // somewhere in the next decisions: in a line, between the copies, in a commit
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    for (int n = 0; ::read(ends[0], &n, sizeof n) == sizeof n;)
        last = n;
    ::close(ends[0]);
    return last;
}

void TestDecisionKill::losesAtMostTheOneInFlight()
{
    const int asked = qEnvironmentVariableIntValue("PENTIMENTO_KILLS");
    std::mt19937 random(20261121);
    int next = 0;
    for (int kill = 0; kill < (asked > 0 ? asked : KillsByDefault); ++kill) {
        const int last = rateAndKill(next, random);
        QVERIFY2(last >= next, "the child did not rate");
        const auto library = Library::open(m_folder.path(), Library::Access::ReadWrite);
        QVERIFY(library);
        const auto events = ratingEvents(**library);
        QVERIFY(events);
        QVERIFY2(events->size() == last + 1 || events->size() == last + 2, qPrintable(QString::number(events->size())));
        for (int n = next; n <= last; ++n) {
            QCOMPARE(events->at(n).picture, pictureOf(n));
            QCOMPARE(events->at(n).newTier, tierOf(n));
        }
        const auto check = checkLibrary(m_folder.path(), {});
        QVERIFY(check);
        QVERIFY2(check->isClean(), qPrintable((check->database + check->journal).join(u'\n')));
        next = static_cast<int>(events->size());
    }
}

QTEST_GUILESS_MAIN(TestDecisionKill)
#include "tst_decision_kill.moc"
