package jp.shikaku.claims.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Claim files for the tests: every receipt has one visit on day 3 and as many points as asked for. */
public final class TestFile {

    private TestFile() {}

    /** A file with one receipt per number of points. */
    public static byte[] of(String institution, YearMonth claimMonth, long... points) {
        return volume(institution, claimMonth, "00", points);
    }

    /** A file of a volume. */
    public static byte[] volume(String institution, YearMonth claimMonth, String volume, long... points) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileHead head = new FileHead(
                ReviewOrganisation.SHIHARAI_KIKIN,
                new InstitutionCode(institution),
                "テスト診療所",
                claimMonth,
                volume,
                null);
        try {
            UkeWriter writer = new UkeWriter(out, head, Unencodable.REFUSE);
            for (int i = 0; i < points.length; i++) {
                writer.write(draft(claimMonth.minusMonths(1), i, points[i]));
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ReceiptDraft draft(YearMonth treatment, int index, long points) {
        DayMask visit = DayMask.ofDays(3);
        Patient patient = new Patient("試験　太郎", "シケンタロウ", Sex.MALE, LocalDate.of(1985, 4, 1));
        return new ReceiptDraft(new ReceiptType("1112"), treatment, patient)
                .chartNumber("C" + index)
                .insurer(InsurerEntry.claim(new InsurerNumber("06132013"), "１２３", "４５６７", 1, points))
                .qualification(QualificationEntry.atTheDesk("00"))
                .visitDays(VisitDays.ofInsurer(visit))
                .deskPayment("00")
                .disease(new Disease("8830417", treatment.atDay(3), '1', true))
                .detail(DetailLine.act("12", '1', "112007410", points, DayCounts.onceOn(visit)));
    }
}
