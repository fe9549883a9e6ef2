package jp.shikaku.notice;

import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements that the persistence provider prepares; a batch is prepared once. */
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final AtomicInteger PREPARED = new AtomicInteger();

    /** How many statements something takes. */
    public static int of(Runnable something) {
        int before = PREPARED.get();
        something.run();
        return PREPARED.get() - before;
    }

    @Override
    public String inspect(String sql) {
        PREPARED.incrementAndGet();
        return sql;
    }
}
