package jp.shikaku.support;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Opaque cursors of lists that are paged by key. Clients pass them back unchanged; their content may change. */
public final class Cursor {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private Cursor() {}

    /** Makes a cursor of the key parts of the last item on a page; the parts must not contain a line feed. */
    public static String of(Object... parts) {
        String joined =
                String.join("\n", List.of(parts).stream().map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key parts of a cursor.
     *
     * @param cursor as returned by {@link #of}
     * @param parts how many parts it must have
     * @throws ProblemException 400 if it is not such a cursor
     */
    public static List<String> parts(String cursor, int parts) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> found = List.of(joined.split("\n", -1));
            // No database takes a NUL in a text.
            if (found.size() == parts && joined.indexOf('\0') < 0) {
                return found;
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.INVALID_CURSOR);
        }
        throw new ProblemException(CommonError.INVALID_CURSOR);
    }

    /** The parts of a cursor as ids; see {@link #parts}. */
    public static List<UUID> ids(String cursor, int parts) {
        return parts(cursor, parts).stream().map(Cursor::id).toList();
    }

    /**
     * One part as an id.
     *
     * @throws ProblemException 400 if it is none
     */
    public static UUID id(String part) {
        try {
            return UUID.fromString(part);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.INVALID_CURSOR);
        }
    }

    /**
     * One part as an instant.
     *
     * @throws ProblemException 400 if it is none, or none that a database can hold
     */
    public static Instant instant(String part) {
        try {
            Instant instant = Instant.parse(part);
            if (!instant.isBefore(FIRST) && instant.isBefore(LAST)) {
                return instant;
            }
        } catch (DateTimeParseException e) {
            throw new ProblemException(CommonError.INVALID_CURSOR);
        }
        throw new ProblemException(CommonError.INVALID_CURSOR);
    }

    /** One part as a day; see {@link #instant}. */
    public static LocalDate day(String part) {
        return LocalDate.ofInstant(instant(part + "T00:00:00Z"), ZoneOffset.UTC);
    }

    /** The one part of a cursor as a place in a list, 0 where there is no cursor; see {@link #parts}. */
    public static int place(String cursor) {
        long place = cursor == null ? 0 : numbers(cursor, 1)[0];
        if (place < 0 || place > Integer.MAX_VALUE) {
            throw new ProblemException(CommonError.INVALID_CURSOR);
        }
        return (int) place;
    }

    /** The parts of a cursor as numbers; see {@link #parts}. */
    public static long[] numbers(String cursor, int parts) {
        try {
            return parts(cursor, parts).stream().mapToLong(Long::parseLong).toArray();
        } catch (NumberFormatException e) {
            throw new ProblemException(CommonError.INVALID_CURSOR);
        }
    }
}
