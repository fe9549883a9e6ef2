package jp.shikaku.eligibility.registration.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.knowledge.Horizons;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.registration.Author;
import jp.shikaku.eligibility.registration.Ledgers;
import jp.shikaku.eligibility.registration.judgement.Book;
import jp.shikaku.eligibility.registration.judgement.Entry;
import jp.shikaku.eligibility.registration.judgement.LinkFact;
import jp.shikaku.eligibility.registration.judgement.Transfers;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;

/**
 * Gives many people of an insurer new numbers. A chunk of 500 lines is taken as a whole or not at all: the lines of it
 * may exchange numbers among each other.
 */
@Singleton
public class Renumberings {

    static final int CHUNK = 500;

    private static final String OTHER_REASON = "99";

    private final DataSource dataSource;
    private final Ledgers ledgers;

    @Inject
    Renumberings(DataSource dataSource, Ledgers ledgers) {
        this.dataSource = dataSource;
        this.ledgers = ledgers;
    }

    /**
     * Takes a request of an author who may state for its insurer.
     *
     * @throws jp.shikaku.support.ProblemException 410 for a day of which not everything is kept
     */
    List<RenumberingVerdict> take(InsurerNumber insurer, Renumbering request, Author author) {
        List<RenumberingVerdict> verdicts = new ArrayList<>();
        for (int from = 0; from < request.items().size(); from += CHUNK) {
            int to = Math.min(from + CHUNK, request.items().size());
            verdicts.addAll(chunk(new Chunk(insurer, request, from, to), author));
        }
        return verdicts;
    }

    /** Lines of a request, from one index to before another. */
    private record Chunk(InsurerNumber insurer, Renumbering request, int from, int to) {

        List<NumberChange> lines() {
            return request.items().subList(from, to);
        }

        Set<String> searchKeys() {
            Set<String> keys = new LinkedHashSet<>();
            for (NumberChange line : lines()) {
                keys.add(line.from().at(insurer).searchKey());
                keys.add(line.to().at(insurer).searchKey());
            }
            return keys;
        }
    }

    private List<RenumberingVerdict> chunk(Chunk chunk, Author author) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Book book = ledgers.open(connection, chunk.searchKeys(), List.of());
                Horizons.read(connection).requireDay(chunk.request().effectiveOn());
                List<RenumberingVerdict> verdicts = judge(book, chunk);
                boolean refused = verdicts.stream().anyMatch(v -> v.code() != null);
                if (refused || chunk.request().dryRun()) {
                    connection.rollback();
                } else {
                    ledgers.keep(connection, book, author.subject());
                    connection.commit();
                }
                return refused ? refusedTogether(verdicts) : verdicts;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private static List<RenumberingVerdict> judge(Book book, Chunk chunk) {
        LocalDate on = chunk.request().effectiveOn();
        Transfers transfers = new Transfers(book, Ids::next, on);
        List<RenumberingVerdict> verdicts = new ArrayList<>();
        Map<Integer, List<Entry>> meant = new LinkedHashMap<>();
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < chunk.lines().size(); i++) {
            int line = chunk.from() + i + 1;
            NumberChange change = chunk.lines().get(i);
            InsuredNumber from = change.from().at(chunk.insurer());
            InsuredNumber to = change.to().at(chunk.insurer());
            List<Entry> entries = transfers.goingOnUnder(from);
            TransferProblem problem = problem(transfers, entries, from, to);
            boolean repeated =
                    entries.stream().anyMatch(e -> !named.add(e.qualification().id()));
            if (problem != null || repeated) {
                verdicts.add(RenumberingVerdict.refused(line, problem == null ? TransferProblem.REPEATED : problem));
            } else {
                verdicts.add(RenumberingVerdict.taken(line, entries.size()));
                meant.put(i, entries);
            }
        }
        move(transfers, chunk, meant, verdicts);
        return verdicts;
    }

    private static void move(
            Transfers transfers, Chunk chunk, Map<Integer, List<Entry>> meant, List<RenumberingVerdict> verdicts) {
        Map<Integer, List<Entry>> moved = new LinkedHashMap<>();
        meant.forEach((i, entries) -> {
            InsuredNumber to = chunk.lines().get(i).to().at(chunk.insurer());
            moved.put(
                    i,
                    entries.stream()
                            .map(e -> transfers.move(
                                    e,
                                    Transfers.keepingBranch(to, e.qualification()),
                                    OTHER_REASON,
                                    LinkFact.Basis.RENUMBERED))
                            .toList());
        });
        moved.forEach((i, entries) -> {
            if (entries.stream().anyMatch(transfers::isTaken)) {
                verdicts.set(i, RenumberingVerdict.refused(chunk.from() + i + 1, TransferProblem.NUMBER_TAKEN));
            }
        });
    }

    private static TransferProblem problem(
            Transfers transfers, List<Entry> entries, InsuredNumber from, InsuredNumber to) {
        if (from.searchKey().equals(to.searchKey()) && (to.branch() == null || Transfers.isSame(from, to))) {
            return TransferProblem.NUMBER_UNCHANGED;
        }
        if (entries.isEmpty()) {
            return transfers.wasMoved(from, to) ? null : TransferProblem.NOT_COVERED;
        }
        return to.branch() != null && entries.size() > 1 ? TransferProblem.AMBIGUOUS : null;
    }

    private static List<RenumberingVerdict> refusedTogether(List<RenumberingVerdict> verdicts) {
        return verdicts.stream()
                .map(v -> v.code() == null ? RenumberingVerdict.refused(v.line(), TransferProblem.CHUNK_REFUSED) : v)
                .toList();
    }
}
