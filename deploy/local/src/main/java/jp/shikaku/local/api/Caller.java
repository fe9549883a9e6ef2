package jp.shikaku.local.api;

/**
 * Who asks, as the local identity provider knows them.
 *
 * @param clientId client id of the provider
 */
public record Caller(String clientId) {

    public static final Caller OPERATOR = new Caller("operator");
    public static final Caller REVIEWER = new Caller("reviewer");

    /** A reader of the change feed. */
    public static final Caller FEED_READER = new Caller("scopes:changes");

    public static Caller institution(String code) {
        return new Caller("institution:" + code);
    }

    public static Caller insurer(String number) {
        return new Caller("insurer:" + number);
    }
}
