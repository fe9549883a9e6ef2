package jp.shikaku.claims.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.Relationship;

/**
 * One qualification of a person as the registry knows it now.
 *
 * @param qualificationId the registry's id
 * @param number insurer, symbol, number, branch
 * @param relationship 本人・家族
 * @param period 取得日–喪失日
 * @param loss what is registered about its end; {@link Loss#NOTHING_STATED} while nothing is
 * @param issuedOn 交付日 of its document, null if not registered
 * @param burdenTenths registered 負担割合, null if not registered
 * @param incomeClasses income classes (限度額適用区分) registered under it
 * @param suspended whether the registry doubts that it belongs to this person; then it does not count
 * @param knownSince when the registry learned of it
 * @param lossKnownSince when the registry learned of its loss, null while no loss is registered
 */
public record KnownQualification(
        String qualificationId,
        InsuredNumber number,
        Relationship relationship,
        CoveragePeriod period,
        Loss loss,
        LocalDate issuedOn,
        Integer burdenTenths,
        List<IncomeClass> incomeClasses,
        boolean suspended,
        Instant knownSince,
        Instant lossKnownSince) {

    public KnownQualification {
        incomeClasses = List.copyOf(incomeClasses);
    }

    /**
     * What is registered about the end of a qualification.
     *
     * @param reason 資格喪失事由 (OQSCD008), null when not stated
     * @param cardReturnedOn the day on which its 資格確認書 (or card) came back to the insurer, null if that is not known
     */
    public record Loss(String reason, LocalDate cardReturnedOn) {

        public static final Loss NOTHING_STATED = new Loss(null, null);

        private static final String DEATH = "01";

        boolean byDeath() {
            return DEATH.equals(reason);
        }
    }

    /**
     * A registered income class.
     *
     * @param code OQSCD012, A01–B10
     * @param from first day
     * @param to last day, null while it has no end
     */
    public record IncomeClass(String code, LocalDate from, LocalDate to) {
        boolean isInForceOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** The same as if it had been known since another instant. */
    public KnownQualification knownSince(Instant since) {
        return new KnownQualification(
                qualificationId,
                number,
                relationship,
                period,
                loss,
                issuedOn,
                burdenTenths,
                incomeClasses,
                suspended,
                since,
                lossKnownSince == null ? null : since);
    }

    /**
     * The claimed qualification of a receipt. A number may have been acquired more than once, and what was registered
     * after the treatment says nothing about it: of those under the number the one acquired last up to the last day
     * judged, else the first one afterwards.
     */
    static Optional<KnownQualification> claimed(List<KnownQualification> timeline, ReceiptFacts facts) {
        List<Integer> days = facts.judgedDays().days();
        LocalDate last = facts.treatmentMonth().atDay(days.get(days.size() - 1));
        Comparator<KnownQualification> byAcquisition =
                Comparator.comparing(qualification -> qualification.period().acquiredOn());
        List<KnownQualification> ofNumber = timeline.stream()
                .filter(qualification -> qualification.isUnder(facts.claimed()))
                .toList();
        return ofNumber.stream()
                .filter(qualification -> !qualification.period().acquiredOn().isAfter(last))
                .max(byAcquisition)
                .or(() -> ofNumber.stream().min(byAcquisition));
    }

    InsuranceScheme scheme() {
        return number.insurer().scheme();
    }

    boolean covers(LocalDate day) {
        return period.contains(day);
    }

    /** Whether both have one search key, which is only made where they are written in different ways. */
    boolean isUnder(InsuredNumber other) {
        boolean writtenAlike =
                number.number().equals(other.number()) && Objects.equals(number.symbol(), other.symbol());
        return number.insurer().equals(other.insurer())
                && (writtenAlike || number.searchKey().equals(other.searchKey()));
    }
}
