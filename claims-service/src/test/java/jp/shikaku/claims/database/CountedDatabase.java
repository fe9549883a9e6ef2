package jp.shikaku.claims.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;

/** The database of a test, noting every statement that is sent. */
public final class CountedDatabase {

    private CountedDatabase() {}

    /** A database on the same data source that adds each statement to a list. */
    public static Database of(DataSource real, List<String> statements) {
        return new Database(proxy(DataSource.class, real, statements));
    }

    private static <T> T proxy(Class<T> type, T real, List<String> statements) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (method.getName().startsWith("prepare")) {
                statements.add((String) args[0]);
            }
            try {
                Object result = method.invoke(real, args);
                return result instanceof Connection connection
                        ? proxy(Connection.class, connection, statements)
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
