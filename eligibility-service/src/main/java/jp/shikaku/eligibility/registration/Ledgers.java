package jp.shikaku.eligibility.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.KnowledgeHead;
import jp.shikaku.eligibility.registration.judgement.Book;

/** The book of what is registered, for rooms that change many qualifications at once: opened, then kept. */
@Singleton
public class Ledgers {

    private final KnowledgeHead head;
    private final BookStore store;
    private final BookKeeper keeper;

    @Inject
    Ledgers(KnowledgeHead head, BookStore store, BookKeeper keeper) {
        this.head = head;
        this.store = store;
        this.keeper = keeper;
    }

    /** Locks the head and opens the book of everything under numbers and ids, certificates included. */
    public Book open(Connection connection, Collection<String> searchKeys, Collection<UUID> qualificationIds)
            throws SQLException {
        BookStore.Concern concern =
                new BookStore.Concern(List.of(), searchKeys, qualificationIds, List.of(), List.of(), List.of(), true);
        return store.load(connection, concern, head.lock(connection));
    }

    /** Keeps what was added; the caller commits. */
    public void keep(Connection connection, Book book, String writtenBy) throws SQLException {
        keeper.keep(connection, book, writtenBy, false);
    }
}
