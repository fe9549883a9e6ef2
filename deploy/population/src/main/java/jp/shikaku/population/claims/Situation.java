package jp.shikaku.population.claims;

/**
 * What makes a receipt special for the comparison with the truth; the first that applies names the reason of a wrong
 * day. The texts are for readers of the final table.
 */
public enum Situation {
    FAULTY("請求の記録に誤りがあり受け付けられない", "the receipt is faulty and was refused"),
    UNKNOWN_NAMESAKE("窓口で資格が分からず、同姓同名・同生年月日の人がいる", "unknown at the desk, and a namesake was born on the same day"),
    UNKNOWN_MISHEARD("窓口で資格が分からず、生年月日も聞き違えた", "unknown at the desk, and the birth date misheard"),
    UNKNOWN_NOT_STATED("窓口で資格が分からず、「不詳」の記載もない", "unknown at the desk, and not stated as it must be"),
    UNKNOWN_QUALIFICATION("窓口で資格が分からなかった（77777777）", "unknown at the desk (77777777)"),
    UNKNOWN_NUMBER("請求の番号が誤っている", "a number that does not exist was claimed"),
    NO_COVERAGE("その日の医療保険がない（生活保護など）", "nobody covers the day"),
    WRONG_BIRTH_DATE("保険者が生年月日を誤って登録した", "registered with a wrong birth date"),
    EARLIER_NAME("保険者の登録氏名が旧姓のまま", "registered under an earlier name"),
    UNLINKED("新しい資格が本人に結び付いていない", "the new qualification is not linked to the person"),
    NEVER_REGISTERED("新しい資格が登録されていない", "the qualification was never registered"),
    LOSS_NEVER_REPORTED("前の資格の喪失が届け出られていない", "the loss of the old one was never reported"),
    NO_MF("窓口負担額（MF）がなく基準点数を超える", "without MF above the threshold"),
    NO_JD("受診日（JD）がなく分割できない", "without JD: cannot be split"),
    RECORDED_BURDEN("負担金額の記録があり分割できない", "a recorded burden cannot be divided"),
    BUNDLE("ＤＰＣの包括評価は分割できない", "a DPC bundle cannot be divided"),
    TWO_PRESCRIPTIONS("同じ日に処方箋を二枚受け付けており分割できない", "two prescriptions on one day: cannot be divided"),
    LATE("登録がまだ届いていない", "registered late"),
    PLAIN("そのほか", "other");

    private final String ja;
    private final String en;

    Situation(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }
}
