package jp.shikaku.population.coverage;

import java.time.LocalDate;

import jp.shikaku.population.town.Dice;

/**
 * When a change became known to the registry. The shares are far above those of real life, so that a small town shows
 * every case; a change before the treatment month is mostly known when the month begins.
 *
 * @param gain when the new qualification was registered, null if never
 * @param loss when the loss of the old one was registered, null if never
 */
record Timing(Wave gain, Wave loss) {

    static final Timing STOCK = new Timing(Wave.STOCK, Wave.STOCK);

    /** A change of insurer on a day: both sides are reported on their own, often late, sometimes never. */
    static Timing ofChange(Dice dice, LocalDate day, LocalDate month) {
        Wave punctual = punctual(day, month);
        boolean earlier = punctual == Wave.STOCK;
        Wave gain =
                earlier ? draw(dice, punctual, 0.68, 0.18, 0.10, 0.04) : draw(dice, punctual, 0.32, 0.38, 0.21, 0.09);
        Wave loss = gain == punctual
                ? draw(dice, punctual, 0.52, 0.28, 0.16, 0.04)
                : draw(dice, punctual, 0.76, 0.14, 0.08, 0.02);
        return new Timing(gain, loss);
    }

    /** Something one insurer knows by itself (a new number, a new burden): one message, rarely late. */
    static Timing ofOneInsurer(Dice dice, LocalDate day, LocalDate month) {
        Wave wave = draw(dice, punctual(day, month), 0.75, 0.25, 0, 0);
        return new Timing(wave, wave);
    }

    /** Turning 75: 広域連合 registers by itself, the old insurer has to be told. */
    static Timing ofTurning75(Dice dice, LocalDate day, LocalDate month) {
        Wave punctual = punctual(day, month);
        if (punctual == Wave.STOCK) {
            return STOCK;
        }
        return new Timing(draw(dice, punctual, 0.75, 0.2, 0.05, 0), draw(dice, punctual, 0.6, 0.25, 0.11, 0.04));
    }

    /** A birth: the dependant is reported by the employer or the household. */
    static Wave ofBirth(Dice dice, LocalDate day, LocalDate month) {
        Wave punctual = punctual(day, month);
        return punctual == Wave.STOCK ? punctual : draw(dice, punctual, 0.25, 0.5, 0.18, 0.07);
    }

    /** A loss without a new qualification: death, or public assistance. */
    static Wave ofEnd(Dice dice, LocalDate day, LocalDate month) {
        Wave punctual = punctual(day, month);
        return punctual == Wave.STOCK ? punctual : draw(dice, punctual, 0.6, 0.3, 0.1, 0);
    }

    private static Wave punctual(LocalDate day, LocalDate month) {
        return day.isBefore(month) ? Wave.STOCK : Wave.ON_TIME;
    }

    private static Wave draw(Dice dice, Wave punctual, double intime, double first, double second, double never) {
        return switch (dice.weighted(intime, first, second, never)) {
            case 0 -> punctual;
            case 1 -> Wave.FIRST_LATE;
            case 2 -> Wave.SECOND_LATE;
            default -> null;
        };
    }
}
