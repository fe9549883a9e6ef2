package jp.shikaku.eligibility.quality.suspicion.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.shikaku.eligibility.coverage.CoverageTimeline;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ItemComparison;
import jp.shikaku.model.NameComparison;
import jp.shikaku.model.Relationship;

/** What is suspicious about the statements of one person. */
final class OnePerson {

    /** 資格喪失事由 (OQSCD008): death; the day of loss is the day after it. */
    private static final String DEATH = "01";

    /** 高齢者の医療の確保に関する法律50条: from 65 with a recognised disability, else from 75. */
    private static final int YOUNGEST_LATE_STAGE = 65;

    private OnePerson() {}

    static List<Constellation> of(Registered registered) {
        List<Constellation> found = new ArrayList<>();
        List<Qualification> all = registered.qualifications();
        for (int i = 0; i < all.size(); i++) {
            alone(registered, all.get(i), found);
            for (int j = i + 1; j < all.size(); j++) {
                pair(registered, all.get(i), all.get(j), found);
                afterDeath(all.get(i), all.get(j), found);
                afterDeath(all.get(j), all.get(i), found);
            }
        }
        return found;
    }

    private static void alone(Registered registered, Qualification q, List<Constellation> found) {
        LocalDate birth = registered.person().facts().birthDate();
        LocalDate begin = q.stated().period().acquiredOn();
        if (begin.isBefore(birth)) {
            found.add(single(Rule.ACQUIRED_BEFORE_BIRTH, new Days(begin, birth), q));
        }
        LocalDate old = birth.plusYears(YOUNGEST_LATE_STAGE);
        if (scheme(q) == InsuranceScheme.LATE_STAGE_ELDERLY && begin.isBefore(old)) {
            found.add(single(Rule.TOO_YOUNG_FOR_LATE_STAGE, new Days(begin, old), q));
        }
        if (q.stated().relationship() == Relationship.FAMILY
                && q.stated().insuredName() != null
                && agrees(NameComparison.kanji(
                        q.stated().insuredName(), registered.person().facts().name()))) {
            found.add(Constellation.ofStatements(
                    Rule.DEPENDANT_OF_ONESELF, whole(q), List.of("INSURED_NAME_IS_OWN"), Side.of(q)));
        }
    }

    private static void pair(Registered registered, Qualification one, Qualification other, List<Constellation> found) {
        CoveragePeriod period = one.stated().period();
        if (!period.overlaps(other.stated().period())) {
            return;
        }
        Days shared = Days.shared(period, other.stated().period());
        if (isSharedByLaw(one, other, shared) || isSharedByLaw(other, one, shared)) {
            return;
        }
        Rule rule = Rule.OVERLAP;
        if (insurer(one).equals(insurer(other))) {
            rule = dependsOnOneself(one, other) ? Rule.DEPENDANT_OF_ONESELF : Rule.TWO_NUMBERS_OF_ONE_INSURER;
        }
        found.add(Constellation.ofStatements(rule, shared, List.of(), Side.of(one), Side.of(other)));
        ItemComparison address = NameComparison.address(
                registered.statedAddresses().get(one.id()),
                registered.statedAddresses().get(other.id()));
        if (address == ItemComparison.DIFFERENT) {
            found.add(Constellation.ofStatements(
                    Rule.SAME_DATA_OTHER_ADDRESS,
                    shared,
                    List.of("ONE_PERSON", "ADDRESS_DIFFERENT"),
                    Side.of(one),
                    Side.of(other)));
        }
    }

    /** Both numbers of one family, as the insured and as a member of the family. */
    private static boolean dependsOnOneself(Qualification one, Qualification other) {
        return one.stated()
                        .insured()
                        .searchKey()
                        .equals(other.stated().insured().searchKey())
                && one.stated().relationship() != other.stated().relationship();
    }

    private static boolean isSharedByLaw(Qualification old, Qualification begun, Days shared) {
        LocalDate day = begun.stated().period().acquiredOn();
        return shared.isOnly(day) && CoverageTimeline.endsByLawOn(old, begun, day);
    }

    private static void afterDeath(Qualification dead, Qualification other, List<Constellation> found) {
        LocalDate dayAfter = dead.stated().period().lostOn();
        if (!DEATH.equals(dead.stated().lossReason()) || dayAfter == null) {
            return;
        }
        CoveragePeriod period = other.stated().period();
        if (period.lostOn() == null || period.lostOn().isAfter(dayAfter)) {
            LocalDate from = period.acquiredOn().isAfter(dayAfter) ? period.acquiredOn() : dayAfter;
            String how = period.acquiredOn().isBefore(dayAfter) ? "NOT_LOST_BY_DEATH" : "ACQUIRED_AFTER_DEATH";
            found.add(Constellation.ofStatements(
                    Rule.COVERED_AFTER_DEATH,
                    new Days(from, period.lostOn()),
                    List.of(how),
                    Side.of(dead),
                    Side.of(other)));
        }
    }

    private static Constellation single(Rule rule, Days days, Qualification q) {
        return Constellation.ofStatements(rule, days, List.of(), Side.of(q));
    }

    private static Days whole(Qualification q) {
        return new Days(q.stated().period().acquiredOn(), q.stated().period().lostOn());
    }

    private static boolean agrees(ItemComparison comparison) {
        return comparison == ItemComparison.EQUAL || comparison == ItemComparison.EQUIVALENT;
    }

    private static InsurerNumber insurer(Qualification q) {
        return q.stated().insured().insurer();
    }

    private static InsuranceScheme scheme(Qualification q) {
        return insurer(q).scheme();
    }
}
