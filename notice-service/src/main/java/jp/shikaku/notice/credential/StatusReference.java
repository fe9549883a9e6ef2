package jp.shikaku.notice.credential;

import java.text.ParseException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a document's state is published: a place in a status list (IETF Token Status List).
 *
 * @param listId id of the list, as in its address
 * @param index place in the list, from 0
 */
public record StatusReference(String listId, int index) {

    private static final String LIST_ID = "[0-9A-Z]{8}";
    private static final Pattern CLAIM = Pattern.compile("(" + LIST_ID + ")/(0|[1-9][0-9]{0,4})");

    public StatusReference {
        Objects.requireNonNull(listId, "listId");
        if (index < 0 || index >= StatusBits.SIZE) {
            throw new IllegalArgumentException("a place outside of the list");
        }
    }

    /** Whether a list may have this id. */
    public static boolean isListId(String text) {
        return text.matches(LIST_ID);
    }

    /** Address of a list of an issuer. */
    public static String uri(String issuer, String listId) {
        return issuer + "/v1/status-lists/" + listId;
    }

    /** Value of the claim {@code st}: list and place, short for paper. */
    String claim() {
        return listId + "/" + index;
    }

    static StatusReference ofClaim(String claim) throws ParseException {
        Matcher parts = CLAIM.matcher(claim);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) >= StatusBits.SIZE) {
            throw new ParseException("not a place in a status list", 0);
        }
        return new StatusReference(parts.group(1), Integer.parseInt(parts.group(2)));
    }
}
