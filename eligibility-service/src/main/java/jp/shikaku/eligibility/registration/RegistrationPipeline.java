package jp.shikaku.eligibility.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.eligibility.coverage.Moment;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.knowledge.KnowledgeHead;
import jp.shikaku.eligibility.registration.judgement.Book;
import jp.shikaku.eligibility.registration.judgement.Outcome;
import jp.shikaku.eligibility.registration.judgement.Statement;
import jp.shikaku.eligibility.registration.judgement.StatementJudge;

/**
 * The one way in for statements: a chunk of lines is judged and kept in one transaction that holds the head of the
 * shard's knowledge. Writers pass one after the other, so the same statement sent many times at once has one effect.
 */
@Singleton
public class RegistrationPipeline {

    /** Lines per transaction. */
    public static final int CHUNK = 500;

    private final DataSource dataSource;
    private final KnowledgeHead head;
    private final BookStore store;
    private final BookKeeper keeper;
    private final Comparer comparer;
    private final RegistrationMetrics metrics;
    private final boolean compare;

    @Inject
    RegistrationPipeline(
            DataSource dataSource,
            KnowledgeHead head,
            BookStore store,
            BookKeeper keeper,
            Comparer comparer,
            RegistrationMetrics metrics,
            ComparisonConfig config) {
        this.dataSource = dataSource;
        this.head = head;
        this.store = store;
        this.keeper = keeper;
        this.comparer = comparer;
        this.metrics = metrics;
        compare = config.required();
    }

    /**
     * How lines are to be taken.
     *
     * @param dryRun judge each chunk against what is registered, keep nothing
     * @param initialLoad existing stock: counts without comparison and entitles nobody to a notice
     */
    public record Run(Author author, boolean dryRun, boolean initialLoad) {}

    /** What is kept beside the statements of a chunk. */
    @FunctionalInterface
    public interface Beside {

        /** Keeps it, given the outcomes of the lines. */
        void keep(Connection connection, List<Outcome> outcomes) throws SQLException;
    }

    /** Judges lines and keeps what they bring; one outcome per line, null for a line that is a fault already. */
    List<Outcome> register(List<ReadLine> lines, Run run) {
        return register(Chunk.of(lines), run);
    }

    /** The same; statements about which the resident register has answered are compared at once. */
    List<Outcome> register(Chunk chunk, Run run) {
        return register(chunk, run, (connection, outcomes) -> {});
    }

    /**
     * The same, with something more to be kept in the transaction: what was judged and what is kept beside it are
     * there together or not at all. A dry run keeps that alone.
     */
    public List<Outcome> register(Chunk chunk, Run run, Beside beside) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Outcome> outcomes = judge(connection, chunk, run);
                if (run.dryRun()) {
                    connection.rollback();
                }
                beside.keep(connection, outcomes);
                connection.commit();
                count(outcomes, run);
                return outcomes;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private void count(List<Outcome> outcomes, Run run) {
        if (!run.dryRun() && !run.initialLoad()) {
            metrics.kept(outcomes);
        }
    }

    private List<Outcome> judge(Connection connection, Chunk chunk, Run run) throws SQLException {
        List<ReadLine> lines = chunk.lines();
        Moment moment = head.lock(connection);
        Book book = store.load(connection, concern(lines), moment);
        StatementJudge judge = new StatementJudge(book, Ids::next, compare && !run.initialLoad());
        List<Outcome> outcomes = new ArrayList<>(lines.size());
        for (ReadLine line : lines) {
            outcomes.add(line.statement() == null ? null : judge(judge, line.statement(), run.author()));
        }
        comparer.compare(book, chunk, outcomes);
        keeper.keep(connection, book, run.author().subject(), run.initialLoad());
        return outcomes;
    }

    private static Outcome judge(StatementJudge judge, Statement statement, Author author) {
        return author.mayStateFor(statement.insured().insurer())
                ? judge.judge(statement)
                : new Outcome(Outcome.Kind.REJECTED, null, EligibilityError.INSURER_FOREIGN);
    }

    private static BookStore.Concern concern(List<ReadLine> lines) {
        Set<String> insurers = new HashSet<>();
        Set<String> searchKeys = new HashSet<>();
        Set<String> refs = new HashSet<>();
        Set<BookStore.Likeness> likenesses = new HashSet<>();
        boolean certificates = false;
        for (ReadLine line : lines) {
            if (line.statement() == null) {
                continue;
            }
            searchKeys.add(line.statement().insured().searchKey());
            if (line.statement() instanceof Statement.Register register) {
                insurers.add(register.insured().insurer().value());
                likenesses.add(new BookStore.Likeness(
                        register.birthDate(), register.person().kanaKey(), register.personRef() == null));
                certificates |= !register.certificates().isEmpty();
                if (register.personRef() != null) {
                    refs.add(register.personRef());
                }
            }
        }
        return new BookStore.Concern(
                insurers, searchKeys, List.of(), refs, List.copyOf(likenesses), List.of(), certificates);
    }
}
