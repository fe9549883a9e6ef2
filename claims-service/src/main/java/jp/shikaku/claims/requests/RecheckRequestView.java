package jp.shikaku.claims.requests;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request and what became of it. */
@Schema(
        name = "RecheckRequestState",
        requiredProperties = {
            "requestId",
            "insurerNumber",
            "receiptId",
            "claimMonth",
            "reasonNumber",
            "state",
            "requestedAt"
        },
        description = "資格確認の請求と回答")
public record RecheckRequestView(
        @Schema(description = "Opaque") String requestId,
        @Schema(description = "保険者番号 of the one who asked", example = "06132013") String insurerNumber,
        @Schema(description = "Opaque") String receiptId,
        @Schema(description = "請求年月", example = "2026-10") String claimMonth,
        @Schema(description = "理由番号", example = "100001") String reasonNumber,
        @Schema(description = "理由年月日1") LocalDate reasonDate1,
        @Schema(description = "理由年月日2") LocalDate reasonDate2,
        @Schema(description = "変更先の保険者番号", example = "00138057") String newInsurerNumber,
        @Schema(description = "WAITING 確認中, ANSWERED 回答済. Accept values not listed here", example = "ANSWERED")
                String state,
        @Schema(example = "2026-11-05T01:02:03Z") Instant requestedAt,
        @Schema(description = "Absent while it waits") RecheckAnswer answer) {

    /** The answer. */
    @Schema(
            name = "RecheckAnswer",
            requiredProperties = {"result", "decisionNumber", "answeredAt"},
            description = "回答（データ識別 9）")
    public record RecheckAnswer(
            @Schema(
                            description = "審査結果: 180 電子的な資格確認による, 101 資格返戻, 102 原審どおり, 199 その他. "
                                    + "Accept values not listed here",
                            example = "180")
                    String result,
            @Schema(description = "確認区分 11 振替, 12 分割, 13 変更なし, 14 枝番特定", example = "11") String confirmationCode,
            @Schema(
                            description = "原審どおり理由: 100001 振替・分割の対象外, 100002 受診日に資格あり, "
                                    + "100003 該当の記号番号なし; absent where a person decided, and with a remark",
                            example = "100002")
                    String unchangedReason,
            @Schema(description = "返戻事由コード", example = "S1018") String returnCode,
            @Schema(
                            description =
                                    "With 102, why nothing was changed where no national code says it: NO_LONGER_KNOWN "
                                            + "資格情報の保存期間が過ぎて確認できず、従前の決定のままとする (the registry no longer knows who "
                                            + "covered the days, so the decision stands). Accept values not listed here",
                            example = "NO_LONGER_KNOWN")
                    String remark,
            @Schema(description = "The decision about the receipt that answers it", example = "3") int decisionNumber,
            @Schema(example = "2026-11-05T01:02:04Z") Instant answeredAt) {}
}
