package jp.shikaku.claims.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A database that counts the statements sent through it. */
public final class CountedStatements {

    private final AtomicInteger count = new AtomicInteger();
    private final Database database;

    public CountedStatements(DataSource real) {
        DataSource counting = proxy(
                DataSource.class,
                real,
                result -> result instanceof Connection connection ? counting(connection) : result,
                "getConnection");
        this.database = new Database(counting);
    }

    public Database database() {
        return database;
    }

    /** How many statements were prepared so far. */
    public int count() {
        return count.get();
    }

    private Connection counting(Connection real) {
        return proxy(
                Connection.class,
                real,
                result -> {
                    count.incrementAndGet();
                    return result;
                },
                "prepareStatement");
    }

    private static <T> T proxy(Class<T> type, T real, UnaryOperator<Object> watched, String method) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, values) -> {
                    try {
                        Object result = called.invoke(real, values);
                        return called.getName().equals(method) ? watched.apply(result) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
