package jp.shikaku.eligibility.access;

import jp.shikaku.support.CataloguedError;

/** The errors of the rules about who may read what, and why. */
public enum AccessError implements CataloguedError {
    PURPOSE_MISSING("SK-ACC-001", 400, "The purpose of use is not stated", "利用目的をヘッダー Purpose-Of-Use に示してください。"),
    PURPOSE_NOT_ALLOWED("SK-ACC-002", 400, "The purpose of use is not one of the caller's", "この利用者が示せる利用目的ではありません。"),
    REASON_MISSING("SK-ACC-003", 400, "An emergency look needs a reason", "緊急の照会には理由（reason）が必要です。"),
    ENUMERATION(
            "SK-ACC-004",
            429,
            "Too many questions found nobody; wait as Retry-After says",
            "該当なしの照会が多すぎます。Retry-After の時間を置いてください。"),
    TOO_MANY_LOOKS(
            "SK-ACC-005", 429, "Too many questions; wait as Retry-After says", "照会が多すぎます。Retry-After の時間を置いてください。");

    private final transient Entry entry;

    AccessError(String code, int status, String title, String japanese) {
        this.entry = new Entry(code, status, title, japanese + ' ' + title + '.');
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
