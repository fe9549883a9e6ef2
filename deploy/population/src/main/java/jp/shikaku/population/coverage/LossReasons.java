package jp.shikaku.population.coverage;

/** 資格喪失事由, the national codes (OQSCD008). */
final class LossReasons {

    static final String DEATH = "01";
    static final String PUBLIC_ASSISTANCE = "02";
    static final String OTHER_INSURANCE = "03";
    static final String OTHER = "99";

    private LossReasons() {}
}
