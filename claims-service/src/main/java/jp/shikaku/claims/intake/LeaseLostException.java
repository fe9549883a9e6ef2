package jp.shikaku.claims.intake;

/** Another worker has taken the file over, since this one showed no sign of life for too long. */
class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException() {
        super("the file was taken over by another worker", null, false, false);
    }
}
