package jp.shikaku.receipt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import jp.shikaku.model.DayMask;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.model.Sex;
import jp.shikaku.receipt.check.CheckedReceipt;
import jp.shikaku.receipt.check.ClaimFileReader;
import jp.shikaku.receipt.content.DayCounts;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.Patient;
import jp.shikaku.receipt.content.QualificationEntry;
import jp.shikaku.receipt.content.VisitDays;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.file.UkeText;
import jp.shikaku.receipt.writing.DetailLine;
import jp.shikaku.receipt.writing.Disease;
import jp.shikaku.receipt.writing.FileHead;
import jp.shikaku.receipt.writing.ReceiptDraft;
import jp.shikaku.receipt.writing.UkeWriter;
import jp.shikaku.receipt.writing.Unencodable;

/** Small files for the tests, and what reading them gave. */
public final class Uke {

    public static final YearMonth TREATMENT = YearMonth.of(2026, 9);
    public static final FileHead HEAD = new FileHead(
            ReviewOrganisation.SHIHARAI_KIKIN,
            new InstitutionCode("1311234567"),
            "テスト診療所",
            YearMonth.of(2026, 10),
            "00",
            "03-0000-0000");

    private Uke() {}

    /** Everything that a claim file reader says about a file. */
    public record Outcome(List<CheckedReceipt> receipts, List<Fault> fileFaults, boolean refused) {

        public List<String> codes() {
            List<String> codes = new ArrayList<>();
            fileFaults.forEach(fault -> codes.add(fault.code()));
            receipts.forEach(receipt -> receipt.faults().forEach(fault -> codes.add(fault.code())));
            return codes;
        }
    }

    /** A receipt of an insured person: two visits, three groups, 434 points. */
    public static ReceiptDraft draft() {
        DayMask visits = DayMask.ofDays(3, 17);
        return new ReceiptDraft(
                        new ReceiptType("1112"),
                        TREATMENT,
                        new Patient("試験　太郎", "シケンタロウ", Sex.MALE, LocalDate.of(1985, 4, 1)))
                .chartNumber("00001")
                .insurer(InsurerEntry.claim(new InsurerNumber("06132013"), "１２３", "４５６７", 2, 434))
                .qualification(QualificationEntry.atTheDesk("00"))
                .visitDays(VisitDays.ofInsurer(visits))
                .deskPayment("00")
                .disease(new Disease("8830417", LocalDate.of(2026, 9, 3), '1', true))
                .detail(DetailLine.act("11", '1', "111000110", 288L, DayCounts.onceOn(DayMask.ofDays(3))))
                .detail(DetailLine.act("12", '1', "112007410", 73L, DayCounts.onceOn(DayMask.ofDays(17))))
                .detail(DetailLine.drug("21", '1', "620098801", "1", null, DayCounts.onceOn(DayMask.ofDays(17))))
                .detail(DetailLine.comment("21", '1', "810000001", "食後"))
                .detail(DetailLine.drug(null, '1', "622265501", "2", 73L, DayCounts.onceOn(DayMask.ofDays(17))));
    }

    public static byte[] file(ReceiptDraft... drafts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            UkeWriter writer = new UkeWriter(out, HEAD, Unencodable.REFUSE);
            for (ReceiptDraft draft : drafts) {
                writer.write(draft);
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static String text(byte[] bytes) {
        return new String(bytes, UkeText.CHARSET);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(UkeText.CHARSET);
    }

    public static Outcome read(String text) {
        return read(bytes(text));
    }

    public static Outcome read(byte[] bytes) {
        try {
            ClaimFileReader reader = ClaimFileReader.open(new ByteArrayInputStream(bytes));
            List<CheckedReceipt> receipts = new ArrayList<>();
            for (CheckedReceipt next = reader.next(); next != null; next = reader.next()) {
                receipts.add(next);
            }
            return new Outcome(receipts, reader.fileFaults(), reader.refused());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
