package jp.shikaku.eligibility.matching.clearing;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jboss.logging.Logger;

import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.matching.comparison.FiveItems;
import jp.shikaku.eligibility.matching.residents.ResidentRegister;
import jp.shikaku.eligibility.matching.residents.Sought;
import jp.shikaku.eligibility.registration.Clearing;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;

/**
 * Compares one chunk of waiting statements: claims it, asks the register once, and settles the answers in one
 * transaction. What fails waits and is tried again; if the process dies, the lease runs out. Where the fault lies with
 * statements and not with the register or the database, a failed chunk is cut in halves until those at fault stand
 * alone, and the others go on; what failed before is not asked together with what is new.
 */
@ApplicationScoped
class MatchingWorker {

    private static final Logger LOG = Logger.getLogger(MatchingWorker.class);

    /** Enough to set a few statements of a chunk apart; beyond it the fault is not theirs. */
    private static final int MOST_TRIES = 40;

    private final MatchingConfig config;
    private final MatchingQueue queue;
    private final ResidentRegister register;
    private final Clearing clearing;

    @Inject
    MatchingWorker(MatchingConfig config, MatchingQueue queue, ResidentRegister register, Clearing clearing) {
        this.config = config;
        this.queue = queue;
        this.register = register;
        this.clearing = clearing;
    }

    /**
     * Works on one chunk.
     *
     * @return how many statements were claimed, 0 if none is due
     */
    int workOnce() {
        try {
            List<WaitingStatement> claimed = queue.claim(config.chunk(), config.lease());
            if (!claimed.isEmpty()) {
                compareAll(claimed);
            }
            return claimed.size();
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    /** Compares what can be; a claim of which nothing could be is trouble to be told. */
    private void compareAll(List<WaitingStatement> claimed) throws SQLException {
        Deque<List<WaitingStatement>> groups = new ArrayDeque<>();
        claimed.stream().collect(Collectors.partitioningBy(s -> s.attempts() > 1)).values().stream()
                .filter(group -> !group.isEmpty())
                .forEach(groups::add);
        int tries = 0;
        boolean settled = false;
        RuntimeException fault = null;
        while (!groups.isEmpty()) {
            List<WaitingStatement> group = groups.pop();
            tries++;
            try {
                compare(group);
                settled = true;
            } catch (RuntimeException e) {
                fault = e;
                if (tries >= MOST_TRIES || !isOfStatements(e)) {
                    List<WaitingStatement> left = new ArrayList<>(group);
                    groups.forEach(left::addAll);
                    postpone(left, e);
                    throw e;
                }
                if (group.size() == 1) {
                    postpone(group, e);
                } else {
                    groups.push(group.subList(group.size() / 2, group.size()));
                    groups.push(group.subList(0, group.size() / 2));
                }
            }
        }
        if (!settled && fault != null) {
            throw fault;
        }
    }

    private void compare(List<WaitingStatement> group) {
        List<UUID> ids = group.stream().map(WaitingStatement::qualificationId).toList();
        List<Sought> questions = clearing.questions(ids);
        Map<String, List<FiveItems>> found = questions.isEmpty() ? Map.of() : register.search(questions);
        List<Clearing.Answer> answers = new ArrayList<>();
        found.forEach((id, residents) -> answers.add(new Clearing.Answer(UUID.fromString(id), residents)));
        clearing.settle(ids, connection -> {
            Set<UUID> holding = queue.finish(connection, group);
            return answers.stream()
                    .filter(a -> holding.contains(a.qualificationId()))
                    .toList();
        });
    }

    private void postpone(List<WaitingStatement> group, RuntimeException fault) throws SQLException {
        LOG.warnf(
                "%d statements wait for the resident register: %s",
                group.size(), fault.getClass().getSimpleName());
        queue.postpone(group, config.retryDelay());
    }

    /** Whether other statements may fare better: an outage, of the database or of the register, hits all alike. */
    private static boolean isOfStatements(RuntimeException fault) {
        boolean outage = fault instanceof ProblemException problem && problem.error() == CommonError.UNAVAILABLE;
        return !outage
                && !(fault instanceof WebApplicationException)
                && !(fault instanceof ProcessingException)
                && !(fault instanceof FaultToleranceException);
    }
}
