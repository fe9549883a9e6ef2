package jp.shikaku.benchmarks.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.shikaku.model.CheckDigit;

/**
 * Synthetic people by their number: everything about a person follows from it, in Java and in SQL, so that questions
 * need no list of what was loaded.
 */
final class People {

    /** The day every question is about. */
    static final String DAY = "2026-10-02";

    private static final int INSURER_COUNT = 40;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1940, 1, 1);
    private static final int BIRTH_DAYS = 27_000;
    private static final int BIRTH_STEP = 7_919;
    private static final List<String> INSURERS = IntStream.range(0, INSURER_COUNT)
            .mapToObj(i -> "06%02d%03d".formatted(1 + i % 47, 500 + i))
            .map(digits -> digits + CheckDigit.of(digits))
            .toList();
    private static final String[] FAMILIES =
            "佐藤 サトウ 鈴木 スズキ 髙橋 タカハシ 田中 タナカ 渡邉 ワタナベ 伊藤 イトウ 山本 ヤマモト 中村 ナカムラ 小林 コバヤシ 加藤 カトウ".split(" ");
    private static final String[] GIVENS =
            "一郎 イチロウ 花子 ハナコ 太郎 タロウ 美咲 ミサキ 健 ケン 結衣 ユイ 翔 ショウ 葵 アオイ 誠 マコト 幸子 サチコ".split(" ");

    /** Makes thirty given names of one. */
    private static final String ENDINGS = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホ";

    /**
     * Different names, in no relation to birth dates: of a million people each has 0.012 others with the same kana and
     * birth date, as many as in the whole population; see benchmarks/README.md.
     */
    private static final int NAMES = FAMILIES.length / 2 * (GIVENS.length / 2) * ENDINGS.length();

    private static final long SPREAD = 2_654_435_761L;

    private People() {}

    static List<String> insurers() {
        return INSURERS;
    }

    /** The statements of a person, as registration lines: the present one and, for every second person, one before. */
    static List<String> lines(int person) {
        String present = line(person, insurer(person), "\"acquiredOn\":\"2024-04-01\"");
        return person % 2 == 1
                ? List.of(present)
                : List.of(
                        line(
                                person,
                                insurer(person + 13),
                                "\"acquiredOn\":\"2015-04-01\",\"lostOn\":\"2024-04-01\",\"lossReason\":\"03\""),
                        present);
    }

    /** The question a desk asks about a person. */
    static String question(int person) {
        return """
                {"insurerNumber":"%s","symbol":"100","number":"%08d","birthDate":"%s","asOf":"%s","purpose":"TREATMENT"}"""
                .formatted(insurer(person), person, birthDate(person), DAY);
    }

    /** The normalised search key of the person {@code :id}, for pgbench. */
    static String searchKeySql() {
        String insurers = INSURERS.stream().map(i -> "'" + i + "'").collect(Collectors.joining(","));
        return "(ARRAY[" + insurers + "])[(:id::bigint % " + INSURER_COUNT + ")::int + 1] || '|100|' || "
                + "lpad((:id::bigint)::text, 8, '0')";
    }

    /** The birth date of the person {@code :id}, for pgbench. */
    static String birthDateSql() {
        return "(date '" + FIRST_BIRTH + "' + ((:id::bigint * " + BIRTH_STEP + ") % " + BIRTH_DAYS + ")::int)";
    }

    private static String insurer(int person) {
        return INSURERS.get(person % INSURER_COUNT);
    }

    private static LocalDate birthDate(int person) {
        return FIRST_BIRTH.plusDays((long) person * BIRTH_STEP % BIRTH_DAYS);
    }

    /** A person as the resident register has them, one line of JSON. */
    static String resident(int person) {
        return "{\"personRef\":\"ref-%08d\",%s}".formatted(person, facts(person));
    }

    private static String line(int person, String insurer, String period) {
        return """
                {"insurerNumber":"%1$s","symbol":"100","number":"%2$08d","relationship":"SELF","person":{"personRef":\
                "ref-%2$08d",%3$s,"postNumber":"100-0013","usableCard":true},%4$s,\
                "event":{"eventOn":"2024-04-01","filedOn":"2024-04-03","receivedOn":"2024-04-04"},"burdenTenths":3}"""
                .formatted(insurer, person, facts(person), period);
    }

    /** The five items that are compared with the resident register. */
    private static String facts(int person) {
        int name = (int) ((person * SPREAD >>> 11) % NAMES);
        int family = name % (FAMILIES.length / 2) * 2;
        int given = name / (FAMILIES.length / 2) % (GIVENS.length / 2) * 2;
        char ending = ENDINGS.charAt(name / (FAMILIES.length / 2 * (GIVENS.length / 2)));
        return """
                "name":"%1$s　%2$s%5$s","kana":"%3$s　%4$s%5$s","birthDate":"%6$s","sex":"%7$d",\
                "address":"東京都千代田区霞が関%8$d丁目2番%9$d号"\
                """
                .formatted(
                        FAMILIES[family],
                        GIVENS[given],
                        FAMILIES[family + 1],
                        GIVENS[given + 1],
                        ending,
                        birthDate(person),
                        1 + person % 2,
                        1 + person % 9,
                        1 + person % 900);
    }
}
