package jp.shikaku.claims.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsurerNumber;

/**
 * The days of one insurer, in order. An insurer with a new symbol or number inside the month is still one payer, under
 * the number of its last day.
 */
record PayerDays(List<DayCover> covers) {

    /** Groups covered days by insurer, in the order of each insurer's first day. */
    static Map<InsurerNumber, PayerDays> byInsurer(List<DayCover> covers) {
        Map<InsurerNumber, List<DayCover>> byInsurer = covers.stream()
                .collect(Collectors.groupingBy(
                        cover -> cover.qualification().number().insurer(), LinkedHashMap::new, Collectors.toList()));
        Map<InsurerNumber, PayerDays> payers = new LinkedHashMap<>();
        byInsurer.forEach((insurer, days) -> payers.put(insurer, new PayerDays(List.copyOf(days))));
        return payers;
    }

    PayerShare share() {
        return PayerShare.of(
                last(), DayMask.of(covers.stream().map(DayCover::day).toList()));
    }

    KnownQualification last() {
        return covers.get(covers.size() - 1).qualification();
    }
}
