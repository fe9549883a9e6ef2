package jp.shikaku.notice.following;

/** The registry no longer keeps everything of a month; asking the same again is useless. */
public class MonthNoLongerKeptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MonthNoLongerKeptException() {
        super("the registry no longer keeps everything of that month", null, false, false);
    }
}
