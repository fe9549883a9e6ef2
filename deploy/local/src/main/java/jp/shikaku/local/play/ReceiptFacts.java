package jp.shikaku.local.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.shikaku.local.api.Allocation;
import jp.shikaku.population.Town;

/** Says in Japanese what was claimed of whom and who is billed for it. No person is named. */
final class ReceiptFacts {

    private static final int CODE_LENGTH = 10;

    private final Map<String, String> insurers = new HashMap<>();
    private final Map<String, String> institutions = new HashMap<>();
    private final int month;

    ReceiptFacts(Town town) {
        town.insurers().forEach(insurer -> insurers.put(insurer.number().value(), insurer.name()));
        town.institutions()
                .forEach(institution -> institutions.put(institution.code().value(), institution.name()));
        month = town.settings().month().getMonthValue();
    }

    List<String> of(Allocation allocation) {
        List<String> facts = new ArrayList<>();
        String institution = allocation.key().substring(0, CODE_LENGTH);
        facts.add(String.format(
                "%sが%s受診の%,d点を「%s」に請求した。",
                institutions.getOrDefault(institution, institution),
                days(allocation.visitDays()),
                allocation.points(),
                insurer(allocation.claimedInsurer())));
        for (Allocation.Part part : allocation.parts()) {
            facts.add(
                    String.format("　→ %sの%,d点は「%s」が負担する。", days(part.days()), part.points(), insurer(part.insurer())));
        }
        return facts;
    }

    private String insurer(String number) {
        return insurers.getOrDefault(number, number);
    }

    private String days(List<Integer> days) {
        return month + "月" + days.stream().map(String::valueOf).collect(Collectors.joining("・")) + "日";
    }
}
