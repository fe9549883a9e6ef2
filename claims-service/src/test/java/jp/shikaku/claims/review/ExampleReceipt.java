package jp.shikaku.claims.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jp.shikaku.claims.reassignment.Charges;
import jp.shikaku.claims.reassignment.Meals;
import jp.shikaku.claims.reassignment.PointGroup;
import jp.shikaku.claims.reassignment.Visits;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.ReceiptType;

import static jp.shikaku.claims.review.Example.CITY;
import static jp.shikaku.claims.review.Example.OCTOBER;
import static jp.shikaku.claims.review.Example.SEPTEMBER;

/** An outpatient receipt of September 2026 at the city's national insurance, changed step by step. */
public final class ExampleReceipt {
    private YearMonth claimMonth = OCTOBER;
    private YearMonth treatmentMonth = SEPTEMBER;
    private ReceiptType type = new ReceiptType("1112");
    private LocalDate birthDate = LocalDate.of(1980, 5, 17);
    private InsuredNumber claimed = CITY;
    private ConfirmationCode confirmation = ConfirmationCode.AT_THE_DESK;
    private Visits visits;
    private boolean withVisits = true;
    private String ceilingClass = "00";
    private final List<Charges> publicPayers = new ArrayList<>();
    private boolean discounted;
    private Integer recordedBurdenYen;
    private Integer points;
    private Meals meals = Meals.NONE;
    private final List<PointGroup> mealGroups = new ArrayList<>();
    private Set<String> incomeClasses = Set.of();
    private boolean bundled;
    private DayMask days = DayMask.ofDays(5, 12, 20);
    private final List<PointGroup> groups = new ArrayList<>();

    public ExampleReceipt on(int... visitDays) {
        days = DayMask.ofDays(visitDays);
        return this;
    }

    public ExampleReceipt claimedAt(InsuredNumber number) {
        claimed = number;
        return this;
    }

    public ExampleReceipt type(String value) {
        type = new ReceiptType(value);
        return this;
    }

    public ExampleReceipt bornOn(LocalDate day) {
        birthDate = day;
        return this;
    }

    public ExampleReceipt claimedIn(int year, int month) {
        claimMonth = YearMonth.of(year, month);
        treatmentMonth = claimMonth.minusMonths(1);
        return this;
    }

    public ExampleReceipt treatedIn(YearMonth month) {
        treatmentMonth = month;
        return this;
    }

    public ExampleReceipt arrivedWith(ConfirmationCode code) {
        confirmation = code;
        return this;
    }

    public ExampleReceipt withoutVisitDays() {
        withVisits = false;
        return this;
    }

    public ExampleReceipt visitDays(Visits recorded) {
        visits = recorded;
        return this;
    }

    public ExampleReceipt ceiling(String value) {
        ceilingClass = value;
        return this;
    }

    /** With one more public payer. */
    public ExampleReceipt publicPayer(Charges charges) {
        publicPayers.add(charges);
        return this;
    }

    /** With one public payer that bears everything beside the insurer. */
    public ExampleReceipt withPublicPayer() {
        return publicPayer(new Charges(null, days.count(), 107 * days.count(), null, Meals.NONE, plain(), List.of()));
    }

    public ExampleReceipt ofClasses(String... codes) {
        incomeClasses = Set.of(codes);
        return this;
    }

    public ExampleReceipt bundled() {
        bundled = true;
        return this;
    }

    public ExampleReceipt discounted() {
        discounted = true;
        return this;
    }

    public ExampleReceipt recordedBurden(int yen) {
        recordedBurdenYen = yen;
        return this;
    }

    public ExampleReceipt points(int total) {
        points = total;
        return this;
    }

    public ExampleReceipt meals(Meals recorded, PointGroup... mealGroupsOfDays) {
        meals = recorded;
        mealGroups.addAll(List.of(mealGroupsOfDays));
        return this;
    }

    public ExampleReceipt group(PointGroup group) {
        groups.add(group);
        return this;
    }

    public ReceiptFacts facts() {
        List<PointGroup> charged = groups.isEmpty() ? plain() : groups;
        int sum = charged.stream().mapToInt(PointGroup::total).sum();
        Visits recorded = visits == null ? new Visits(days, DayMask.NONE) : visits;
        return new ReceiptFacts(
                claimMonth,
                treatmentMonth,
                type,
                birthDate,
                claimed,
                confirmation,
                ceilingClass,
                incomeClasses,
                null,
                discounted,
                bundled,
                new Charges(
                        withVisits ? recorded : null,
                        recorded.counted().count(),
                        points == null ? sum : points,
                        recordedBurdenYen,
                        meals,
                        charged,
                        mealGroups),
                publicPayers);
    }

    private List<PointGroup> plain() {
        return List.of(Example.group(100, days), Example.group(7, days));
    }
}
