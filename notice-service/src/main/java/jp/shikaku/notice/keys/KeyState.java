package jp.shikaku.notice.keys;

/** What a key on record is to those who verify. */
enum KeyState {
    /** Published, has not signed anything yet. */
    ANNOUNCED,
    SIGNING,
    /** Published for what it signed. */
    RETIRED,
    /** No longer published: nothing that it signed counts any more, or it was taken back. */
    WITHDRAWN
}
