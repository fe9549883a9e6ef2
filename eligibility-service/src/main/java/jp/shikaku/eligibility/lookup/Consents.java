package jp.shikaku.eligibility.lookup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The consents without which parts of an answer are left out; an absent one is not given. */
@Schema(name = "Consents", description = "同意がなければ回答しない情報ごとの同意")
public record Consents(
        @Schema(description = "限度額適用認定証関連情報") Consent limitApplication,
        @Schema(description = "特定疾病療養受療証関連情報") Consent specificDiseases) {

    static final Consents NONE = new Consents(null, null);
}
