package jp.shikaku.claims.recheck;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.model.Sex;
import jp.shikaku.receipt.content.DayCounts;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.Patient;
import jp.shikaku.receipt.content.QualificationEntry;
import jp.shikaku.receipt.content.VisitDays;
import jp.shikaku.receipt.file.FilePart;
import jp.shikaku.receipt.file.UkeReader;
import jp.shikaku.receipt.writing.DetailLine;
import jp.shikaku.receipt.writing.FileHead;
import jp.shikaku.receipt.writing.ReceiptDraft;
import jp.shikaku.receipt.writing.UkeWriter;
import jp.shikaku.receipt.writing.Unencodable;

/** Puts accepted receipts into the database as intake does: real records, one file per receipt. */
@ApplicationScoped
public class SentReceipts {

    static final InstitutionCode CLINIC = new InstitutionCode("1311234567");
    static final LocalDate BIRTH_DATE = LocalDate.of(1980, 5, 17);

    private final Database database;

    @Inject
    SentReceipts(Database database) {
        this.database = database;
    }

    /** An outpatient receipt with visits on some days of the month before the claim month, 100 points a day. */
    ReceiptKey send(YearMonth claimMonth, InsuredNumber claimed, int... days) {
        DayMask visits = DayMask.ofDays(days);
        byte[] content = content(claimMonth, claimed, visits);
        LocalDate month = claimMonth.atDay(1);
        database.inTransaction(() -> database.query("SELECT open_month(?)", row -> "", month));
        UUID file = UUID.randomUUID();
        String volume = "00";
        ReceiptKey key = new ReceiptKey(month, UUID.nameUUIDFromBytes((file + "/2").getBytes(StandardCharsets.UTF_8)));
        database.inTransaction(() -> {
            database.update(
                    """
                    INSERT INTO claim_file (claim_month, file_id, institution, volume, review_organisation, status, digest,
                            content, received_at, receipts_total, receipts_accepted)
                    VALUES (?, ?, ?, ?, '1', 'ACCEPTED', decode(md5(?) || md5(?), 'hex'), ?, now(), 1, 1)
                    """,
                    month,
                    file,
                    String.format("13%08d", Math.abs(file.hashCode() % 100_000_000)),
                    volume,
                    file.toString(),
                    file.toString(),
                    content);
            database.update(
                    """
                    INSERT INTO receipt (claim_month, receipt_id, file_id, institution, volume, receipt_number, first_line,
                            state, receipt_type, treatment_month, claimed_insurer, points, visit_days, content)
                    VALUES (?, ?, ?, ?, ?, 1, 2, 'ACCEPTED', '1112', ?, ?, ?, ?, ?)
                    """,
                    month,
                    key.receiptId(),
                    file,
                    CLINIC.value(),
                    volume,
                    claimMonth.minusMonths(1).atDay(1),
                    claimed.insurer().value(),
                    100 * days.length,
                    visits.bits(),
                    content);
            return null;
        });
        return key;
    }

    static byte[] content(YearMonth claimMonth, InsuredNumber claimed, DayMask visits) {
        ReceiptDraft draft = new ReceiptDraft(
                        new ReceiptType("1112"),
                        claimMonth.minusMonths(1),
                        new Patient("試験　太郎", "シケンタロウ", Sex.MALE, BIRTH_DATE))
                .insurer(InsurerEntry.claim(
                        claimed.insurer(), claimed.symbol(), claimed.number(), visits.count(), 100L * visits.count()))
                .qualification(QualificationEntry.atTheDesk(claimed.branch()))
                .visitDays(VisitDays.ofInsurer(visits))
                .deskPayment("00")
                .detail(DetailLine.act("12", '1', "112007410", 100L, DayCounts.onceOn(visits)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            UkeWriter writer = new UkeWriter(
                    bytes,
                    new FileHead(ReviewOrganisation.SHIHARAI_KIKIN, CLINIC, "試験診療所", claimMonth, "00", null),
                    Unencodable.REFUSE);
            writer.write(draft);
            writer.finish();
            UkeReader reader = new UkeReader(new ByteArrayInputStream(bytes.toByteArray()));
            FilePart part = reader.next();
            while (!(part instanceof jp.shikaku.receipt.file.RawReceipt)) {
                part = reader.next();
            }
            return part.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
