package jp.shikaku.support;

/** Names of roles in tokens, and of the scopes that services act with (seen as roles with the prefix scope:). */
public final class Roles {

    /** 医療機関・薬局; the token's claim institution names which. */
    public static final String INSTITUTION = "institution";
    /** 保険者; the token's claim insurers names which. */
    public static final String INSURER = "insurer";
    /** 加入者; the token's claim person names who. */
    public static final String PERSON = "person";
    /** 審査支払機関; the token's claim reviewOrganisation names which, and without it the role is not given. */
    public static final String REVIEWER = "reviewer";
    /** The second pair of eyes of the 審査支払機関: approves decisions of reviewers that move money. */
    public static final String APPROVER = "approver";

    public static final String AUDITOR = "auditor";
    public static final String OPERATOR = "operator";

    /** May ask which insurer covered whom: the most powerful permission of the suite. */
    public static final String SCOPE_COVERAGE_RESOLUTION = "scope:coverage-resolution";
    /** May follow the change feed. */
    public static final String SCOPE_CHANGES = "scope:changes";
    /** May read persons that the change feed named. */
    public static final String SCOPE_PERSONS = "scope:persons";

    private Roles() {}
}
