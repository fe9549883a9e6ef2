package jp.shikaku.eligibility.registration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.knowledge.BulkInsert;
import jp.shikaku.eligibility.knowledge.Shard;
import jp.shikaku.eligibility.matching.comparison.Agreement;
import jp.shikaku.eligibility.registration.judgement.Book;
import jp.shikaku.eligibility.registration.judgement.Comparisons;
import jp.shikaku.eligibility.registration.judgement.MatchingFact;
import jp.shikaku.eligibility.registration.judgement.StatedFacts;

/** Keeps what a book adds about the comparison with the resident register, and puts what waits into the queue. */
@Singleton
class MatchingKeeper {

    /** Who decided what follows from a comparison. */
    static final String COMPARED_BY = "resident-register";

    /** A statement that is new is no longer a run's, which may be cancelled. */
    private static final String ENQUEUE =
            """
            INSERT INTO matching_work (shard, qualification_id, generation, due_at, attempts)
            SELECT %d, unnest(?::uuid[]), ?, ?, 0
            ON CONFLICT (qualification_id, shard) DO UPDATE
            SET generation = EXCLUDED.generation, run_id = NULL, due_at = EXCLUDED.due_at, attempts = 0"""
                    .formatted(Shard.ONLY);

    /** Keeps facts and statings, and enqueues: at most three statements. */
    void keep(Connection connection, Book book, String writtenBy) throws SQLException {
        keepStatings(connection, book);
        keepFacts(connection, book, writtenBy);
        enqueue(connection, book);
    }

    private static void keepStatings(Connection connection, Book book) throws SQLException {
        BulkInsert statings = BulkInsert.into(
                "stated_person_fact",
                "qualification_id uuid",
                "version integer",
                "position bigint",
                "name text",
                "kana text",
                "birth_date date",
                "sex text",
                "address text",
                "post_number text",
                "usable_card boolean",
                "card_state text",
                "certificate_expires_on date");
        for (StatedFacts stating : book.addedStatings()) {
            PersonFacts facts = stating.facts();
            statings.row(
                    stating.qualificationId(),
                    stating.version(),
                    book.moment().position(),
                    facts.name(),
                    facts.kana(),
                    facts.birthDate(),
                    facts.sex(),
                    facts.address(),
                    facts.postNumber(),
                    facts.usableCard(),
                    facts.card().state(),
                    facts.card().certificateExpiresOn());
        }
        statings.insert(connection);
    }

    private static void keepFacts(Connection connection, Book book, String writtenBy) throws SQLException {
        BulkInsert facts = BulkInsert.into(
                "matching_fact",
                "qualification_id uuid",
                "version integer",
                "position bigint",
                "known_at timestamptz",
                "state text",
                "counts_since timestamptz",
                "cause text",
                "verdict text",
                "name_item text",
                "kana_item text",
                "birth_date_item text",
                "sex_item text",
                "address_item text",
                "evidence text",
                "decided_by text",
                "reason_code text",
                "reason text");
        book.addedMatching().forEach(fact -> facts.row(row(fact, book, writtenBy)));
        facts.insert(connection);
    }

    private static Object[] row(MatchingFact fact, Book book, String writtenBy) {
        Agreement agreement = fact.compared() == null ? null : fact.compared().agreement();
        return new Object[] {
            fact.qualificationId(),
            fact.matching().version(),
            book.moment().position(),
            book.moment().at(),
            fact.matching().state(),
            fact.matching().countsSince(),
            fact.compared() == null ? fact.cause() : fact.compared().cause(),
            fact.compared() == null ? null : fact.compared().verdict(),
            agreement == null ? null : agreement.name(),
            agreement == null ? null : agreement.kana(),
            agreement == null ? null : agreement.birthDate(),
            agreement == null ? null : agreement.sex(),
            agreement == null ? null : agreement.address(),
            fact.evidence(),
            fact.compared() == null ? writtenBy : COMPARED_BY,
            fact.release() == null ? null : fact.release().reasonCode(),
            fact.release() == null ? null : fact.release().reason()
        };
    }

    private static void enqueue(Connection connection, Book book) throws SQLException {
        Set<UUID> waiting = new Comparisons(book).waiting();
        if (waiting.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ENQUEUE)) {
            Object[] ids = waiting.stream().map(UUID::toString).toArray();
            statement.setArray(1, connection.createArrayOf("text", ids));
            statement.setLong(2, book.moment().position());
            statement.setObject(3, book.moment().at().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
