package jp.shikaku.model;

/** 審査支払機関: who reviews a claim and pays the institution for the insurer. */
public enum ReviewOrganisation {
    /** 社会保険診療報酬支払基金, for employees' schemes (社保). */
    SHIHARAI_KIKIN("1", "社保"),
    /** 国民健康保険団体連合会, for national health insurance and the late-stage elderly (国保). */
    KOKUHOREN("2", "国保");

    private final String code;
    private final String shortName;

    ReviewOrganisation(String code, String shortName) {
        this.code = code;
        this.shortName = shortName;
    }

    /**
     * The organisation of a digit.
     *
     * @throws IllegalArgumentException if the digit is neither 1 nor 2
     */
    public static ReviewOrganisation ofCode(String code) {
        for (ReviewOrganisation organisation : values()) {
            if (organisation.code.equals(code)) {
                return organisation;
            }
        }
        throw new IllegalArgumentException("a review organisation is 1 or 2");
    }

    /** The digit in receipts and file names: 1 or 2. */
    public String code() {
        return code;
    }

    /** What the institution's reports print: 社保 or 国保. */
    public String shortName() {
        return shortName;
    }
}
