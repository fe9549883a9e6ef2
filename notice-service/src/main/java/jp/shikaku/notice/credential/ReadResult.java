package jp.shikaku.notice.credential;

/** What the reader can say of a text by its signature alone. */
public sealed interface ReadResult {

    /**
     * Signed by a known key, not one character altered.
     *
     * @param claims what was signed
     */
    record Authentic(CredentialClaims claims) implements ReadResult {}

    /** Altered, damaged, or never such content. */
    record Altered() implements ReadResult {}

    /** Well-formed, but its header names a key that is not known here. */
    record UnknownKey() implements ReadResult {}
}
