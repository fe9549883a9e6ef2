package jp.shikaku.notice.issuance;

/** Where a run stands. */
enum IssuanceState {
    QUEUED,
    RUNNING,
    COMPLETED
}
