package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a 資格確認書 shows beyond the items every one has (D.2), as codes of A.5: what was applied for and is certified,
 * and the marking of 特別療養費, for which nobody applies.
 *
 * @param limitKind 限度額認定証区分 OQSCD011, null without 限度区分
 * @param limitClass 適用区分 OQSCD012, may be null with a kind (標準負担額減額 alone)
 * @param limitFrom 発効期日 of the 限度区分, null without one
 * @param longStayFrom 長期入院該当年月日, may be null
 * @param diseases 特定疾病区分, by category
 * @param specialCare 特別療養費の支給: the whole cost is paid first
 */
public record OptionalFacts(
        String limitKind,
        String limitClass,
        LocalDate limitFrom,
        LocalDate longStayFrom,
        List<Disease> diseases,
        boolean specialCare) {

    /** Nothing of it. */
    public static final OptionalFacts NONE = new OptionalFacts(null, null, null, null, List.of(), false);

    private static final String CARD = "CARD";
    private static final String LIMIT = "LIMIT_APPLICATION";
    private static final String DISEASE = "SPECIFIC_DISEASE";
    /** 証区分 OQSCD010: 特別療養費支給対象者. */
    private static final String SPECIAL_CARE = "05";

    public OptionalFacts {
        diseases = List.copyOf(diseases);
    }

    /**
     * 特定疾病療養受療証 of one category.
     *
     * @param category OQSCD013
     * @param from 発効期日
     */
    public record Disease(String category, LocalDate from) {}

    /** What a certificate shows on a day: of each kind the one in force, else the one that will be next. */
    static OptionalFacts of(Collection<StatedCertificate> certificates, Set<OptionalItem> items, LocalDate day) {
        Optional<StatedCertificate> limit = first(certificates, LIMIT, day);
        Optional<StatedCertificate> shownLimit = limit.filter(one -> items.contains(OptionalItem.LIMIT_CLASS));
        Map<String, LocalDate> diseases = standing(certificates, DISEASE, day)
                .filter(one -> items.contains(OptionalItem.SPECIFIC_DISEASE))
                .collect(Collectors.toMap(
                        StatedCertificate::classification,
                        StatedCertificate::validFrom,
                        (one, other) -> one.isBefore(other) ? one : other,
                        TreeMap::new));
        return new OptionalFacts(
                shownLimit.map(StatedCertificate::classification).orElse(null),
                shownLimit.map(StatedCertificate::flag).orElse(null),
                shownLimit.map(StatedCertificate::validFrom).orElse(null),
                limit.filter(one -> items.contains(OptionalItem.LONG_STAY))
                        .map(StatedCertificate::longStayOn)
                        .orElse(null),
                diseases.entrySet().stream()
                        .map(one -> new Disease(one.getKey(), one.getValue()))
                        .toList(),
                standing(certificates, CARD, day)
                        .anyMatch(one -> SPECIAL_CARE.equals(one.classification())
                                && !one.validFrom().isAfter(day)));
    }

    /** The first day after this one on which the same certificates may show something else. */
    static Optional<LocalDate> changes(Collection<StatedCertificate> certificates, LocalDate day) {
        return certificates.stream()
                .filter(one -> Set.of(CARD, LIMIT, DISEASE).contains(one.kind()))
                .flatMap(one -> Stream.concat(
                        Stream.of(one.validFrom()),
                        Stream.ofNullable(one.validTo()).map(last -> last.plusDays(1))))
                .filter(date -> date.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    private static Optional<StatedCertificate> first(
            Collection<StatedCertificate> certificates, String kind, LocalDate day) {
        return standing(certificates, kind, day).min(Comparator.comparing(StatedCertificate::validFrom));
    }

    private static Stream<StatedCertificate> standing(
            Collection<StatedCertificate> certificates, String kind, LocalDate day) {
        return certificates.stream().filter(one -> kind.equals(one.kind()) && !one.endedBefore(day));
    }
}
