package jp.shikaku.population.claims;

import java.util.EnumSet;

import jp.shikaku.population.claims.Visit.Trait;
import jp.shikaku.population.town.Dice;
import jp.shikaku.receipt.layout.ReceiptKind;

/** What becomes of a card's numbers between the desk and the claim, and what claims leave out or get wrong. */
final class Desk {

    private final boolean adult;
    private final boolean searchFindsSeveral;
    private final Dice dice;

    /**
     * @param adult whether the person speaks for themselves
     * @param searchFindsSeveral whether somebody else in town has the same name, sex and birth date
     * @param dice the person's chance
     */
    Desk(boolean adult, boolean searchFindsSeveral, Dice dice) {
        this.adult = adult;
        this.searchFindsSeveral = searchFindsSeveral;
        this.dice = dice;
    }

    boolean searchFindsSeveral() {
        return searchFindsSeveral;
    }

    /** The card as it is claimed; what is special about the claim is added to the sets. */
    Card claim(Card shown, ReceiptKind kind, EnumSet<Trait> traits, EnumSet<Situation> situations) {
        Card card = numbers(shown, traits, situations);
        mark(0.02, Trait.NO_JD, Situation.NO_JD, traits, situations);
        mark(0.02, Trait.NO_MF, Situation.NO_MF, traits, situations);
        if (dice.chance(0.02)) {
            traits.add(Trait.PUBLIC_EXPENSE);
        }
        mark(0.004, Trait.RECORDED_BURDEN, Situation.RECORDED_BURDEN, traits, situations);
        faults(kind, traits, situations);
        return card;
    }

    /** There are fewer receipts of the other kinds, so that more of each are faulty: some of each kind shall be refused. */
    private void faults(ReceiptKind kind, EnumSet<Trait> traits, EnumSet<Situation> situations) {
        double share =
                switch (kind) {
                    case MEDICAL -> 0.0006;
                    case DPC -> 0.015;
                    default -> 0.002;
                };
        mark(share, Trait.MISSING_NUMBER, Situation.FAULTY, traits, situations);
        // A pharmacy's total that differs from its details is only warned of.
        if (kind != ReceiptKind.PHARMACY) {
            mark(share, Trait.WRONG_TOTAL, Situation.FAULTY, traits, situations);
        }
    }

    private Card numbers(Card shown, EnumSet<Trait> traits, EnumSet<Situation> situations) {
        double unknown = searchFindsSeveral ? 0.7 : 0.0025;
        switch (dice.weighted(0.945, unknown, 0.002, 0.04, 0.01)) {
            case 1:
                unknown(traits, situations);
                return shown.unknown();
            case 2:
                situations.add(Situation.UNKNOWN_NUMBER);
                return shown.mistyped();
            case 3:
                return shown.withoutBranch();
            case 4:
                traits.add(Trait.NO_SN);
                return shown;
            default:
                return shown;
        }
    }

    /** Domain notes B.9; some desks forget to state it, and some do not even get the birth date right. */
    private void unknown(EnumSet<Trait> traits, EnumSet<Situation> situations) {
        if (searchFindsSeveral) {
            traits.add(Trait.UNKNOWN_STATED);
            situations.add(Situation.UNKNOWN_NAMESAKE);
            return;
        }
        switch (dice.weighted(0.64, 0.18, adult ? 0.18 : 0)) {
            case 1 -> situations.add(Situation.UNKNOWN_NOT_STATED);
            case 2 -> {
                traits.add(Trait.UNKNOWN_STATED);
                traits.add(Trait.BIRTH_DATE_MISHEARD);
                situations.add(Situation.UNKNOWN_MISHEARD);
            }
            default -> {
                traits.add(Trait.UNKNOWN_STATED);
                situations.add(Situation.UNKNOWN_QUALIFICATION);
            }
        }
    }

    private void mark(
            double chance, Trait trait, Situation situation, EnumSet<Trait> traits, EnumSet<Situation> situations) {
        if (dice.chance(chance)) {
            traits.add(trait);
            situations.add(situation);
        }
    }
}
