package jp.shikaku.notice.lifecycle;

/** Where a document's paper is. */
public enum Custody {
    /** Its page is made, and not printed here. */
    MADE,
    PRINTED,
    /** Sent or handed out. */
    DISPATCHED,
    /** Came back because it could not be delivered. */
    UNDELIVERABLE,
    /** Given back by its holder. */
    RETURNED,
    DESTROYED,
    /** Reported lost by its holder. */
    LOST
}
