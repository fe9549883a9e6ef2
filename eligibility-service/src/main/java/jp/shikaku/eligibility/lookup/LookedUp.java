package jp.shikaku.eligibility.lookup;

import jp.shikaku.eligibility.access.block.Withholding;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.Qualification;

/**
 * An answer with what it shows, for those who write it in another form.
 *
 * @param shown the qualification of the numbers asked as the asker may see it, null for none
 */
public record LookedUp(LookupAnswer answer, Shown shown) {

    /**
     * A qualification that the asker may see.
     *
     * @param person facts, texts that the person has blocked are empty
     * @param insuredName 被保険者氏名, null when it is the person's own or blocked
     * @param insurerName from the directory on the day asked, null when it does not know the insurer
     * @param certificates in force on the day asked, null unless the qualification covers it
     * @param limitApplicationChanged whether 限度額 information differs from that of the end of the month before, or
     *     could: false only where both are known and equal. Tells nothing of what it is, so it needs no consent
     * @param referenceNumber 照会番号 that the asking institution registered for the person, null for none
     */
    public record Shown(
            Qualification qualification,
            PersonFacts person,
            String insuredName,
            String insurerName,
            LookedUpCertificates certificates,
            boolean limitApplicationChanged,
            String referenceNumber) {}

    /** What the audit trail says of what was shown and what was withheld. */
    static String outcome(Shown shown, Withholding withholding) {
        StringBuilder outcome = new StringBuilder();
        if (shown != null) {
            LookedUpCertificates certificates = shown.certificates();
            outcome.append(" QUALIFICATION_SHOWN").append(certificates == null ? "" : certificates.shownByConsent());
        }
        if (withholding.codes() != null) {
            outcome.append(" WITHHELD:").append(String.join(",", withholding.codes()));
        }
        return outcome.toString();
    }
}
