package jp.shikaku.local.compare;

/** The moments at which the month is compared with the truth. */
public enum Stage {
    AS_CLAIMED("asClaimed", "請求のまま", "as claimed"),
    REVIEWED("reviewed", "審査の後", "after the review"),
    AFTER_FIRST_WAVE("afterFirstWave", "最初の遅れた届出の後", "after the first late wave"),
    AFTER_SECOND_WAVE("afterSecondWave", "締切後の届出の後", "after the second late wave");

    private final String key;
    private final String ja;
    private final String en;

    Stage(String key, String ja, String en) {
        this.key = key;
        this.ja = ja;
        this.en = en;
    }

    /** Its name in summary.json. */
    public String key() {
        return key;
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }
}
