package jp.shikaku.support;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;

/**
 * How every service reads and writes JSON: absent rather than null, ISO dates of years with four digits; unknown
 * properties, a property twice, anything behind the end and NUL characters refused; characters outside the basic plane
 * written as themselves.
 */
@Singleton
public class JsonRules implements ObjectMapperCustomizer {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** After the framework's own, whose reading of days would take the place of this one. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.getFactory().configure(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature(), true);
        mapper.registerModule(new SimpleModule("shikaku")
                .addDeserializer(String.class, new TextWithoutNul())
                .addDeserializer(
                        LocalDate.class,
                        new FourDigitYear<>(LocalDate.class, LocalDateDeserializer.INSTANCE, FIRST_DAY, LAST_DAY))
                .addDeserializer(
                        Instant.class,
                        new FourDigitYear<>(
                                Instant.class,
                                InstantDeserializer.INSTANT,
                                Instant.parse("0001-01-01T00:00:00Z"),
                                Instant.parse("9999-12-31T23:59:59Z"))));
    }

    /** Whether a day has a year of four digits. */
    static boolean isOfCalendar(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** PostgreSQL has no year 0 and ends long before Java's time does; nothing that is meant has another year. */
    private static final class FourDigitYear<T extends Comparable<? super T>> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient JsonDeserializer<T> reader;
        private final transient T first;
        private final transient T last;

        FourDigitYear(Class<T> type, JsonDeserializer<T> reader, T first, T last) {
            super(type);
            this.reader = reader;
            this.first = first;
            this.last = last;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            T time = reader.deserialize(parser, context);
            if (time != null && (time.compareTo(first) < 0 || time.compareTo(last) > 0)) {
                context.reportInputMismatch(this, "a year that has not four digits");
            }
            return time;
        }
    }

    /** PostgreSQL stores neither NUL nor half a surrogate pair, and nothing that is written for people holds them. */
    private static final class TextWithoutNul extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        TextWithoutNul() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && !isStorable(text)) {
                context.reportInputMismatch(this, "a NUL character or half a character");
            }
            return text;
        }

        private static boolean isStorable(String text) {
            int at = 0;
            while (at < text.length()) {
                int c = text.codePointAt(at);
                if (c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                    return false;
                }
                at += Character.charCount(c);
            }
            return true;
        }
    }
}
