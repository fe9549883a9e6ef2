package jp.shikaku.claims.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

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
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.writing.Bundle;
import jp.shikaku.receipt.writing.DetailLine;
import jp.shikaku.receipt.writing.Disease;
import jp.shikaku.receipt.writing.Dispensing;
import jp.shikaku.receipt.writing.FileHead;
import jp.shikaku.receipt.writing.ReceiptDraft;
import jp.shikaku.receipt.writing.UkeWriter;
import jp.shikaku.receipt.writing.Unencodable;

/** Claim files of each kind with one receipt: 300 points a day, of a pharmacy 143, in DPC 6,000 in all. */
public final class KindFile {

    private KindFile() {}

    /** A receipt with one day, the 3rd of the month. */
    public static byte[] of(String institution, YearMonth claimMonth, ReceiptKind kind) {
        return of(institution, claimMonth, kind, 3);
    }

    /** A receipt with visits on some days of the month before the claim month. */
    public static byte[] of(String institution, YearMonth claimMonth, ReceiptKind kind, int... days) {
        FileHead head = new FileHead(
                ReviewOrganisation.SHIHARAI_KIKIN,
                new InstitutionCode(institution),
                "テスト機関",
                claimMonth,
                "00",
                "03-0000-0000",
                kind);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            UkeWriter writer = new UkeWriter(out, head, Unencodable.REFUSE);
            writer.write(draft(kind, claimMonth.minusMonths(1), DayMask.ofDays(days)));
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ReceiptDraft draft(ReceiptKind kind, YearMonth month, DayMask days) {
        LocalDate date = month.atDay(days.days().get(0));
        return switch (kind) {
            case DPC ->
                receipt("1111", month, days, 6_000)
                        .admittedOn(date)
                        .bundle(new Bundle(
                                "110290XX99X00X",
                                date,
                                date,
                                "8830417",
                                '1',
                                List.of(new Bundle.Stretch(2, 2_000)),
                                15_000));
            case DENTAL ->
                receipt("3112", month, days, 300L * days.count())
                        .disease(new Disease("8830417", date, '1', true))
                        .detail(DetailLine.dentalAct("12", '1', "301001610", 300L, DayCounts.onceOn(days)));
            case PHARMACY -> pharmacy(month, days);
            default ->
                receipt("1112", month, days, 300L * days.count())
                        .disease(new Disease("8830417", date, '1', true))
                        .detail(DetailLine.act("12", '1', "112007410", 300L, DayCounts.onceOn(days)));
        };
    }

    private static ReceiptDraft pharmacy(YearMonth month, DayMask days) {
        ReceiptDraft draft = receipt("4112", month, days, 143L * days.count());
        for (int day : days.days()) {
            LocalDate date = month.atDay(day);
            draft.dispensing(new Dispensing(date, date, 14, '1', "620098801", 5, 24, 4, 45));
        }
        return draft;
    }

    private static ReceiptDraft receipt(String type, YearMonth month, DayMask days, long points) {
        return new ReceiptDraft(
                        new ReceiptType(type),
                        month,
                        new Patient("試験　太郎", "シケンタロウ", Sex.MALE, LocalDate.of(1985, 4, 1)))
                .insurer(InsurerEntry.claim(new InsurerNumber("06132013"), "１２３", "４５６７", days.count(), points))
                .qualification(QualificationEntry.atTheDesk("00"))
                .visitDays(VisitDays.ofInsurer(days))
                .deskPayment("00");
    }
}
