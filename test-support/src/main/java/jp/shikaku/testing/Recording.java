package jp.shikaku.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;

/** A data source that notes every statement prepared on it, and every time the driver is asked for a COPY. */
public final class Recording {

    private Recording() {}

    /**
     * The same data source, noting.
     *
     * @param statements where the statements are noted
     */
    public static DataSource of(DataSource real, List<String> statements) {
        return proxy(DataSource.class, real, statements);
    }

    private static <T> T proxy(Class<T> type, T real, List<String> statements) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (method.getName().startsWith("prepare")
                    || "createStatement".equals(method.getName())
                    || "unwrap".equals(method.getName())) {
                statements.add(String.valueOf(args == null ? "" : args[0]));
            }
            try {
                Object result = method.invoke(real, args);
                return "getConnection".equals(method.getName())
                        ? proxy(Connection.class, (Connection) result, statements)
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
