package jp.shikaku.notice.lifecycle;

/** Where an application stands. */
public enum ApplicationState {
    RECEIVED,
    GRANTED,
    REFUSED,
    WITHDRAWN
}
