package jp.shikaku.eligibility.access.looks;

import java.util.List;
import java.util.Map;

import jp.shikaku.eligibility.access.PurposeOfUse;

/** Words of the trail as sentences for a person. The wording is ours. */
final class Wording {

    private static final String WITHHELD = " WITHHELD:";

    private static final LookText OTHER = new LookText("登録内容の一部", "A part of what is registered");

    private static final Map<String, LookText> BY_ACTION = Map.of(
            "COVERAGE_RESOLUTION",
            new LookText("資格の履歴（レセプトの審査のため）", "The history of qualifications, for the review of claims"),
            "PERSON_CANDIDATES",
            new LookText(
                    "診療の月の記号・番号（資格不明のレセプトの審査のため）",
                    "The numbers for the days of a claim that came without a number, for the review of claims"),
            "REGISTRATION_READ",
            new LookText("その保険者が登録した資格", "A qualification that the insurer registered"),
            "LOOKS_READ",
            new LookText("参照の記録", "The record of looks"),
            "LOOKUP_BLOCK_READ",
            new LookText("照会制限の設定", "What lookups are blocked from"),
            "LOOKUP_BLOCK_SET",
            new LookText("照会制限の設定（変更）", "What lookups are blocked from, changed"));

    private static final Map<String, LookText> BY_OUTCOME = Map.of(
            "PERSON_SHOWN",
            new LookText("登録内容のすべて", "Everything registered"),
            "OWN_STATEMENTS_SHOWN",
            new LookText("個人情報と、その保険者が登録した資格", "The person's facts, and what the insurer registered itself"),
            "NOTHING_SHOWN",
            new LookText("何も表示されていません", "Nothing"));

    private Wording() {}

    /** What was shown. */
    static LookText shown(String action, String outcome) {
        if ("LOOKUP".equals(action)) {
            return outcome.contains("QUALIFICATION_SHOWN")
                    ? new LookText("有効・無効の判定と、照会された番号の資格", "The validity, and the qualification of the numbers asked")
                    : new LookText("有効・無効などの判定のみ", "The validity only");
        }
        return BY_OUTCOME.getOrDefault(outcome, BY_ACTION.getOrDefault(action, OTHER));
    }

    /** The outcome without what was withheld. */
    static String words(String outcome) {
        int at = outcome.indexOf(WITHHELD);
        return at < 0 ? outcome : outcome.substring(0, at);
    }

    /** The parts that were withheld, null if none were. */
    static List<String> withheld(String outcome) {
        int at = outcome.indexOf(WITHHELD);
        return at < 0 ? null : List.of(outcome.substring(at + WITHHELD.length()).split(","));
    }

    /** The purpose, null for a code of the asker's own. */
    static LookText purpose(String code) {
        return PurposeOfUse.of(code).map(p -> new LookText(p.ja(), p.en())).orElse(null);
    }

    /** Who looked, by what the trail says of them. */
    static String kind(String actingFor, String purpose) {
        if (actingFor != null) {
            return actingFor.matches("\\d{10}") ? "INSTITUTION" : "INSURER";
        }
        return switch (PurposeOfUse.of(purpose).orElse(PurposeOfUse.SERVICE)) {
            case PERSON_SELF -> "PERSON";
            case AUDIT -> "AUDITOR";
            case COMPLAINT -> "COMPLAINT_OFFICE";
            case OPERATION, RETENTION -> "OPERATOR";
            default -> "SERVICE";
        };
    }
}
