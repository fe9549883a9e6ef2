package jp.shikaku.eligibility.quality.suspicion.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jp.shikaku.eligibility.coverage.Filing;
import jp.shikaku.eligibility.coverage.Known;
import jp.shikaku.eligibility.coverage.Matching;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Relationship;

/** Persons and statements for tests of the rules. */
final class World {

    static final String KENPO = "06132013";
    static final String OTHER_KENPO = "06271530";
    static final String KOKUHO = "00138057";
    static final String ELDERLY = "39131156";

    private static final Known KNOWN = new Known(1, 1, 1, Instant.EPOCH, Instant.EPOCH, null);

    private World() {}

    static UUID id(int number) {
        return new UUID(0x7000, 0x8000_0000_0000_0000L + number);
    }

    static Person person(int number, String name, String birth, String address) {
        LocalDate day = LocalDate.parse(birth);
        return new Person(id(number), 1, null, new PersonFacts(name, "タカハシ　ハナコ", day, "2", address, null, true));
    }

    static Person person(int number) {
        return person(number, "髙橋　花子", "1988-05-14", null);
    }

    /** A statement: {@code insurer symbol-number[-branch] SELF|FAMILY from..[to] [reason] [insured name]}. */
    static Qualification statement(int number, int person, String text) {
        String[] parts = text.split(" ");
        String[] numbers = parts[1].split("-");
        String[] days = parts[3].split("\\.\\.", -1);
        LocalDate to = days[1].isEmpty() ? null : LocalDate.parse(days[1]);
        return new Qualification(
                id(number),
                id(person),
                new StatedQualification(
                        new InsuredNumber(
                                InsurerNumber.of(parts[0]),
                                numbers[0],
                                numbers[1],
                                numbers.length > 2 ? numbers[2] : null),
                        Relationship.valueOf(parts[2]),
                        parts.length > 5 ? parts[5] : null,
                        new CoveragePeriod(LocalDate.parse(days[0]), to),
                        parts.length > 4 && !"-".equals(parts[4]) ? parts[4] : null,
                        null,
                        null,
                        Filing.UNKNOWN,
                        false),
                false,
                KNOWN,
                Matching.STOCK);
    }

    static Registered one(String... statements) {
        return one(person(1), statements);
    }

    static Registered one(Person person, String... statements) {
        int owner = (int) (person.id().getLeastSignificantBits() & 0xFFFF);
        List<Qualification> all = new java.util.ArrayList<>();
        for (int i = 0; i < statements.length; i++) {
            all.add(statement(owner * 100 + i, owner, statements[i]));
        }
        return new Registered(person, all, java.util.Map.of());
    }
}
