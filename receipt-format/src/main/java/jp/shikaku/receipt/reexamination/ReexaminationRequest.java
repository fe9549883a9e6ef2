package jp.shikaku.receipt.reexamination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jp.shikaku.receipt.content.UkeDates;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.writing.RecordBuilder;
import jp.shikaku.receipt.writing.Unencodable;

/**
 * MD: what an insurer asks for. Reasons 100001 and 100003 ask for the qualification check; their receipts are not returned
 * to the institution.
 *
 * @param serialNumber 申し出一連番号, empty where not recorded
 * @param receivedOn 受付年月日, null where not recorded
 * @param reference 整理番号 of the insurer, empty where not recorded
 * @param reasonNumber 理由番号, six digits, {@link CodeTable#REASON}
 * @param reasonSupplement 理由番号補足, empty where not recorded
 * @param date1 理由年月日１, null where not recorded
 * @param date2 理由年月日２, null where not recorded
 * @param text フリー入力, empty where not recorded; at most 500 bytes
 * @param agreedWithInstitution whether the institution has agreed already (医療機関連絡)
 */
public record ReexaminationRequest(
        String serialNumber,
        LocalDate receivedOn,
        String reference,
        String reasonNumber,
        String reasonSupplement,
        LocalDate date1,
        LocalDate date2,
        String text,
        boolean agreedWithInstitution) {

    private static final int SERIAL_NUMBER = 1;
    private static final int RECEIVED_ON = 2;
    private static final int REFERENCE = 3;
    private static final int REASON_NUMBER = 5;
    private static final int REASON_SUPPLEMENT = 6;
    private static final int DATE_1 = 7;
    private static final int DATE_2 = 8;
    private static final int TEXT = 11;
    private static final int AGREED = 13;
    private static final String YES = "1";

    public ReexaminationRequest {
        if (!reasonNumber.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("理由番号 has six digits");
        }
    }

    /** The request of a line; empty if its reason number has not six digits. */
    public static Optional<ReexaminationRequest> of(RawLine md) {
        if (!md.item(REASON_NUMBER).matches("[0-9]{6}")) {
            return Optional.empty();
        }
        return Optional.of(new ReexaminationRequest(
                md.item(SERIAL_NUMBER),
                UkeDates.date(md.item(RECEIVED_ON)).orElse(null),
                md.item(REFERENCE),
                md.item(REASON_NUMBER),
                md.item(REASON_SUPPLEMENT),
                UkeDates.date(md.item(DATE_1)).orElse(null),
                UkeDates.date(md.item(DATE_2)).orElse(null),
                md.item(TEXT),
                YES.equals(md.item(AGREED))));
    }

    /** What its reason requires and it does not state. */
    public List<Requirement> missing() {
        List<Requirement> missing = new ArrayList<>();
        for (Requirement requirement : CodeTable.REASON
                .find(reasonNumber)
                .map(CodeTable.Code::requirements)
                .orElse(List.of())) {
            boolean stated =
                    switch (requirement) {
                        case DATE_1 -> date1 != null;
                        case DATE_2 -> date2 != null;
                        case TEXT -> !text.isBlank();
                        case NEW_INSURER -> reasonSupplement.matches("[０-９]{6}|[０-９]{8}");
                    };
            if (!stated) {
                missing.add(requirement);
            }
        }
        return missing;
    }

    /** The MD record with its line end. */
    public byte[] encode() {
        return new RecordBuilder(Edition.EXCHANGE.record("MD").orElseThrow())
                .put(SERIAL_NUMBER, serialNumber)
                .put(RECEIVED_ON, receivedOn)
                .put(REFERENCE, reference)
                .put(REASON_NUMBER, reasonNumber)
                .put(REASON_SUPPLEMENT, reasonSupplement)
                .put(DATE_1, date1)
                .put(DATE_2, date2)
                .put(TEXT, text)
                .put(AGREED, agreedWithInstitution ? YES : null)
                .encode(Unencodable.REPLACE);
    }
}
