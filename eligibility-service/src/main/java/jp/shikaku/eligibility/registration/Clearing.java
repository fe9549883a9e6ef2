package jp.shikaku.eligibility.registration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.coverage.Matching;
import jp.shikaku.eligibility.coverage.MatchingState;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.knowledge.IdentityTokens;
import jp.shikaku.eligibility.matching.comparison.FiveItems;
import jp.shikaku.eligibility.matching.residents.Sought;
import jp.shikaku.eligibility.registration.judgement.Book;
import jp.shikaku.eligibility.registration.judgement.Comparisons;
import jp.shikaku.eligibility.registration.judgement.Entry;
import jp.shikaku.eligibility.registration.judgement.MatchingFact;
import jp.shikaku.support.ForwardClock;

/**
 * The only way in which a statement is cleared, held back or released: in one transaction that holds the head of the
 * shard's knowledge, with a constant number of SQL statements for any number of qualifications.
 */
@Singleton
public class Clearing {

    private final Books books;
    private final BookKeeper keeper;
    private final IdentityTokens tokens;
    private final ForwardClock clock;

    @Inject
    Clearing(Books books, BookKeeper keeper, IdentityTokens tokens, ForwardClock clock) {
        this.books = books;
        this.keeper = keeper;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What the register answered about one statement. */
    public record Answer(UUID qualificationId, List<FiveItems> residents) {}

    /** Further work in the transaction that settles answers; says which of them still hold. */
    @FunctionalInterface
    public interface Guard {
        /** The answers whose statement was not changed meanwhile; called under the lock of the head. */
        List<Answer> stillHolding(Connection connection) throws SQLException;
    }

    /** What an insurer's release came to; what is withdrawn is not held. */
    public enum Released {
        RELEASED,
        UNCHANGED,
        NOT_FOUND,
        NOT_HELD
    }

    /** What the register is to be asked, named by the ids of the statements; withdrawn ones are left out. */
    public List<Sought> questions(List<UUID> ids) {
        Book book = books.read(BookStore.Concern.of(ids, List.of()));
        List<Sought> questions = new ArrayList<>();
        for (UUID id : ids) {
            book.entry(id).filter(e -> !e.qualification().withdrawn()).ifPresent(entry -> {
                Person person = book.person(entry.qualification().personId()).orElseThrow();
                questions.add(new Sought(id.toString(), person.ref(), new Comparisons(book).compared(entry)));
            });
        }
        return questions;
    }

    /**
     * Settles answers of the register.
     *
     * @param ids statements concerned
     */
    public void settle(List<UUID> ids, Guard guard) {
        books.write(BookStore.Concern.of(ids, List.of()), (connection, book) -> {
            List<Answer> answers = guard.stillHolding(connection);
            Map<UUID, String> evidences = evidences(connection, ids);
            LocalDate today = clock.today();
            for (Answer answer : answers) {
                book.entry(answer.qualificationId())
                        .filter(e -> !e.qualification().withdrawn())
                        .ifPresent(e -> new Comparisons(book)
                                .compare(
                                        e,
                                        answer.residents(),
                                        today,
                                        tokens::allOfText,
                                        evidences.get(answer.qualificationId())));
            }
            keeper.keep(connection, book, MatchingKeeper.COMPARED_BY, false);
            return null;
        });
    }

    /** Releases statements that the comparison holds back or doubts: "no doubt" (疑いなし), with a reason. */
    public Map<UUID, Released> release(Author author, List<UUID> ids, MatchingFact.Release release) {
        return books.write(BookStore.Concern.of(ids, List.of()), (connection, book) -> {
            Map<UUID, String> evidences = evidences(connection, ids);
            Map<UUID, Released> released = new HashMap<>();
            for (UUID id : ids) {
                released.put(id, release(book, author, id, release, evidences.get(id)));
            }
            keeper.keep(connection, book, author.subject(), false);
            return released;
        });
    }

    private static Released release(Book book, Author author, UUID id, MatchingFact.Release release, String evidence) {
        Entry entry = book.entry(id)
                .filter(e ->
                        author.mayStateFor(e.qualification().stated().insured().insurer()))
                .orElse(null);
        if (entry == null) {
            return Released.NOT_FOUND;
        }
        Matching matching = entry.qualification().matching();
        if (matching.state() == MatchingState.RELEASED) {
            return Released.UNCHANGED;
        }
        if (entry.qualification().withdrawn() || !matching.state().isFinding()) {
            return Released.NOT_HELD;
        }
        new Comparisons(book)
                .settle(
                        entry,
                        new MatchingFact(
                                id,
                                matching.next(
                                        MatchingState.RELEASED, book.moment().at()),
                                MatchingFact.Cause.RELEASED,
                                null,
                                evidence,
                                release));
        return Released.RELEASED;
    }

    private static Map<UUID, String> evidences(Connection connection, List<UUID> ids) throws SQLException {
        Map<UUID, String> evidences = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                """
                SELECT DISTINCT ON (qualification_id) qualification_id, evidence FROM matching_fact
                WHERE shard = 0 AND qualification_id = ANY (?) ORDER BY qualification_id, version DESC""")) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    evidences.put(
                            rows.getObject("qualification_id", UUID.class),
                            Objects.requireNonNullElse(rows.getString("evidence"), ""));
                }
            }
        }
        return evidences;
    }
}
