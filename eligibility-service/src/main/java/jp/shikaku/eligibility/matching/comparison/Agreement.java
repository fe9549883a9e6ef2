package jp.shikaku.eligibility.matching.comparison;

import java.util.Objects;
import java.util.stream.Stream;

import jp.shikaku.model.ItemComparison;
import jp.shikaku.model.NameComparison;
import jp.shikaku.model.Sex;

/** How the five items of a statement agree with those of the register. */
public record Agreement(
        ItemComparison name,
        ItemComparison kana,
        ItemComparison birthDate,
        ItemComparison sex,
        ItemComparison address) {

    /** Compares item by item; birth date and sex exactly, the others by the rules of folding. */
    public static Agreement between(FiveItems stated, FiveItems registered) {
        return new Agreement(
                NameComparison.kanji(stated.name(), registered.name()),
                NameComparison.kana(stated.kana(), registered.kana()),
                exact(stated.birthDate(), registered.birthDate()),
                exact(specified(stated.sex()), specified(registered.sex())),
                NameComparison.address(stated.address(), registered.address()));
    }

    /** Whether any item is as given. */
    boolean has(ItemComparison result) {
        return Stream.of(name, kana, birthDate, sex, address).anyMatch(result::equals);
    }

    private static String specified(String sex) {
        return Sex.UNSPECIFIED.code().equals(sex) ? null : sex;
    }

    private static ItemComparison exact(Object one, Object other) {
        if (one == null || other == null) {
            return ItemComparison.UNKNOWN;
        }
        return Objects.equals(one, other) ? ItemComparison.EQUAL : ItemComparison.DIFFERENT;
    }
}
