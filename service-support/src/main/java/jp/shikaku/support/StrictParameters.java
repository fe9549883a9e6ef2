package jp.shikaku.support;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

/**
 * Reads yes-or-no values, named values, numbers and days of queries strictly. Left alone, a yes-or-no that is neither true
 * nor false would silently be false, and any other value that is none would be answered like a path that does not exist.
 */
@Provider
public class StrictParameters implements ParamConverterProvider {

    private static final Read<Integer> INTEGER = new Read<>("a whole number", Integer::valueOf);
    private static final Read<Long> LONG = new Read<>("a whole number", Long::valueOf);
    private static final Map<Class<?>, Read<?>> READERS = Map.of(
            int.class, INTEGER,
            Integer.class, INTEGER,
            long.class, LONG,
            Long.class, LONG,
            LocalDate.class, new Read<>("a day as YYYY-MM-DD", StrictParameters::day));

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (!JsonRules.isOfCalendar(day)) {
            throw new DateTimeParseException("outside the years 1 to 9999", text, 0);
        }
        return day;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == boolean.class || type == Boolean.class) {
            return (ParamConverter<T>) new Named<>(List.of(true, false));
        }
        if (type.isEnum()) {
            return new Named<>(List.of(type.getEnumConstants()));
        }
        boolean ofQuery = Stream.of(annotations).anyMatch(QueryParam.class::isInstance);
        return ofQuery ? (ParamConverter<T>) READERS.get(type) : null;
    }

    private record Read<T>(String what, Function<String, T> reader) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            try {
                return text == null ? null : reader.apply(text);
            } catch (NumberFormatException | DateTimeParseException e) {
                throw new ProblemException(CommonError.INVALID_VALUE, "A value of the query is not " + what + '.');
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }

    private record Named<T>(List<T> values) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            return values.stream()
                    .filter(value -> name(value).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(
                            CommonError.INVALID_VALUE,
                            "A value of the query is none of "
                                    + Stream.of(values.toArray())
                                            .map(Named::name)
                                            .toList() + '.'));
        }

        @Override
        public String toString(T value) {
            return name(value);
        }

        private static String name(Object value) {
            return value instanceof Enum<?> named ? named.name() : String.valueOf(value);
        }
    }
}
