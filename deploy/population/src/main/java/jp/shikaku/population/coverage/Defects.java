package jp.shikaku.population.coverage;

import java.util.List;

import jp.shikaku.population.town.Dice;
import jp.shikaku.population.town.Resident;

/** Decides what insurers get wrong when they register a person. */
final class Defects {

    private static final String VARIANTS = "髙﨑邉邊𠮷";

    private final Dice dice;
    private final Defect everywhere;

    private Defects(Dice dice, Defect everywhere) {
        this.dice = dice;
        this.everywhere = everywhere;
    }

    static Defects of(Dice dice, Resident person) {
        Defect defect =
                switch (dice.weighted(0.9925, 0.0035, 0.004)) {
                    case 1 -> Defect.WRONG_BIRTH_DATE;
                    case 2 -> Defect.EARLIER_NAME;
                    default -> Defect.NONE;
                };
        if (defect == Defect.NONE && hasVariant(person) && dice.chance(0.3)) {
            defect = Defect.COMMON_CHARACTERS;
        }
        return new Defects(dice, defect);
    }

    List<Stretch> apply(List<Stretch> life) {
        return life.stream().map(this::apply).toList();
    }

    private Stretch apply(Stretch stretch) {
        boolean late = stretch.registered() != null && stretch.registered() != Wave.STOCK;
        boolean unlinked = late && everywhere == Defect.NONE && hasPast(stretch) && dice.chance(0.06);
        return Stretches.withDefect(stretch, unlinked ? Defect.UNLINKED : everywhere);
    }

    /** Newborns have no other record a new one could fail to be linked to. */
    private static boolean hasPast(Stretch stretch) {
        return !stretch.acquiredOn().equals(stretch.person().birthDate());
    }

    private static boolean hasVariant(Resident person) {
        return person.name().codePoints().anyMatch(c -> VARIANTS.indexOf(c) >= 0);
    }
}
