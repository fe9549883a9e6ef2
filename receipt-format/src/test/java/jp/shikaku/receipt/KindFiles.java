package jp.shikaku.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

import jp.shikaku.model.DayMask;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.model.Sex;
import jp.shikaku.receipt.content.DayCounts;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.Patient;
import jp.shikaku.receipt.content.QualificationEntry;
import jp.shikaku.receipt.content.VisitDays;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.writing.Bundle;
import jp.shikaku.receipt.writing.DetailLine;
import jp.shikaku.receipt.writing.Disease;
import jp.shikaku.receipt.writing.Dispensing;
import jp.shikaku.receipt.writing.FileHead;
import jp.shikaku.receipt.writing.ReceiptDraft;
import jp.shikaku.receipt.writing.UkeWriter;
import jp.shikaku.receipt.writing.Unencodable;

/** A receipt of each kind, two visits on the 3rd and the 17th, and files of them. */
public final class KindFiles {

    private static final InsurerNumber INSURER = new InsurerNumber("06132013");
    private static final DayMask VISITS = DayMask.ofDays(3, 17);

    private KindFiles() {}

    /** Two receipts of a kind. */
    public static byte[] of(ReceiptKind kind) {
        return of(kind, draft(kind), draft(kind));
    }

    public static byte[] of(ReceiptKind kind, ReceiptDraft... drafts) {
        FileHead head = new FileHead(
                Uke.HEAD.reviewOrganisation(),
                new InstitutionCode("13" + kind.feeTable() + "1234567"),
                "テスト機関",
                Uke.HEAD.claimMonth(),
                "00",
                "03-0000-0000",
                kind);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            UkeWriter writer = new UkeWriter(out, head, Unencodable.REFUSE);
            for (ReceiptDraft draft : drafts) {
                writer.write(draft);
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The first line of a file. */
    public static RawLine head(byte[] file) {
        String text = Uke.text(file);
        return RawLine.of(Uke.bytes(text.substring(0, text.indexOf('\n') + 1)), 1);
    }

    public static ReceiptDraft draft(ReceiptKind kind) {
        return switch (kind) {
            case MEDICAL -> inpatient();
            case DPC -> dpc();
            case DENTAL -> dental();
            default -> pharmacy();
        };
    }

    /** A medical stay from the 3rd to the 5th: 4,500 points and nine meals. */
    private static ReceiptDraft inpatient() {
        DayMask stay = DayMask.ofDays(3, 4, 5);
        return receipt("1111", stay)
                .admittedOn(Uke.TREATMENT.atDay(3))
                .insurer(new InsurerEntry(
                        INSURER, "１２３", "４５６７", 3, 4_500, 9, 6_210L, null, null, null, null, null, null))
                .disease(new Disease("8830417", Uke.TREATMENT.atDay(3), '1', true))
                .detail(DetailLine.act("90", '1', "190117710", 1_500L, DayCounts.onceOn(stay)))
                .detail(DetailLine.act("97", '1', "197000110", 690L, DayCounts.times(3, stay)));
    }

    /** A DPC stay from the 3rd to the 5th: 3 × 2,000 × 1.5 = 9,000 points per day paid, 180 besides, nine meals. */
    private static ReceiptDraft dpc() {
        DayMask stay = DayMask.ofDays(3, 4, 5);
        return receipt("1111", stay)
                .admittedOn(Uke.TREATMENT.atDay(3))
                .insurer(new InsurerEntry(
                        INSURER, "１２３", "４５６７", 3, 9_180, 9, 6_210L, 4_590L, null, null, null, null, null))
                .bundle(new Bundle(
                        "110290XX99X00X",
                        Uke.TREATMENT.atDay(3),
                        Uke.TREATMENT.atDay(5),
                        "8830417",
                        '1',
                        List.of(new Bundle.Stretch(3, 2_000)),
                        15_000))
                .detail(DetailLine.act("70", '1', "170025710", 180L, DayCounts.onceOn(DayMask.ofDays(3))))
                .detail(DetailLine.act("97", '1', "197000110", 690L, DayCounts.times(3, stay)));
    }

    /** Two dental visits: 267 and 58 points. */
    private static ReceiptDraft dental() {
        return receipt("3112", VISITS)
                .insurer(InsurerEntry.claim(INSURER, "１２３", "４５６７", 2, 325))
                .disease(new Disease("8830417", Uke.TREATMENT.atDay(3), '1', true))
                .detail(DetailLine.dentalAct("11", '1', "301000110", 267L, DayCounts.onceOn(DayMask.ofDays(3))))
                .detail(DetailLine.dentalAct("12", '1', "301001610", 58L, DayCounts.onceOn(DayMask.ofDays(17))));
    }

    /** Two prescriptions: 14 × 5 + 24 + 4 + 45 points each. */
    private static ReceiptDraft pharmacy() {
        return receipt("4112", VISITS)
                .insurer(InsurerEntry.claim(INSURER, "１２３", "４５６７", 2, 286))
                .dispensing(dispensing(3))
                .dispensing(dispensing(17));
    }

    private static Dispensing dispensing(int day) {
        LocalDate date = Uke.TREATMENT.atDay(day);
        return new Dispensing(date, date, 14, '1', "620098801", 5, 24, 4, 45);
    }

    private static ReceiptDraft receipt(String type, DayMask days) {
        return new ReceiptDraft(
                        new ReceiptType(type),
                        Uke.TREATMENT,
                        new Patient("試験　太郎", "シケンタロウ", Sex.MALE, LocalDate.of(1985, 4, 1)))
                .chartNumber("00001")
                .qualification(QualificationEntry.atTheDesk("00"))
                .visitDays(VisitDays.ofInsurer(days))
                .deskPayment("00");
    }
}
