package jp.shikaku.claims.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jp.shikaku.claims.reassignment.BurdenTable;
import jp.shikaku.claims.reassignment.DayCounts;
import jp.shikaku.claims.reassignment.PointGroup;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.model.Relationship;

/** Receipts and qualifications for tests, each with one plain default that a test changes where it matters. */
public final class Example {

    public static final ClaimReview REVIEW = new ClaimReview(DatedRules.delivered(), BurdenTable.delivered());
    public static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    public static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    public static final InsuredNumber CITY = number("138057", "12", "345", "01");
    public static final InsuredNumber COMPANY = number("06132013", "77", "1234", "00");
    public static final InsuredNumber OTHER_COMPANY = number("01130012", "５５", "987", "00");
    public static final InsuredNumber ELDERLY = number("39131032", null, "12345678", null);

    private Example() {}

    public static InsuredNumber number(String insurer, String symbol, String number, String branch) {
        return new InsuredNumber(InsurerNumber.of(insurer), symbol, number, branch);
    }

    public static LocalDate september(int day) {
        return SEPTEMBER.atDay(day);
    }

    /** A qualification from a day on, known since that day. */
    public static KnownQualification from(InsuredNumber number, LocalDate acquiredOn) {
        return between(number, acquiredOn, null);
    }

    public static KnownQualification between(InsuredNumber number, LocalDate acquiredOn, LocalDate lostOn) {
        Instant known = acquiredOn.atStartOfDay().toInstant(ZoneOffset.ofHours(9));
        return new KnownQualification(
                number.insurer() + "-" + acquiredOn,
                number,
                Relationship.SELF,
                new CoveragePeriod(acquiredOn, lostOn),
                null,
                null,
                false,
                known,
                lostOn == null ? null : known);
    }

    public static KnownQualification issued(KnownQualification q, LocalDate on) {
        return new KnownQualification(
                q.qualificationId(),
                q.number(),
                q.relationship(),
                q.period(),
                on,
                q.burdenTenths(),
                q.suspended(),
                q.knownSince(),
                q.lossKnownSince());
    }

    public static KnownQualification burden(KnownQualification q, Relationship relationship, Integer tenths) {
        return new KnownQualification(
                q.qualificationId(),
                q.number(),
                relationship,
                q.period(),
                q.issuedOn(),
                tenths,
                q.suspended(),
                q.knownSince(),
                q.lossKnownSince());
    }

    public static KnownQualification suspended(KnownQualification q) {
        return new KnownQualification(
                q.qualificationId(),
                q.number(),
                q.relationship(),
                q.period(),
                q.issuedOn(),
                q.burdenTenths(),
                true,
                q.knownSince(),
                q.lossKnownSince());
    }

    public static Knowledge known(KnownQualification... timeline) {
        return new Knowledge(Knowledge.Match.FOUND, List.of(timeline));
    }

    public static Receipt receipt() {
        return new Receipt();
    }

    /** An outpatient receipt of September 2026 at the city's national insurance, changed step by step. */
    public static final class Receipt {
        private YearMonth claimMonth = OCTOBER;
        private YearMonth treatmentMonth = SEPTEMBER;
        private ReceiptType type = new ReceiptType("1112");
        private LocalDate birthDate = LocalDate.of(1980, 5, 17);
        private InsuredNumber claimed = CITY;
        private ConfirmationCode confirmation = ConfirmationCode.AT_THE_DESK;
        private ReceiptFacts.Visits visits;
        private boolean withVisits = true;
        private String ceilingClass = "00";
        private int publicPayers;
        private boolean discounted;
        private Integer recordedBurdenYen;
        private Integer points;
        private int mealsYen;
        private DayMask days = DayMask.ofDays(5, 12, 20);
        private List<PointGroup> groups = new ArrayList<>();

        public Receipt on(int... visitDays) {
            days = DayMask.ofDays(visitDays);
            return this;
        }

        public Receipt claimedAt(InsuredNumber number) {
            claimed = number;
            return this;
        }

        public Receipt type(String value) {
            type = new ReceiptType(value);
            return this;
        }

        public Receipt bornOn(LocalDate day) {
            birthDate = day;
            return this;
        }

        public Receipt claimedIn(int year, int month) {
            claimMonth = YearMonth.of(year, month);
            treatmentMonth = claimMonth.minusMonths(1);
            return this;
        }

        public Receipt treatedIn(YearMonth month) {
            treatmentMonth = month;
            return this;
        }

        public Receipt arrivedWith(ConfirmationCode code) {
            confirmation = code;
            return this;
        }

        public Receipt withoutVisitDays() {
            withVisits = false;
            return this;
        }

        public Receipt visitDays(ReceiptFacts.Visits recorded) {
            visits = recorded;
            return this;
        }

        public Receipt ceiling(String value) {
            ceilingClass = value;
            return this;
        }

        public Receipt publicPayers(int count) {
            publicPayers = count;
            return this;
        }

        public Receipt discounted() {
            discounted = true;
            return this;
        }

        public Receipt recordedBurden(int yen) {
            recordedBurdenYen = yen;
            return this;
        }

        public Receipt points(int total) {
            points = total;
            return this;
        }

        public Receipt meals(int yen) {
            mealsYen = yen;
            return this;
        }

        public Receipt group(PointGroup group) {
            groups.add(group);
            return this;
        }

        public ReceiptFacts facts() {
            if (groups.isEmpty()) {
                groups.add(Example.group(100, days));
                groups.add(Example.group(7, days));
            }
            int sum = groups.stream().mapToInt(PointGroup::total).sum();
            ReceiptFacts.Visits recorded = visits == null ? new ReceiptFacts.Visits(days, DayMask.NONE) : visits;
            return new ReceiptFacts(
                    claimMonth,
                    treatmentMonth,
                    type,
                    birthDate,
                    claimed,
                    confirmation,
                    withVisits ? recorded : null,
                    ceilingClass,
                    publicPayers,
                    null,
                    discounted,
                    recordedBurdenYen,
                    recorded.counted().count(),
                    points == null ? sum : points,
                    mealsYen,
                    groups);
        }
    }

    /** A group done once on each of some days. */
    public static PointGroup group(int points, DayMask days) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(31, 0));
        days.days().forEach(day -> counts.set(day - 1, 1));
        return new PointGroup(points, days.count(), new DayCounts(counts));
    }
}
