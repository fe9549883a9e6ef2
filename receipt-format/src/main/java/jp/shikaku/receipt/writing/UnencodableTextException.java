package jp.shikaku.receipt.writing;

/** A text holds a character that receipts cannot hold. Says where, never what. */
public final class UnencodableTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnencodableTextException(String recordId, int item) {
        super("record " + recordId + ", item " + item + ": a character that receipts cannot hold");
    }
}
