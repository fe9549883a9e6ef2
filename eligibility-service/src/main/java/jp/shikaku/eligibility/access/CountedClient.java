package jp.shikaku.eligibility.access;

/** How the counts of looks name whom they are of. */
public final class CountedClient {

    private static final String SERVICE = "service:";

    private static final String MEMBERS = "members:";

    private CountedClient() {}

    /** A service, by its token's subject; so that it is told from a person of whatever subject. */
    public static String service(String subject) {
        return SERVICE + subject;
    }

    /** Insurers, by their numbers, where they look at members of their own; what else they ask is counted by the numbers. */
    public static String members(String insurers) {
        return MEMBERS + insurers;
    }

    /** Whether a client is watched and never refused: a service, and insurers that look at members of their own. */
    public static boolean isNeverRefused(String client) {
        return client.startsWith(SERVICE) || client.startsWith(MEMBERS);
    }
}
