package jp.shikaku.eligibility.certificate;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A certificate as an insurer states it. Which values a kind has is in {@link CertificateRules}; those it does not have
 * are null.
 *
 * @param classification CARD: 証区分 OQSCD010; LIMIT_APPLICATION: 認定証区分 OQSCD011; SPECIFIC_DISEASE: OQSCD013
 * @param flag LIMIT_APPLICATION: 適用区分 OQSCD012
 * @param issuedOn 交付年月日, null when not stated
 * @param validFrom 有効開始年月日
 * @param validTo 有効終了年月日, the last day included; null when it has no end
 * @param ratioTenths share of the person in tenths, 1 to 3
 * @param longTermOn 長期入院該当年月日
 * @param selfPayYen 自己負担限度額, yen per month
 * @param returnedOn CARD: the day on which the document came back to the insurer (回収), null when not stated
 */
public record Certificate(
        CertificateKind kind,
        String classification,
        String flag,
        LocalDate issuedOn,
        LocalDate validFrom,
        LocalDate validTo,
        Integer ratioTenths,
        LocalDate longTermOn,
        Integer selfPayYen,
        LocalDate returnedOn) {

    /** A certificate whose document has not come back. */
    public Certificate(
            CertificateKind kind,
            String classification,
            String flag,
            LocalDate issuedOn,
            LocalDate validFrom,
            LocalDate validTo,
            Integer ratioTenths,
            LocalDate longTermOn,
            Integer selfPayYen) {
        this(kind, classification, flag, issuedOn, validFrom, validTo, ratioTenths, longTermOn, selfPayYen, null);
    }

    /** Whether it is in force on a day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether both attest the same thing for a common day, which cannot be. */
    public boolean contradicts(Certificate other) {
        return kind == other.kind
                && (kind != CertificateKind.SPECIFIC_DISEASE || Objects.equals(classification, other.classification))
                && startsBeforeEndOf(other)
                && other.startsBeforeEndOf(this);
    }

    /** Whether it has a day in common with a half-open period, whose end may be null. */
    public boolean meets(LocalDate from, LocalDate until) {
        return (validTo == null || !validTo.isBefore(from)) && (until == null || validFrom.isBefore(until));
    }

    /** The same certificate, ended on a last day. */
    public Certificate endingOn(LocalDate lastDay) {
        return new Certificate(
                kind,
                classification,
                flag,
                issuedOn,
                validFrom,
                lastDay,
                ratioTenths,
                longTermOn,
                selfPayYen,
                returnedOn);
    }

    private boolean startsBeforeEndOf(Certificate other) {
        return other.validTo == null || !validFrom.isAfter(other.validTo);
    }
}
