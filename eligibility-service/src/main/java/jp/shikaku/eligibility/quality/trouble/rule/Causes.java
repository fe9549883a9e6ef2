package jp.shikaku.eligibility.quality.trouble.rule;

import java.util.EnumSet;
import java.util.Set;

/** From trouble to cause. Only what the registry can see is told; everything else stays unknown. */
public final class Causes {

    private static final Set<Category> OF_REGISTRATION = EnumSet.of(
            Category.INVALID_SHOWN,
            Category.NOT_FOUND,
            Category.MULTIPLE,
            Category.RATIO_MISMATCH,
            Category.LIMIT_WRONG,
            Category.NAME_ADDRESS_WRONG,
            Category.OTHER_PERSON);
    private static final Set<Category> OF_COVERAGE =
            EnumSet.of(Category.INVALID_SHOWN, Category.NOT_FOUND, Category.RATIO_MISMATCH, Category.LIMIT_WRONG);

    private Causes() {}

    /** What can be told at once. */
    public static Cause atReport(Category category, Known known) {
        return switch (category) {
            case READER_CONNECTION, AUTH_ERROR -> Cause.DEVICE;
            case CERT_EXPIRED -> Cause.CERT;
            case OUTAGE -> Cause.OUTAGE;
            case BLACK_DOT -> Cause.CHARSET;
            case OTHER, FEVER_CLINIC_ETC -> Cause.UNKNOWN;
            default -> ofRegistration(category, known);
        };
    }

    /**
     * What can be told once more is known. A wrong link explains more than anything found before; otherwise the first
     * cause found stays.
     */
    public static Cause later(Category category, Cause before, Learned learned) {
        if (!OF_REGISTRATION.contains(category)) {
            return before;
        }
        if (learned.linkCorrected()) {
            return Cause.LINK_ERROR;
        }
        if (before != Cause.UNKNOWN) {
            return before;
        }
        if (OF_COVERAGE.contains(category) && learned.registered() && learned.coversDay()) {
            return Cause.REGISTRATION_LAG;
        }
        boolean explains = category == Category.NAME_ADDRESS_WRONG || learned.coversDay();
        return learned.corrected() && explains && category != Category.OTHER_PERSON ? Cause.TYPO : before;
    }

    private static Cause ofRegistration(Category category, Known known) {
        if (known.linkCorrected() && (category == Category.OTHER_PERSON || category == Category.MULTIPLE)) {
            return Cause.LINK_ERROR;
        }
        if (category == Category.NAME_ADDRESS_WRONG && known.dotsRegistered()) {
            return Cause.CHARSET;
        }
        if (OF_COVERAGE.contains(category) && known.coveredSinceLater()) {
            return Cause.REGISTRATION_LAG;
        }
        return category == Category.NOT_FOUND && known.numberKnown() && !known.personFound()
                ? Cause.TYPO
                : Cause.UNKNOWN;
    }
}
