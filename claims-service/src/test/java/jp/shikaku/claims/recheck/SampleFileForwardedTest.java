package jp.shikaku.claims.recheck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.review.Decision;
import jp.shikaku.claims.review.Example;
import jp.shikaku.claims.review.ReceiptFacts;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.receipt.assessment.Assessment;
import jp.shikaku.receipt.content.DetailGroup;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.file.FilePart;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.file.UkeReader;
import jp.shikaku.receipt.file.UkeText;
import jp.shikaku.receipt.insurer.InsurerFileReceipt;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.prefixed.DataClass;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The public sample, with the visit days and the desk payment that its receipts lack (domain notes, part F), through the
 * review and the writer of insurers' files. The file is kept beside the project; the test is skipped without it.
 */
@DisplayName("The public sample file, with JD and MF inserted")
class SampleFileForwardedTest {

    private static final YearMonth CLAIM_MONTH = YearMonth.of(2021, 11);
    private static final Edition EDITION = Editions.PUBLISHED.of(ReceiptKind.MEDICAL, CLAIM_MONTH);
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 4, 1);
    private static final InsuredNumber OTHER = Example.number("01130012", "５５", "９８７", "01");
    private static final RawLine INSTITUTION =
            RawLine.of("IR,1,13,1,0000000,,,202111,00,\r\n".getBytes(UkeText.CHARSET), 1);

    private static final int WITH_INSURER = 69;
    private static final int CHANGE_DAYS = 10;

    private static List<RawReceipt> receipts;

    @BeforeAll
    static void readSample() {
        receipts = sample().stream()
                .filter(raw -> read(raw).hasInsurer())
                .map(SampleFileForwardedTest::withVisits)
                .toList();
    }

    @Test
    @DisplayName("every receipt moves whole, and nothing of it is lost on the way to the new insurer")
    void moved() {
        for (RawReceipt raw : receipts) {
            Decision decision = decide(facts(withoutPublicPayers(raw)), 1);

            assertThat(decision).as("receipt %s", number(raw)).isInstanceOf(Decision.Moved.class);
            assertForwarded(raw, ConfirmationCode.MOVED, decision.allocation().parts());
        }
        assertThat(receipts).hasSize(WITH_INSURER);
    }

    @Test
    @DisplayName("every receipt is split on every day on which the insurer can have changed, with conservation")
    void split() {
        int splits = 0;
        for (RawReceipt raw : receipts) {
            for (int change : changeDays(raw)) {
                Decision decision = decide(facts(withoutPublicPayers(raw)), change);
                assertThat(decision)
                        .as("receipt %s, change on day %d", number(raw), change)
                        .isInstanceOf(Decision.Split.class);
                assertForwarded(
                        raw, ConfirmationCode.SPLIT, decision.allocation().parts());
                splits++;
            }
        }
        assertThat(splits).isEqualTo(CHANGE_DAYS);
    }

    @Test
    @DisplayName("receipts with public expense are held, as the rule of their claim month says")
    void publicExpense() {
        assertThat(receipts.stream().filter(raw -> !read(raw).publicPayers().isEmpty()))
                .isNotEmpty()
                .allSatisfy(raw -> assertThat(decide(facts(raw), 1)).isInstanceOf(Decision.Held.class));
    }

    private static void assertForwarded(RawReceipt raw, ConfirmationCode code, List<Part> parts) {
        Receipt original = read(raw);
        List<Receipt> forwarded = new ArrayList<>();
        for (Part part : parts) {
            InsurerFileReceipt written = Forwarding.write(INSTITUTION, raw, code, part);
            Receipt result = Receipt.of(written.receipt().receipt(DataClass.CLAIM), EDITION);
            assertThat(written.newInsurer()).contains(part.payer().insurer());
            assertThat(written.receipt().receipt(DataClass.AS_RECEIVED).bytes()).isEqualTo(raw.bytes());
            assertThat(Assessment.of(written.receipt(), DataClass.AS_RECEIVED, DataClass.QUALIFICATION_CORRECTION)
                            .receipt()
                            .bytes())
                    .isEqualTo(written.receipt().receipt(DataClass.CLAIM).bytes());
            assertThat(result.insurer().points()).isEqualTo(part.points());
            assertThat(result.insurerDetailPoints()).isEqualTo(part.points());
            assertThat(result.insurer().actualDays()).isEqualTo(part.visitCount());
            assertThat(result.insurerVisitDays().orElseThrow().days()).isEqualTo(part.days());
            assertThat(result.groups()).allMatch(DetailGroup::daysAddUp);
            for (int payer = 1; payer <= result.publicPayers().size(); payer++) {
                assertThat(result.publicPayers().get(payer - 1).points()).isEqualTo(result.publicDetailPoints(payer));
            }
            forwarded.add(result);
        }
        assertConserved(original, forwarded);
    }

    private static void assertConserved(Receipt original, List<Receipt> parts) {
        assertThat(parts.stream().mapToLong(part -> part.insurer().points()).sum())
                .isEqualTo(original.insurer().points());
        assertThat(parts.stream().mapToInt(part -> part.insurer().actualDays()).sum())
                .isEqualTo(original.insurer().actualDays());
        assertThat(parts.stream().mapToInt(part -> counts(part)).sum()).isEqualTo(counts(original));
        for (int payer = 0; payer < original.publicPayers().size(); payer++) {
            int at = payer;
            assertThat(parts.stream()
                            .mapToLong(part -> part.publicPayers().get(at).points())
                            .sum())
                    .isEqualTo(original.publicPayers().get(payer).points());
        }
    }

    private static int counts(Receipt receipt) {
        return receipt.groups().stream().mapToInt(DetailGroup::count).sum();
    }

    /** The claimed qualification is lost on a day, from which on another one is in force. */
    private static Decision decide(ReceiptFacts facts, int change) {
        LocalDate day = facts.treatmentMonth().atDay(change);
        return Example.REVIEW.decide(
                facts, Example.known(Example.between(facts.claimed(), LONG_AGO, day), Example.from(OTHER, day)));
    }

    private static ReceiptFacts facts(RawReceipt raw) {
        return ReceiptReading.of(new KeptContent(ReceiptKind.MEDICAL, CLAIM_MONTH, raw))
                .facts();
    }

    /**
     * The insurer's share alone, so that the review moves and divides what the rule on public expense would hold; the
     * whole receipt is forwarded all the same, and its public payers' points have to be conserved too.
     */
    private static RawReceipt withoutPublicPayers(RawReceipt raw) {
        return RawReceipt.ofLines(
                raw.lines().stream().filter(line -> !line.is("KO")).toList());
    }

    /** Every visit day but the first. */
    private static List<Integer> changeDays(RawReceipt raw) {
        List<Integer> days = read(raw).daysSeen().days();
        return days.subList(Math.min(1, days.size()), days.size());
    }

    private static Receipt read(RawReceipt raw) {
        return Receipt.of(raw, EDITION);
    }

    private static String number(RawReceipt raw) {
        return raw.lines().get(0).item(1);
    }

    /** JD of the days of the details, as many of them counted as HO says, and MF 00, behind the payers. */
    private static RawReceipt withVisits(RawReceipt raw) {
        Receipt receipt = read(raw);
        List<RawLine> lines = new ArrayList<>(raw.lines());
        int at = 0;
        while (List.of("RE", "HO", "KO", "SN").contains(lines.get(at).recordId())) {
            at++;
        }
        lines.add(at, line(visits(receipt.detailDays(), receipt.insurer().actualDays())));
        lines.add(at + 1, line("MF,00" + ",".repeat(31)));
        return RawReceipt.ofLines(lines);
    }

    private static String visits(DayMask days, int counted) {
        StringBuilder jd = new StringBuilder("JD,1");
        int seen = 0;
        for (int day = 1; day <= 31; day++) {
            boolean visit = days.contains(day);
            jd.append(',').append(visit ? ++seen <= counted ? "1" : "2" : "");
        }
        return jd.toString();
    }

    private static RawLine line(String record) {
        return RawLine.of((record + "\r\n").getBytes(UkeText.CHARSET), 1);
    }

    private static List<RawReceipt> sample() {
        Path root = Path.of(System.getProperty("shikaku.root", ".."));
        Path file = Stream.of("../shared/samples", "../../shared/samples")
                .map(place -> root.resolve(place)
                        .resolve("RECEIPTC_GAIRAI_SAMPLE.UKE")
                        .normalize())
                .filter(Files::isReadable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(file != null, "the sample file is not beside the project: ../shared/samples/");
        List<RawReceipt> receipts = new ArrayList<>();
        try {
            UkeReader reader = new UkeReader(new ByteArrayInputStream(Files.readAllBytes(file)));
            for (FilePart part = reader.next(); part != null; part = reader.next()) {
                if (part instanceof RawReceipt raw) {
                    receipts.add(raw);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return receipts;
    }
}
