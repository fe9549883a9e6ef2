package jp.shikaku.local.play;

import java.util.Map;

import jp.shikaku.receipt.layout.ReceiptKind;

/** What outcomes and kinds of receipts are called in the field. */
final class OutcomeNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("RECEIVED", "受付（審査前）"),
            Map.entry("NO_CHANGE", "変更なし"),
            Map.entry("BRANCH_FOUND", "枝番特定"),
            Map.entry("MOVED", "振替"),
            Map.entry("SPLIT", "分割"),
            Map.entry("BILLED_AS_CLAIMED", "記載の保険者へ請求"),
            Map.entry("UNCONFIRMED", "確認できず"),
            Map.entry("HELD", "保留"),
            Map.entry("NOT_SUBJECT", "対象外（公費のみ）"),
            Map.entry("RETURNED", "返戻"),
            Map.entry("WITHDRAWN", "取下げ"));

    private static final Map<ReceiptKind, String> KINDS = Map.of(
            ReceiptKind.MEDICAL, "医科",
            ReceiptKind.DPC, "ＤＰＣ",
            ReceiptKind.DENTAL, "歯科",
            ReceiptKind.PHARMACY, "調剤");

    private OutcomeNames() {}

    static String of(ReceiptKind kind) {
        return KINDS.getOrDefault(kind, "") + " / " + kind;
    }

    static String of(StageResult.OutcomeSum sum) {
        String code = sum.code() == null ? "  " : sum.code();
        return code + "  " + sum.outcome() + "  " + NAMES.getOrDefault(sum.outcome(), "");
    }
}
