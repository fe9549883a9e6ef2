package jp.shikaku.notice.credential;

/** Keys cannot be read or used as they were configured. The message names the place and what to do, never a key. */
public final class UnusableKeysException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public UnusableKeysException(String message) {
        super(message);
    }

    /** With what the device or the library said. */
    public UnusableKeysException(String message, Throwable cause) {
        super(message, cause);
    }
}
