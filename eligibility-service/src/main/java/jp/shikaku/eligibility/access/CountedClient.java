package jp.shikaku.eligibility.access;

/** How the counts of looks name whom they are of. */
public final class CountedClient {

    private static final String SERVICE = "service:";

    private CountedClient() {}

    /** A service, by its token's subject; so that it is told from a person of whatever subject. */
    public static String service(String subject) {
        return SERVICE + subject;
    }

    /** Whether a name is that of a service. */
    public static boolean isService(String client) {
        return client.startsWith(SERVICE);
    }
}
