package jp.shikaku.notice.entitlement;

/**
 * Where a document is sent.
 *
 * @param postNumber 郵便番号, may be null
 * @param address 住所 as written, may be null
 * @param alone whether it never shares an envelope with the household, because the person is protected from it
 */
public record Mail(String postNumber, String address, boolean alone) {

    /** No address is registered. */
    public static final Mail NOWHERE = new Mail(null, null, false);

    /** Whether something can be sent there. */
    public boolean isKnown() {
        return postNumber != null && address != null;
    }
}
