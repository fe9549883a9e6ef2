package jp.shikaku.local.play;

import java.util.Map;

/** What outcomes are called in the field. */
final class OutcomeNames {

    private static final Map<String, String> NAMES = Map.of(
            "RECEIVED", "受付（審査前）",
            "NO_CHANGE", "変更なし",
            "BRANCH_FOUND", "枝番特定",
            "MOVED", "振替",
            "SPLIT", "分割",
            "BILLED_AS_CLAIMED", "記載の保険者へ請求",
            "UNCONFIRMED", "確認できず",
            "HELD", "保留",
            "NOT_SUBJECT", "対象外（公費のみ）");

    private OutcomeNames() {}

    static String of(StageResult.OutcomeSum sum) {
        String code = sum.code() == null ? "  " : sum.code();
        return code + "  " + sum.outcome() + "  " + NAMES.getOrDefault(sum.outcome(), "");
    }
}
