package jp.shikaku.eligibility.lookup;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question by a card that a reader has authenticated: it comes by person, not by printed numbers.
 *
 * @param personRef the pseudonym that the authority of the cards gives; never an individual number
 * @param asOf 資格確認日
 * @param certificateExpiresOn last day of the card's electronic certificate, as the reader read it; null if it does
 *     not say: then what is registered is taken
 */
@Schema(name = "CardLookupRequest", description = "マイナンバーカードによる資格照会")
public record CardLookupRequest(
        @NotBlank
                @Size(max = 64)
                @Schema(
                        description =
                                "Opaque pseudonym of the linking authority. The individual number (個人番号) is refused",
                        example = "prf-2f6c1d")
                String personRef,
        @NotNull @Schema(description = "資格確認日", example = "2026-10-02") LocalDate asOf,
        @NotNull
                @Pattern(regexp = "[A-Z][A-Z_]{2,39}")
                @Schema(description = "Why, for the audit trail", example = "TREATMENT")
                String purpose,
        @Schema(
                        description = "電子証明書の有効期限, as read from the card. Absent: what is registered is taken",
                        example = "2027-05-10")
                LocalDate certificateExpiresOn,
        @Schema(description = "Consents of the person; 限度額 and 特定疾病 are answered only with theirs") Consents consents,
        @Size(max = 40) @Schema(description = "What the desk can show; see LookupRequest", example = "JIS X 0213")
                String repertoire,
        @Size(max = 200) @Schema(description = "Why, in words; required with the purpose EMERGENCY") String reason) {}
