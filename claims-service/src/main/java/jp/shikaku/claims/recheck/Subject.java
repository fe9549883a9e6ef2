package jp.shikaku.claims.recheck;

/** How a person or an identity is written in receipt_subject and change_subject: opaque, without personal data. */
final class Subject {

    private Subject() {}

    /** A person of the registry. */
    static String person(String personId) {
        return "P" + personId;
    }

    /** A keyed token of an identity (number and birth date). */
    static String identity(String token) {
        return "T" + token;
    }
}
