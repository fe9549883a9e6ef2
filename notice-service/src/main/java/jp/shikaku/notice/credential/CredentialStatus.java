package jp.shikaku.notice.credential;

/** What a status list says of a document. Values of the IETF Token Status List; 3 is left to applications there. */
public enum CredentialStatus {
    VALID(0),
    /** The qualification ended, was withdrawn, is under suspicion, or the paper was lost. */
    REVOKED(1),
    /** What it shows is out of date, or another paper took its place. */
    SUPERSEDED(3);

    private final int value;

    CredentialStatus(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }
}
