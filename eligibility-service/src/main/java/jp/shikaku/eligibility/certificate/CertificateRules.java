package jp.shikaku.eligibility.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.Preschool;

/**
 * Whether a certificate is possible: codes of the national tables, days, and the age and scheme it is for. Ages are
 * attained on the eve of the birthday (年齢計算ニ関スル法律).
 */
public final class CertificateRules {

    private static final Set<String> CARD_CLASSES = Set.of("01", "02", "03", "04", "05", "06", "07");
    private static final Set<String> LIMIT_CLASSES = Set.of("01", "02", "03");
    private static final Set<String> LIMIT_FLAGS_UNDER_70 = Set.of("A01", "A02", "A03", "A04", "A05", "A06");
    private static final Set<String> LIMIT_FLAGS_FROM_70 =
            Set.of("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B09", "B10");
    private static final Set<String> LATE_STAGE_ONLY = Set.of("B09", "B10");
    private static final Set<String> LONG_TERM_FLAGS = Set.of("A05", "A06", "B05");
    private static final Set<String> DISEASES = Set.of("1", "2", "3");
    private static final LocalDate FIRST_DAY = LocalDate.of(1961, 4, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final int MOST_SELF_PAY_YEN = 1_000_000;
    private static final int ELDERLY = 70;
    private static final int LATE_STAGE = 75;

    private CertificateRules() {}

    /** Whom and what the certificates are for. */
    public record Holder(LocalDate birthDate, InsuranceScheme scheme, CoveragePeriod period) {}

    /**
     * The first rule that a list of certificates breaks, in itself and among each other; empty when all are possible.
     */
    public static Optional<Fault> firstFault(List<Certificate> certificates, Holder holder) {
        for (int i = 0; i < certificates.size(); i++) {
            Certificate one = certificates.get(i);
            CertificateError error = error(one, holder);
            if (error == null && certificates.subList(0, i).stream().anyMatch(one::contradicts)) {
                error = CertificateError.OVERLAPS;
            }
            if (error != null) {
                return Optional.of(new Fault(i, error));
            }
        }
        return Optional.empty();
    }

    /**
     * A broken rule.
     *
     * @param index of the certificate in the list, from 0
     */
    public record Fault(int index, CertificateError error) {}

    private static CertificateError error(Certificate c, Holder holder) {
        if (c.kind() == null || c.validFrom() == null || !valuesFit(c)) {
            return CertificateError.VALUE_INVALID;
        }
        if (hasForeignValue(c)) {
            return CertificateError.VALUE_FOREIGN;
        }
        if (!daysFit(c)) {
            return CertificateError.PERIOD_INVALID;
        }
        if (!c.meets(holder.period().acquiredOn(), holder.period().lostOn())) {
            return CertificateError.OUTSIDE_QUALIFICATION;
        }
        return fits(c, holder) ? null : CertificateError.NOT_FOR_THIS_PERSON;
    }

    private static boolean valuesFit(Certificate c) {
        return switch (c.kind()) {
            case CARD -> in(CARD_CLASSES, c.classification());
            case CONTRIBUTION_RATIO, ELDERLY_RECIPIENT -> ratioFits(c.ratioTenths());
            case PRESCHOOL -> true;
            case LIMIT_APPLICATION ->
                in(LIMIT_CLASSES, c.classification())
                        && (in(LIMIT_FLAGS_UNDER_70, c.flag()) || in(LIMIT_FLAGS_FROM_70, c.flag()))
                        && (c.longTermOn() == null || LONG_TERM_FLAGS.contains(c.flag()));
            case SPECIFIC_DISEASE ->
                in(DISEASES, c.classification())
                        && (c.selfPayYen() == null || c.selfPayYen() >= 0 && c.selfPayYen() <= MOST_SELF_PAY_YEN);
        };
    }

    private static boolean hasForeignValue(Certificate c) {
        CertificateKind kind = c.kind();
        boolean classified = kind == CertificateKind.CARD
                || kind == CertificateKind.LIMIT_APPLICATION
                || kind == CertificateKind.SPECIFIC_DISEASE;
        boolean rated = kind == CertificateKind.CONTRIBUTION_RATIO || kind == CertificateKind.ELDERLY_RECIPIENT;
        boolean limit = kind == CertificateKind.LIMIT_APPLICATION;
        return c.classification() != null && !classified
                || c.ratioTenths() != null && !rated
                || (c.flag() != null || c.longTermOn() != null) && !limit
                || c.selfPayYen() != null && kind != CertificateKind.SPECIFIC_DISEASE
                || c.returnedOn() != null && kind != CertificateKind.CARD;
    }

    private static boolean daysFit(Certificate c) {
        return isPossible(c.validFrom())
                && isPossible(c.validTo())
                && isPossible(c.issuedOn())
                && isPossible(c.longTermOn())
                && isPossible(c.returnedOn())
                && (c.returnedOn() == null || !c.returnedOn().isBefore(c.validFrom()))
                && (c.validTo() == null || !c.validTo().isBefore(c.validFrom()))
                && (c.issuedOn() == null || c.validTo() == null || !c.issuedOn().isAfter(c.validTo()));
    }

    private static boolean fits(Certificate c, Holder holder) {
        boolean lateStage = holder.scheme() == InsuranceScheme.LATE_STAGE_ELDERLY;
        boolean from70 = !c.validFrom().isBefore(elderlyFrom(holder.birthDate()));
        return switch (c.kind()) {
            case CARD, SPECIFIC_DISEASE -> true;
            case CONTRIBUTION_RATIO -> lateStage;
            case ELDERLY_RECIPIENT ->
                !lateStage
                        && from70
                        && c.validFrom().isBefore(holder.birthDate().plusYears(LATE_STAGE));
            case PRESCHOOL -> c.validTo() != null && !c.validTo().isAfter(Preschool.lastDay(holder.birthDate()));
            case LIMIT_APPLICATION ->
                LIMIT_FLAGS_UNDER_70.contains(c.flag())
                        ? !lateStage && !from70
                        : (lateStage || from70) && (lateStage || !LATE_STAGE_ONLY.contains(c.flag()));
        };
    }

    /** 高齢受給者: from the first day of the month after the one in which 70 is attained. */
    static LocalDate elderlyFrom(LocalDate birthDate) {
        return birthDate.plusYears(ELDERLY).minusDays(1).plusMonths(1).withDayOfMonth(1);
    }

    private static boolean ratioFits(Integer tenths) {
        return tenths != null && tenths >= 1 && tenths <= 3;
    }

    private static boolean in(Set<String> table, String code) {
        return code != null && table.contains(code);
    }

    private static boolean isPossible(LocalDate day) {
        return day == null || !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }
}
