package jp.shikaku.eligibility.lookup;

/** The six answers: five of the national interface (OQSCD006), and one for what is not known. */
enum Validity {
    /** 有効. */
    VALID("1"),
    /** 無効. */
    INVALID("2"),
    /** 無効（新しい資格あり）. */
    INVALID_NEW_EXISTS("3"),
    /** 該当資格なし. */
    NOT_FOUND("4"),
    /** 複数該当: several persons. */
    MULTIPLE("5"),
    /** 判定できない: never to be read as not covered. */
    UNDETERMINED(null);

    private final String code;

    Validity(String code) {
        this.code = code;
    }

    /** The code of OQSCD006, null where it has none. */
    String code() {
        return code;
    }
}
