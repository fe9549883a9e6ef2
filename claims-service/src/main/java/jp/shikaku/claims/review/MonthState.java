package jp.shikaku.claims.review;

/** Whether a claim month (請求年月) was closed; it picks codes, never payers of what can be decided. */
public enum MonthState {
    OPEN,
    CLOSED
}
