package jp.shikaku.eligibility.resolution.candidates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import jp.shikaku.eligibility.coverage.Identity;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.matching.comparison.FiveItems;
import jp.shikaku.model.NameFolding;

/**
 * Somebody described by an item, ready to be compared.
 *
 * @param days the days asked, null if a month was
 * @param month null if days were
 */
record Described(String itemId, FiveItems items, List<LocalDate> days, YearMonth month) {

    /** A name without a kanji is kana: claims write either into the same item. */
    static Described of(CandidateItem item) {
        boolean nameIsKana = isStated(item.name()) && item.name().codePoints().noneMatch(Character::isIdeographic);
        String kana = !isStated(item.kana()) && nameIsKana ? item.name() : item.kana();
        String name = nameIsKana ? null : item.name();
        boolean byDays = item.days() != null && !item.days().isEmpty();
        return new Described(
                item.itemId(),
                new FiveItems(name, kana, item.birthDate(), item.sex(), item.address()),
                byDays ? item.days() : null,
                byDays ? null : YearMonth.parse(item.treatmentMonth()));
    }

    static boolean isStated(String text) {
        return text != null && !text.isBlank();
    }

    /** What a later event about this very person will carry; empty without kana. */
    Optional<Identity> identity() {
        return isStated(items.kana())
                ? Optional.of(Identity.ofName(NameFolding.kanaKey(items.kana()), items.birthDate()))
                : Optional.empty();
    }

    boolean touchedBy(Qualification qualification) {
        return month == null
                ? days.stream().anyMatch(qualification::covers)
                : qualification
                                .stated()
                                .period()
                                .acquiredOn()
                                .isBefore(month.plusMonths(1).atDay(1))
                        && (qualification.stated().period().lostOn() == null
                                || qualification.stated().period().lostOn().isAfter(month.atDay(1)));
    }
}
