package jp.shikaku.notice.following;

/** The registry no longer keeps the changes after a place in its feed; asking the same again is useless. */
class ChangesForgottenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String cursor;

    ChangesForgottenException(String cursor) {
        super("the registry no longer keeps the changes after those followed", null, false, false);
        this.cursor = cursor;
    }

    /** The place. */
    String cursor() {
        return cursor;
    }
}
