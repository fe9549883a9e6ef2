package jp.shikaku.notice.issuance;

/** Where a run stands. */
public enum IssuanceState {
    QUEUED,
    RUNNING,
    /** Stopped by its requester; goes on where it stood. */
    PAUSED,
    /** Stopped for good; what it issued stays issued. */
    CANCELLED,
    COMPLETED;

    boolean isEnded() {
        return this == CANCELLED || this == COMPLETED;
    }
}
