package jp.shikaku.eligibility.access;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why somebody reads about a person: the documented codes, with the code of HL7's v3-ActReason each is exported as. The
 * codes and their mapping are ours.
 */
public enum PurposeOfUse {
    TREATMENT("TREAT", "診療", "Treatment"),
    APPOINTMENT("PATADMIN", "予約・受付準備", "Preparing an appointment"),
    BILLING("HPAYMT", "請求", "Billing"),
    EMERGENCY("BTG", "緊急", "Emergency"),
    INSURER_WORK("MEMADMIN", "保険者の資格管理", "The insurer's administration of its members"),
    COMPLAINT("HCOMPL", "照会・苦情への対応", "Answering an inquiry or complaint"),
    CLAIM_REVIEW("CLMATTCH", "レセプトの審査・振替", "Review and reassignment of claims"),
    NOTICE("COVERAGE", "資格確認書・お知らせの交付", "Issuing certificates and notices"),
    SERVICE("HOPERAT", "システム間連携", "A service's work"),
    OPERATION("HSYSADMIN", "システムの運用", "Operating the registry"),
    AUDIT("HCOMPL", "監査", "Audit"),
    PERSON_SELF("PATRQT", "本人による参照", "The person themself"),
    RETENTION("RECORDMGT", "保存期間満了による削除", "End of the retention");

    private final String actReason;
    private final String ja;
    private final String en;

    PurposeOfUse(String actReason, String ja, String en) {
        this.actReason = actReason;
        this.ja = ja;
        this.en = en;
    }

    /** The purpose with a code; empty for a code of a client's own, as lookups may state. */
    public static Optional<PurposeOfUse> of(String code) {
        return Arrays.stream(values()).filter(p -> p.name().equals(code)).findFirst();
    }

    /** The code of http://terminology.hl7.org/CodeSystem/v3-ActReason. */
    public String actReason() {
        return actReason;
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }
}
