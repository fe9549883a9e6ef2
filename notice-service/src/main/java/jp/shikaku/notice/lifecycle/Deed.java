package jp.shikaku.notice.lifecycle;

import java.time.Instant;

/**
 * Who did something with a document, when and why.
 *
 * @param by subject of the token, or this service
 * @param at when it was recorded
 * @param reason a code, null for none
 */
public record Deed(String by, Instant at, String reason) {

    private static final String SERVICE = "notice-service";

    /** What this service does of its own accord. */
    public static Deed ofService(Instant at, String reason) {
        return new Deed(SERVICE, at, reason);
    }
}
