package jp.shikaku.eligibility.quality.suspicion.rule;

/** Why facts are suspicious. Names are stable; new ones may be added. */
public enum Rule {
    NUMBER_OF_TWO_PERSONS("一つの記号・番号・枝番が同じ日に二人に登録されています。", "One number is registered for two persons on the same days."),
    TWO_NUMBERS_OF_ONE_INSURER(
            "同じ保険者の二つの番号が同じ日に一人に登録されています。", "One person has two numbers of one insurer on the same days."),
    OVERLAP("別々の保険者の資格が同じ日に重なっています。", "Qualifications of different insurers cover the same days of one person."),
    /** Two persons; or one, whom two insurers state at two addresses for the same days (P-KYO: a wrong link). */
    SAME_DATA_OTHER_ADDRESS(
            "氏名・生年月日・性別が同じで住所が異なる人が登録されています。", "The same name, birth date and sex are registered at another address."),
    ACQUIRED_BEFORE_BIRTH("資格取得日が生年月日より前です。", "The qualification begins before the birth."),
    COVERED_AFTER_DEATH("死亡による喪失の後も資格が続いています。", "A qualification goes on after a loss by death."),
    DEPENDANT_OF_ONESELF("本人が自身の被扶養者として登録されています。", "A person is registered as their own dependant."),
    TOO_YOUNG_FOR_LATE_STAGE(
            "65歳になる前に後期高齢者医療の資格が始まっています。", "Late-stage elderly insurance begins before the age of 65.");

    private final String ja;
    private final String en;

    Rule(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    /** For a person, in Japanese. */
    public String ja() {
        return ja;
    }

    /** For a person, in English. */
    public String en() {
        return en;
    }
}
