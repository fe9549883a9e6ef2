package jp.shikaku.benchmarks.claims;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.shikaku.benchmarks.ClaimFileOfReceipts;
import jp.shikaku.model.CheckDigit;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.model.Sex;
import jp.shikaku.model.Tokyo;
import jp.shikaku.receipt.content.Patient;
import jp.shikaku.receipt.writing.FileHead;
import jp.shikaku.receipt.writing.UkeWriter;
import jp.shikaku.receipt.writing.Unencodable;

/**
 * A month of receipts and what the registry knows of their persons, both by the number of the receipt. Of a hundred
 * receipts 95 stay, 3 move (the person changed insurers before the month), 1 is split (on the 15th) and 1 is held (the
 * registry knows nobody). Every second person of the 95 has an earlier qualification too. The patients of one institution
 * stand neither side by side in the registry nor have numbers one behind the other, as little as they do in life.
 */
final class SyntheticMonth {

    static final YearMonth CLAIM_MONTH = ClaimFileOfReceipts.TREATMENT.plusMonths(1);

    /** A day on which files are taken. */
    static final Instant RECEPTION =
            CLAIM_MONTH.atDay(8).atTime(9, 0).atZone(Tokyo.ZONE).toInstant();

    /** A day on which the month may be closed. */
    static final Instant CLOSE =
            CLAIM_MONTH.atDay(26).atTime(9, 0).atZone(Tokyo.ZONE).toInstant();

    private static final int INSURERS = 40;
    private static final int EARLIER = 13;
    private static final int STAYING = 95;
    private static final int HELD = 99;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1940, 1, 1);
    private static final int BIRTH_DAYS = 27_000;
    private static final int BIRTH_STEP = 7_919;
    private static final int NUMBER_STEP = 48_271;
    private static final int NUMBER_MODULUS = 99_999_989;
    private static final List<InsurerNumber> NUMBERS = IntStream.range(0, INSURERS)
            .mapToObj(i -> "06%02d%03d".formatted(1 + i % 47, 500 + i))
            .map(digits -> new InsurerNumber(digits + CheckDigit.of(digits)))
            .toList();

    private SyntheticMonth() {}

    static String institution(int file) {
        return "131%07d".formatted(file);
    }

    /** Writes the file of one institution. */
    static void write(Path path, int file, int from, int to) throws IOException {
        FileHead head = new FileHead(
                ReviewOrganisation.SHIHARAI_KIKIN,
                new InstitutionCode(institution(file)),
                "計測用診療所",
                CLAIM_MONTH,
                "00",
                null);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            UkeWriter writer = new UkeWriter(out, head, Unencodable.REFUSE);
            for (int i = from; i < to; i++) {
                int share = i % 100;
                InsurerNumber claimed = insurer(share < STAYING || share == HELD ? i : i + EARLIER);
                Patient patient = new Patient("計測　太郎", "ケイソクタロウ", Sex.MALE, birthDate(i));
                writer.write(ClaimFileOfReceipts.receipt(i, patient, claimed, "100", number(i)));
            }
            writer.finish();
        }
    }

    /**
     * Fills the registry's current view straight by SQL with people {@code from} up to before {@code to}: through the
     * contract a million people would take ten minutes. Facts and feed stay empty; the review asks for the present only.
     */
    static List<String> people(int from, int to) {
        String insurers = NUMBERS.stream().map(n -> "'" + n.value() + "'").collect(Collectors.joining(","));
        String persons =
                """
                INSERT INTO person_current (shard, person_id, version, person_ref, name, kana, birth_date, sex,
                                            usable_card, kana_key)
                SELECT 0, md5('p' || i)::uuid, 1, 'ref-' || i, '計測　太郎', 'ケイソク　タロウ',
                       date '%s' + ((i::bigint * %d) %% %d)::int, '1', true, 'ケイソクタロウ'
                  FROM generate_series(%d, %d) AS i WHERE i %% 100 <> %d ORDER BY md5('p' || i)
                """
                        .formatted(FIRST_BIRTH, BIRTH_STEP, BIRTH_DAYS, from, to - 1, HELD);
        String qualifications =
                """
                INSERT INTO qualification_current (shard, qualification_id, version, link_version, person_id, position,
                        known_at, insurer_number, symbol, number, branch_key, search_key, relationship, acquired_on,
                        lost_on, loss_reason, burden_tenths, suspended, known_since, loss_known_since)
                SELECT 0, md5('q' || i || k)::uuid, 1, 1, md5('p' || i)::uuid, 1, now(), insurer, '100',
                       n.number, '', insurer || '|100|' || n.number, 'SELF',
                       acquired, lost, CASE WHEN lost IS NOT NULL THEN '03' END, 3, false, now(),
                       CASE WHEN lost IS NOT NULL THEN now() END
                  FROM generate_series(%d, %d) AS i
                 CROSS JOIN LATERAL (SELECT lpad((i::bigint * %d %% %d)::text, 8, '0') AS number) AS n
                 CROSS JOIN LATERAL (SELECT CASE WHEN i %% 100 < %d THEN date '2024-04-01'
                                                 WHEN i %% 100 < 98 THEN date '2026-08-01'
                                                 ELSE date '2026-09-15' END AS changed) AS c
                 CROSS JOIN LATERAL (VALUES (0, (ARRAY[%s])[i %% %d + 1], changed, NULL::date),
                                            (1, (ARRAY[%s])[(i + %d) %% %d + 1], date '2015-04-01', changed))
                        AS q (k, insurer, acquired, lost)
                 WHERE i %% 100 <> %d AND (k = 0 OR i %% 100 >= %d OR i %% 2 = 0)
                 ORDER BY md5('p' || i), k
                """
                        .formatted(
                                from,
                                to - 1,
                                NUMBER_STEP,
                                NUMBER_MODULUS,
                                STAYING,
                                insurers,
                                INSURERS,
                                insurers,
                                EARLIER,
                                INSURERS,
                                HELD,
                                STAYING);
        return List.of(persons, qualifications);
    }

    /** Different for different persons, as the modulus is a prime. */
    private static String number(int person) {
        return "%08d".formatted((long) person * NUMBER_STEP % NUMBER_MODULUS);
    }

    private static InsurerNumber insurer(int person) {
        return NUMBERS.get(person % INSURERS);
    }

    private static LocalDate birthDate(int person) {
        return FIRST_BIRTH.plusDays((long) person * BIRTH_STEP % BIRTH_DAYS);
    }
}
