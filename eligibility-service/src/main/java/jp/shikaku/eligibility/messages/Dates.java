package jp.shikaku.eligibility.messages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

import jp.shikaku.model.Tokyo;

/** Dates yyyyMMdd and times yyyyMMddHHmmss in Japan, as the messages write them. */
final class Dates {

    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private Dates() {}

    /** A day, empty for what is none. */
    static Optional<LocalDate> day(String written) {
        if (!EIGHT_DIGITS.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written, DAY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day as written, null for null. */
    static String write(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    static String write(Instant time) {
        return TIME.format(time.atZone(Tokyo.ZONE));
    }
}
