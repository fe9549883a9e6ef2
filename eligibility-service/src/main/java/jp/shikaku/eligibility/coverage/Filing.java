package jp.shikaku.eligibility.coverage;

import java.time.LocalDate;

/**
 * The days from which delay is measured; each may be unknown (null).
 *
 * @param eventOn when it happened (事実発生日)
 * @param filedOn when it was filed with the insurer (届出日)
 * @param receivedOn when the insurer received it (受付日)
 */
public record Filing(LocalDate eventOn, LocalDate filedOn, LocalDate receivedOn) {

    public static final Filing UNKNOWN = new Filing(null, null, null);
}
