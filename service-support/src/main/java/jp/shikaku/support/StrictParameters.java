package jp.shikaku.support;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

/**
 * Reads yes-or-no values and named values of queries strictly. Left alone, a yes-or-no that is neither true nor false
 * would silently be false, and a name that does not exist would be answered like a path that does not.
 */
@Provider
public class StrictParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == boolean.class || type == Boolean.class) {
            return (ParamConverter<T>) new Named<>(List.of(true, false));
        }
        return type.isEnum() ? new Named<>(List.of(type.getEnumConstants())) : null;
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
