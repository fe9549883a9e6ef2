package jp.shikaku.population.coverage;

import java.util.HashMap;
import java.util.Map;

import jp.shikaku.population.town.Dice;
import jp.shikaku.population.town.Insurer;

/** Hands out 記号・番号 in the style of each kind of insurer; no number is handed out twice. */
final class Numbering {

    private final Map<String, Integer> last = new HashMap<>();

    /**
     * @param symbol 記号 or null
     * @param number 番号
     */
    record Numbers(String symbol, String number) {}

    Numbers next(Insurer insurer, Dice dice) {
        String symbol =
                switch (insurer.kind()) {
                    case ASSOCIATION -> String.valueOf(21_700_000 + dice.between(1, 60) * 13);
                    case SOCIETY ->
                        dice.chance(0.5)
                                ? dice.between(10, 29) + "-" + dice.between(11, 19)
                                : "30" + dice.between(1, 9);
                    case MUTUAL_AID -> "公見" + dice.between(1, 9);
                    case CITY -> insurer.name().substring(0, 2) + dice.between(10, 39);
                    case LATE_STAGE -> null;
                };
        int serial = last.merge(insurer.number().value(), 1, Integer::sum);
        String number =
                switch (insurer.kind()) {
                    case ASSOCIATION, SOCIETY -> String.valueOf(serial);
                    case MUTUAL_AID, CITY -> String.format("%07d", 1_000_000 + serial);
                    case LATE_STAGE -> String.format("%08d", 40_000_000 + serial);
                };
        return new Numbers(symbol, number);
    }
}
