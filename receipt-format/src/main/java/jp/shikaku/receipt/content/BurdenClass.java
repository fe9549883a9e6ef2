package jp.shikaku.receipt.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * 負担区分: which payers of a receipt bear a line. Source: official record specification, table of 負担区分.
 *
 * @param code one character, as recorded
 * @param insurance whether the insurer bears it
 * @param publicPayers bit n−1 stands for the nth public payer, n = 1 to 4
 */
public record BurdenClass(char code, boolean insurance, int publicPayers) {

    private static final int LAST_PUBLIC_PAYER = 4;

    /** Code, then the payers: H the insurer, n the nth public payer. */
    private static final String TABLE = "1H 51 62 B3 C4 2H1 3H2 EH3 GH4 712 H13 I14 J23 K24 L34 4H12 MH13 NH14 OH23"
            + " PH24 QH34 R123 S124 T134 U234 VH123 WH124 XH134 YH234 Z1234 9H1234";

    private static final Map<String, BurdenClass> CLASSES = classes();

    /** The class of a recorded code; empty for a code that is not in the table. */
    public static Optional<BurdenClass> of(String code) {
        return Optional.ofNullable(CLASSES.get(code));
    }

    /**
     * Whether the nth public payer bears it.
     *
     * @param number 1 to 4
     */
    public boolean publicPayer(int number) {
        return (publicPayers & 1 << (number - 1)) != 0;
    }

    /** The highest number of a public payer it names; 0 if it names none. */
    public int lastPublicPayer() {
        return Integer.SIZE - Integer.numberOfLeadingZeros(publicPayers);
    }

    private static Map<String, BurdenClass> classes() {
        Map<String, BurdenClass> classes = new HashMap<>();
        for (String row : TABLE.split(" ")) {
            int payers = 0;
            for (int number = 1; number <= LAST_PUBLIC_PAYER; number++) {
                if (row.indexOf('0' + number, 1) > 0) {
                    payers |= 1 << (number - 1);
                }
            }
            boolean insurance = row.indexOf('H', 1) > 0;
            classes.put(row.substring(0, 1), new BurdenClass(row.charAt(0), insurance, payers));
        }
        return Map.copyOf(classes);
    }
}
