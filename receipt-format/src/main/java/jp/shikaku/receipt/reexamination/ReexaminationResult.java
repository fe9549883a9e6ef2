package jp.shikaku.receipt.reexamination;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jp.shikaku.receipt.content.UkeDates;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.writing.RecordBuilder;
import jp.shikaku.receipt.writing.Unencodable;

/**
 * MK: what came of a request.
 *
 * @param serialNumber 申し出一連番号 of the request, empty where not recorded
 * @param receivedOn 受付年月日, null where not recorded
 * @param party 申し出機関, {@link CodeTable#PARTY}; empty where not recorded
 * @param processingMonth 処理年月, null where not recorded
 * @param changedReason 変更理由番号, empty where the reason stays
 * @param result 審査結果, three digits, {@link CodeTable#RESULT}
 * @param message 連絡, empty where not recorded; at most 600 bytes
 * @param upheldReasons 原審どおり理由, at most three, {@link CodeTable#UPHELD}
 * @param insurer 申し出保険者番号 as recorded, empty where not recorded
 */
public record ReexaminationResult(
        String serialNumber,
        LocalDate receivedOn,
        String party,
        YearMonth processingMonth,
        String changedReason,
        String result,
        String message,
        List<String> upheldReasons,
        String insurer) {

    private static final int SERIAL_NUMBER = 1;
    private static final int RECEIVED_ON = 2;
    private static final int PARTY = 3;
    private static final int MONTH = 4;
    private static final int CHANGED_REASON = 5;
    private static final int RESULT = 6;
    private static final int MESSAGE = 7;
    private static final int FIRST_UPHELD = 8;
    private static final int MOST_UPHELD = 3;
    private static final int INSURER = 11;

    public ReexaminationResult {
        upheldReasons = List.copyOf(upheldReasons);
        if (!result.matches("[0-9]{3}") || upheldReasons.size() > MOST_UPHELD) {
            throw new IllegalArgumentException("審査結果 has three digits, and there are at most three 原審どおり理由");
        }
    }

    /** The result of a line; empty if its 審査結果 has not three digits. */
    public static Optional<ReexaminationResult> of(RawLine mk) {
        if (!mk.item(RESULT).matches("[0-9]{3}")) {
            return Optional.empty();
        }
        List<String> upheld = new ArrayList<>();
        for (int at = 0; at < MOST_UPHELD; at++) {
            if (!mk.isEmpty(FIRST_UPHELD + at)) {
                upheld.add(mk.item(FIRST_UPHELD + at));
            }
        }
        return Optional.of(new ReexaminationResult(
                mk.item(SERIAL_NUMBER),
                UkeDates.date(mk.item(RECEIVED_ON)).orElse(null),
                mk.item(PARTY),
                UkeDates.month(mk.item(MONTH)).orElse(null),
                mk.item(CHANGED_REASON),
                mk.item(RESULT),
                mk.item(MESSAGE),
                upheld,
                mk.item(INSURER)));
    }

    /** The MK record with its line end. */
    public byte[] encode() {
        RecordBuilder mk = new RecordBuilder(Edition.EXCHANGE.record("MK").orElseThrow())
                .put(SERIAL_NUMBER, serialNumber)
                .put(RECEIVED_ON, receivedOn)
                .put(PARTY, party)
                .put(MONTH, processingMonth)
                .put(CHANGED_REASON, changedReason)
                .put(RESULT, result)
                .put(MESSAGE, message)
                .put(INSURER, insurer);
        for (int at = 0; at < upheldReasons.size(); at++) {
            mk.put(FIRST_UPHELD + at, upheldReasons.get(at));
        }
        return mk.encode(Unencodable.REPLACE);
    }
}
