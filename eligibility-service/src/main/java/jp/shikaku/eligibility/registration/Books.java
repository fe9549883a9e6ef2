package jp.shikaku.eligibility.registration;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.knowledge.KnowledgeHead;
import jp.shikaku.eligibility.registration.judgement.Book;

/** Opens books: to look at what is registered, or to write in one transaction that holds the head of the knowledge. */
@Singleton
class Books {

    private final DataSource dataSource;
    private final KnowledgeHead head;
    private final BookStore store;

    @Inject
    Books(DataSource dataSource, KnowledgeHead head, BookStore store) {
        this.dataSource = dataSource;
        this.head = head;
        this.store = store;
    }

    /** What is done with a book that is written. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection, Book book) throws SQLException;
    }

    /** A book to look at; nothing may be added to it. */
    Book read(BookStore.Concern concern) {
        try (Connection connection = dataSource.getConnection()) {
            return store.load(connection, concern, null);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    /** Runs work that adds to a book and keeps it; whatever fails leaves nothing behind. */
    <T> T write(BookStore.Concern concern, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection, store.load(connection, concern, head.lock(connection)));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }
}
