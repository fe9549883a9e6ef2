package jp.shikaku.receipt.writing;

/** What a writer does with a character that receipts cannot hold. */
public enum Unencodable {
    /** Refuse the text with {@link UnencodableTextException}. */
    REFUSE,
    /** Write ？ in its place, as senders of receipts do. */
    REPLACE
}
