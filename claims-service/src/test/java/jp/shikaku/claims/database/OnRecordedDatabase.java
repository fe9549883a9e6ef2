package jp.shikaku.claims.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;

import jp.shikaku.testing.Recording;

/**
 * Makes a bean anew, with everything below it that uses the database, on a database that notes its statements. What
 * observers of events do is not noted: they are those of the application.
 */
public final class OnRecordedDatabase {

    private final Database database;
    private final Map<Class<?>, Object> made = new HashMap<>();

    /** @param statements where the statements are noted */
    public OnRecordedDatabase(DataSource real, List<String> statements) {
        database = new Database(Recording.of(real, statements));
    }

    /** The bean. */
    public <T> T make(Class<T> type) {
        return type.cast(made(type));
    }

    private Object made(Class<?> type) {
        Object known = made.get(type);
        if (known == null) {
            known = usesDatabase(type)
                    ? construct(constructor(type))
                    : CDI.current().select(type).get();
            made.put(type, known);
        }
        return known;
    }

    @SuppressWarnings(
            "PMD.AvoidAccessibilityAlteration") // Constructors of beans are for their package and the container.
    private Object construct(Constructor<?> constructor) {
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(constructor.getGenericParameterTypes())
                    .map(this::argument)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object argument(Type type) {
        if (type instanceof ParameterizedType event && event.getRawType() == Event.class) {
            return CDI.current().getBeanManager().getEvent().select((Class<?>) event.getActualTypeArguments()[0]);
        }
        return type == Database.class ? database : made((Class<?>) type);
    }

    private static boolean usesDatabase(Class<?> type) {
        return !type.isInterface()
                && type.getPackageName().startsWith("jp.shikaku.claims")
                && Arrays.stream(type.getDeclaredConstructors())
                        .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
                        .flatMap(constructor -> Arrays.stream(constructor.getParameterTypes()))
                        .anyMatch(parameter -> parameter == Database.class || usesDatabase(parameter));
    }

    private static Constructor<?> constructor(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
                .findFirst()
                .orElseThrow();
    }
}
