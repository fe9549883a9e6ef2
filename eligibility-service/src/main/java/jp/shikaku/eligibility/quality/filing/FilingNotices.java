package jp.shikaku.eligibility.quality.filing;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Filings of one insurer, known before they are registered. */
@Schema(
        name = "FilingNotices",
        requiredProperties = {"insurerNumber", "filings"},
        description = "登録前に判明した届出")
public record FilingNotices(
        @NotBlank @Size(max = 8) @Schema(description = "保険者番号, 6 or 8 digits", example = "01130012")
                String insurerNumber,
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid Filing> filings) {

    /**
     * A filing.
     *
     * @param filingRef the insurer's own reference, the key for sending it again
     * @param receivedOn null until the insurer has it
     */
    @Schema(
            name = "FilingNotice",
            requiredProperties = {"filingRef", "eventOn", "filedOn", "birthDate", "kana"})
    public record Filing(
            @NotNull
                    @Pattern(regexp = "[A-Za-z0-9._/-]{1,64}")
                    @Schema(
                            description = "Own reference; the same again replaces the dates. No individual number",
                            example = "2026-04-0001873")
                    String filingRef,
            @NotNull @Schema(description = "事実発生日", example = "2026-04-01") LocalDate eventOn,
            @NotNull @Schema(description = "事業主・世帯主の届出日", example = "2026-04-13") LocalDate filedOn,
            @Schema(description = "保険者の受付日; absent until then", example = "2026-04-19") LocalDate receivedOn,
            @NotNull
                    @Schema(
                            description = "生年月日; forgotten once registered, or after a while without that",
                            example = "1988-05-14")
                    LocalDate birthDate,
            @NotBlank
                    @Size(max = 200)
                    @Schema(
                            description = "氏名カナ; forgotten once registered, or after a while without that",
                            example = "タカハシ　ハナコ")
                    String kana) {}
}
