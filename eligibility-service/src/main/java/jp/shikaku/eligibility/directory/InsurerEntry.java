package jp.shikaku.eligibility.directory;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.ReviewOrganisation;

/**
 * An insurer as it is from {@code validFrom} until the day before {@code validTo}.
 *
 * @param validTo first day no longer valid; null while open
 * @param successor insurer that took over its members; null when there is none
 */
@Schema(name = "Insurer", description = "保険者, dated")
public record InsurerEntry(
        @NotBlank @Size(max = 8) @Schema(description = "保険者番号, 6 or 8 digits in, 8 digits out", example = "06132013")
                String insurerNumber,
        @NotBlank @Size(max = 200) @Schema(description = "名称", example = "しかく健康保険組合") String name,
        @Schema(description = "Scheme; when absent in a request, the one its number says") InsuranceScheme scheme,
        @Schema(description = "審査支払機関; when absent in a request, the one of the scheme")
                ReviewOrganisation reviewOrganisation,
        @NotNull @Pattern(regexp = "\\d{2}") @Schema(description = "都道府県番号 01–47", example = "13") String prefecture,
        @NotNull @Schema(description = "First day valid", example = "2008-04-01") LocalDate validFrom,
        @Schema(description = "First day no longer valid") LocalDate validTo,
        @Size(max = 8) @Schema(description = "Insurer that took over its members") String successor) {}
