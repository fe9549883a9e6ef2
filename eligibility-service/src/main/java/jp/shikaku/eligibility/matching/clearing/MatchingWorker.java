package jp.shikaku.eligibility.matching.clearing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.matching.comparison.FiveItems;
import jp.shikaku.eligibility.matching.residents.ResidentRegister;
import jp.shikaku.eligibility.matching.residents.Sought;
import jp.shikaku.eligibility.registration.Clearing;

/**
 * Compares one chunk of waiting statements: claims it, asks the register once, and settles the answers in one
 * transaction. What fails waits and is tried again; if the process dies, the lease runs out.
 */
@ApplicationScoped
class MatchingWorker {

    private static final Logger LOG = Logger.getLogger(MatchingWorker.class);

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
                compare(claimed);
            }
            return claimed.size();
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private void compare(List<WaitingStatement> claimed) throws SQLException {
        try {
            List<UUID> ids =
                    claimed.stream().map(WaitingStatement::qualificationId).toList();
            List<Sought> questions = clearing.questions(ids);
            Map<String, List<FiveItems>> found = questions.isEmpty() ? Map.of() : register.search(questions);
            List<Clearing.Answer> answers = new ArrayList<>();
            found.forEach((id, residents) -> answers.add(new Clearing.Answer(UUID.fromString(id), residents)));
            clearing.settle(ids, connection -> {
                Set<UUID> holding = queue.finish(connection, claimed);
                return answers.stream()
                        .filter(a -> holding.contains(a.qualificationId()))
                        .toList();
            });
        } catch (RuntimeException e) {
            LOG.warnf(
                    "%d statements wait for the resident register: %s",
                    claimed.size(), e.getClass().getSimpleName());
            queue.postpone(claimed, config.retryDelay());
            throw e;
        }
    }
}
