package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Why somebody is entitled to a document.
 *
 * @param rule stable name of the row that decided
 * @param application the application it rests on, null without one
 * @param certificateExpiresOn 電子証明書の有効期限 as it was registered, null where it was not
 * @param reviewOn first day on which the same facts may give another answer, null for none: the answer holds until then
 */
public record Grounds(String rule, UUID application, LocalDate certificateExpiresOn, LocalDate reviewOn) {

    /** The same answer, looked at again on a day if that is earlier. */
    Grounds reviewedBy(LocalDate day) {
        boolean earlier = reviewOn == null || day.isBefore(reviewOn);
        return earlier ? new Grounds(rule, application, certificateExpiresOn, day) : this;
    }
}
