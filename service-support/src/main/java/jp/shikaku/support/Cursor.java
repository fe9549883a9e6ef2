package jp.shikaku.support;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Opaque cursors of lists that are paged by key. Clients pass them back unchanged; their content may change. */
public final class Cursor {

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
            if (found.size() == parts) {
                return found;
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.INVALID_CURSOR);
        }
        throw new ProblemException(CommonError.INVALID_CURSOR);
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
