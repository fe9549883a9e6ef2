package jp.shikaku.claims.intake;

/** What became of a claim file. */
public enum FileStatus {
    RECEIVED,
    CHECKING,
    ACCEPTED,
    REFUSED,
    REPLACED
}
