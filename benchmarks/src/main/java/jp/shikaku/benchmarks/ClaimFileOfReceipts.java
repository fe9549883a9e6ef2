package jp.shikaku.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;

import jp.shikaku.model.DayMask;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.model.Sex;
import jp.shikaku.receipt.content.DayCounts;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.Patient;
import jp.shikaku.receipt.content.QualificationEntry;
import jp.shikaku.receipt.content.VisitDays;
import jp.shikaku.receipt.writing.DetailLine;
import jp.shikaku.receipt.writing.Disease;
import jp.shikaku.receipt.writing.FileHead;
import jp.shikaku.receipt.writing.ReceiptDraft;
import jp.shikaku.receipt.writing.UkeWriter;
import jp.shikaku.receipt.writing.Unencodable;

/** A claim file as a clinic sends it: per receipt two visits, three diseases, fifteen to thirty detail lines. */
public final class ClaimFileOfReceipts {

    /** 診療年月 of every receipt. */
    public static final YearMonth TREATMENT = YearMonth.of(2026, 9);

    private static final int FEWEST_LINES = 15;
    private static final int MORE_LINES = 16;
    private static final int DISEASES = 3;
    private static final int COMMENT_EVERY = 5;
    private static final long POINTS = 73;

    private ClaimFileOfReceipts() {}

    static byte[] of(int receipts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileHead head = new FileHead(
                ReviewOrganisation.SHIHARAI_KIKIN,
                new InstitutionCode("1311234567"),
                "計測用診療所",
                TREATMENT.plusMonths(1),
                "00",
                null);
        UkeWriter writer = new UkeWriter(out, head, Unencodable.REFUSE);
        for (int i = 0; i < receipts; i++) {
            Patient patient = new Patient(
                    "計測　太郎", "ケイソクタロウ", Sex.MALE, LocalDate.of(1950, 1, 1).plusDays(i));
            writer.write(receipt(i, patient, new InsurerNumber("06132013"), "１２３", "４５６７"));
        }
        writer.finish();
        return out.toByteArray();
    }

    /** A receipt with visits on one of the first thirteen days and a fortnight later. */
    public static ReceiptDraft receipt(
            int index, Patient patient, InsurerNumber insurer, String symbol, String number) {
        int first = 1 + index % 13;
        DayMask visits = DayMask.ofDays(first, first + 14);
        int lines = FEWEST_LINES + index % MORE_LINES;
        ReceiptDraft draft = new ReceiptDraft(new ReceiptType("1112"), TREATMENT, patient)
                .chartNumber("%08d".formatted(index))
                .insurer(InsurerEntry.claim(insurer, symbol, number, 2, 2 * POINTS * lines))
                .qualification(QualificationEntry.atTheDesk("00"))
                .visitDays(VisitDays.ofInsurer(visits))
                .deskPayment("00");
        for (int i = 0; i < DISEASES; i++) {
            draft.disease(new Disease("8830417", TREATMENT.atDay(first), '1', i == 0));
        }
        for (int i = 0; i < lines; i++) {
            draft.detail(DetailLine.act("12", '1', "112007410", POINTS, DayCounts.onceOn(visits)));
            if (i % COMMENT_EVERY == 0) {
                draft.detail(DetailLine.comment("12", '1', "810000001", "疼痛時に服用すること"));
            }
        }
        return draft;
    }
}
