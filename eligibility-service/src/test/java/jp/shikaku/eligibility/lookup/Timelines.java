package jp.shikaku.eligibility.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jp.shikaku.eligibility.coverage.CoverageTimeline;
import jp.shikaku.eligibility.coverage.Filing;
import jp.shikaku.eligibility.coverage.Known;
import jp.shikaku.eligibility.coverage.Matching;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Relationship;

/**
 * Timelines written short, for tables of rules. {@code A-01 0401..1001 issued=0405 reason=03 suspended} is number A
 * with branch 01, in days of 2026; known in the order written. A and C are employees' schemes, B is 国保.
 */
final class Timelines {

    private Timelines() {}

    /** Persons separated by a slash, their qualifications by a semicolon. */
    static List<CoverageTimeline> persons(String text) {
        List<CoverageTimeline> persons = new ArrayList<>();
        if (text != null) {
            for (String person : text.split("/")) {
                persons.add(person(person, new UUID(1, persons.size())));
            }
        }
        return persons;
    }

    /** A number as asked or stated: A, B or C, with or without a branch. */
    static InsuredNumber number(String text) {
        String branch = text.length() > 1 ? text.substring(2) : null;
        return switch (text.charAt(0)) {
            case 'A' -> new InsuredNumber(new InsurerNumber("06132013"), "１２", "３４５", branch);
            case 'B' -> new InsuredNumber(new InsurerNumber("00138057"), null, "77-1", branch);
            case 'C' -> new InsuredNumber(new InsurerNumber("01130012"), "ｹﾝ", "9", branch);
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** A day of 2026. */
    static LocalDate day(String text) {
        return text.isEmpty()
                ? null
                : LocalDate.of(2026, Integer.parseInt(text.substring(0, 2)), Integer.parseInt(text.substring(2)));
    }

    static Qualification qualification(
            UUID person, int order, InsuredNumber number, CoveragePeriod period, boolean suspended) {
        return qualification(person, order, new Statement(number, period, null, null, suspended));
    }

    private static CoverageTimeline person(String text, UUID id) {
        List<Qualification> qualifications = new ArrayList<>();
        for (String part : text.strip().split(";")) {
            int order = qualifications.size() + 1;
            qualifications.add(qualification(id, order, statement(part.strip().split(" +"))));
        }
        return new CoverageTimeline(qualifications);
    }

    private static Statement statement(String... words) {
        String[] days = words[1].split("\\.\\.", -1);
        LocalDate issued = null;
        String reason = null;
        boolean suspended = false;
        for (int i = 2; i < words.length; i++) {
            if (words[i].startsWith("issued=")) {
                issued = day(words[i].substring("issued=".length()));
            } else if (words[i].startsWith("reason=")) {
                reason = words[i].substring("reason=".length());
            } else {
                suspended = "suspended".equals(words[i]);
            }
        }
        return new Statement(
                number(words[0]), new CoveragePeriod(day(days[0]), day(days[1])), issued, reason, suspended);
    }

    private static Qualification qualification(UUID person, int order, Statement s) {
        StatedQualification stated = new StatedQualification(
                s.number(),
                Relationship.SELF,
                null,
                s.period(),
                s.lossReason(),
                s.issued(),
                3,
                Filing.UNKNOWN,
                s.suspended());
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(order);
        return new Qualification(
                new UUID(person.getLeastSignificantBits() + 2, order),
                person,
                stated,
                false,
                new Known(1, 1, order, at, at, null),
                Matching.STOCK);
    }

    private record Statement(
            InsuredNumber number, CoveragePeriod period, LocalDate issued, String lossReason, boolean suspended) {}
}
