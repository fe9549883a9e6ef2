package jp.shikaku.receipt.returned;

import java.time.YearMonth;
import java.util.Optional;

import jp.shikaku.receipt.content.UkeDates;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.writing.RecordBuilder;
import jp.shikaku.receipt.writing.Unencodable;

/**
 * HR: one reason for which a claim is returned. Everything but month and kind may be missing: simple senders write
 * {@code HR,202406,1,L3129} only.
 *
 * @param processingMonth 処理年月
 * @param kind 返戻区分
 * @param code 返戻事由コード, null where none is recorded
 * @param text 返戻理由, empty where not recorded; at most 1,000 bytes
 * @param supplement 補足事項, empty where not recorded; at most 1,000 bytes
 * @param corrected 補正情報, null where not recorded
 * @param searchNumber 検索番号 of the claim, empty where not recorded
 */
public record ReturnReason(
        YearMonth processingMonth,
        ReturnKind kind,
        ReturnReasonCode code,
        String text,
        String supplement,
        CorrectionState corrected,
        String searchNumber) {

    private static final int MONTH = 1;
    private static final int KIND = 2;
    private static final int SHORT_CODE = 3;
    private static final int SHORT_ITEMS = 4;
    private static final int CODE = 4;
    private static final int TEXT = 5;
    private static final int SUPPLEMENT = 6;
    private static final int CORRECTED = 7;
    private static final int SEARCH_NUMBER = 9;

    /** A reason with nothing but month, kind and code. */
    public static ReturnReason of(YearMonth processingMonth, ReturnKind kind, ReturnReasonCode code) {
        return new ReturnReason(processingMonth, kind, code, "", "", null, "");
    }

    /** The reason of a line; empty if its month or kind cannot be read. */
    public static Optional<ReturnReason> of(RawLine hr) {
        Optional<YearMonth> month = UkeDates.month(hr.item(MONTH));
        Optional<ReturnKind> kind = ReturnKind.ofCode(hr.item(KIND));
        if (month.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        String code = hr.itemCount() <= SHORT_ITEMS ? hr.item(SHORT_CODE) : hr.item(CODE);
        return Optional.of(new ReturnReason(
                month.get(),
                kind.get(),
                ReturnReasonCode.fits(code) ? new ReturnReasonCode(code) : null,
                hr.item(TEXT),
                hr.item(SUPPLEMENT),
                CorrectionState.ofCode(hr.item(CORRECTED)).orElse(null),
                hr.item(SEARCH_NUMBER)));
    }

    /** The HR record in its full form, with its line end. */
    byte[] encode() {
        return new RecordBuilder(Edition.EXCHANGE.record("HR").orElseThrow())
                .put(MONTH, processingMonth)
                .put(KIND, kind.code())
                .put(CODE, code == null ? null : code.value())
                .put(TEXT, text)
                .put(SUPPLEMENT, supplement)
                .put(CORRECTED, corrected == null ? null : corrected.code())
                .put(SEARCH_NUMBER, searchNumber)
                .encode(Unencodable.REPLACE);
    }
}
