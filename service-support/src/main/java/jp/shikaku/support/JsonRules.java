package jp.shikaku.support;

import java.io.IOException;
import java.time.LocalDate;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;

/**
 * How every service reads and writes JSON: absent rather than null, ISO dates of the years 1 to 9999, unknown properties
 * and NUL characters refused, characters outside the basic plane written as themselves.
 */
@Singleton
public class JsonRules implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.getFactory().configure(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature(), true);
        mapper.registerModule(new SimpleModule("shikaku")
                .addDeserializer(String.class, new TextWithoutNul())
                .addDeserializer(LocalDate.class, new DayOfCalendar()));
    }

    /** ISO 8601 writes other years with a sign, and a database or a calculation may not hold them. */
    static boolean isOfCalendar(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }

    private static final class DayOfCalendar extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        DayOfCalendar() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            LocalDate day = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
            if (day != null && !isOfCalendar(day)) {
                context.reportInputMismatch(this, "a day outside the years 1 to 9999");
            }
            return day;
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
