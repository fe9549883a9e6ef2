package jp.shikaku.model;

/** 本人・家族: whether a person is insured in their own right. */
public enum Relationship {
    /** 本人（被保険者）. */
    SELF("1"),
    /** 家族（被扶養者）. */
    FAMILY("2");

    private final String code;

    Relationship(String code) {
        this.code = code;
    }

    /** The national code (OQSCD009). */
    public String code() {
        return code;
    }
}
