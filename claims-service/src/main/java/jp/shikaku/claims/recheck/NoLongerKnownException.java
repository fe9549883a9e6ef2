package jp.shikaku.claims.recheck;

/**
 * The registry has forgotten what is asked for: what it knew at a position of its history, or the changes after one. Asking the
 * same again is useless.
 */
public class NoLongerKnownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoLongerKnownException() {
        super("the registry no longer knows that", null, false, false);
    }
}
