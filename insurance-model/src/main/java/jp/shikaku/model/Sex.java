package jp.shikaku.model;

/** 性別 as registered (OQSCD007). */
public enum Sex {
    MALE("1"),
    FEMALE("2"),
    UNSPECIFIED("3");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /**
     * The sex a code stands for.
     *
     * @throws IllegalArgumentException for anything but 1, 2 or 3
     */
    public static Sex ofCode(String code) {
        for (Sex sex : values()) {
            if (sex.code.equals(code)) {
                return sex;
            }
        }
        throw new IllegalArgumentException("sex is 1 (male), 2 (female) or 3 (unspecified)");
    }
}
