package jp.shikaku.population;

import java.time.LocalDate;

/**
 * What determines a town.
 *
 * @param seed any number; the same seed gives the same town
 * @param people how many people it has at least, 50 to 2,000,000
 * @param month first day of the treatment month; its claims are made in the month after it
 */
public record TownSettings(long seed, int people, LocalDate month) {

    public static final long DEFAULT_SEED = 20_260_901L;
    public static final int DEFAULT_PEOPLE = 10_000;

    /** Counts up whenever the same settings give another town than before. */
    public static final int EDITION = 2;

    private static final int FEWEST = 50;
    private static final int MOST = 2_000_000;

    public TownSettings {
        if (people < FEWEST || people > MOST) {
            throw new IllegalArgumentException("a town has 50 to 2,000,000 people");
        }
        if (month.getDayOfMonth() != 1) {
            throw new IllegalArgumentException("the treatment month is given by its first day");
        }
    }

    /** The month the local suite plays: treatment in September 2026. */
    public static TownSettings demo(long seed, int people) {
        return new TownSettings(seed, people, LocalDate.of(2026, 9, 1));
    }
}
