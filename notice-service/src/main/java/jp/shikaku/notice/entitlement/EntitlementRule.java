package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.List;

import jp.shikaku.model.InsuranceScheme;

/**
 * A row of the table of who gets what.
 *
 * @param code stable name of the row
 * @param ground what has to be the case
 * @param kind which document follows
 * @param basis with or without an application
 * @param scheme the only scheme it is about, null for all
 * @param from first day, null for none
 * @param to last day, null for none
 * @param minAge age that must be attained at {@code ageOn}, null for none
 * @param ageOn day on which the age is counted
 * @param months longest validity of a short-term certificate, null for the scheme's
 * @param renews whether another one follows without being asked for
 * @param source section of the domain notes
 * @param verified whether the source was read, else inferred
 * @param ja why, in Japanese
 * @param en why, in English
 */
public record EntitlementRule(
        String code,
        Ground ground,
        DocumentKind kind,
        Basis basis,
        InsuranceScheme scheme,
        LocalDate from,
        LocalDate to,
        Integer minAge,
        LocalDate ageOn,
        Integer months,
        boolean renews,
        String source,
        boolean verified,
        String ja,
        String en) {

    static EntitlementRule of(List<String> cells) {
        Cells row = new Cells(cells);
        return new EntitlementRule(
                row.text(),
                row.constant(Ground.class),
                row.constant(DocumentKind.class),
                row.constant(Basis.class),
                row.constant(InsuranceScheme.class),
                row.day(),
                row.day(),
                row.number(),
                row.day(),
                row.number(),
                row.flag(),
                row.text(),
                "V".equals(row.text()),
                row.text(),
                row.text());
    }

    boolean concerns(InsuranceScheme of, LocalDate birthDate, LocalDate day) {
        return (scheme == null || scheme == of)
                && inForce(day)
                && (minAge == null || !birthDate.plusYears(minAge).isAfter(ageOn));
    }

    private boolean inForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
