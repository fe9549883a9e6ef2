package jp.shikaku.eligibility.registration;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.eligibility.certificate.CertificateStatement;
import jp.shikaku.model.Relationship;

/**
 * One statement of an insurer about one number (届出一件): a new qualification, its loss, or its withdrawal.
 *
 * <p>{@code LOSS} and {@code WITHDRAWAL} point at an earlier statement by insurer, symbol, number, branch,
 * {@code birthDate} and {@code acquiredOn}; the other fields are then left out.
 */
@Schema(
        name = "RegistrationLine",
        requiredProperties = {"insurerNumber", "number", "acquiredOn"},
        description = "One statement of an insurer. 保険者からの届出一件（資格取得・喪失・取消）")
public record RegistrationLine(
        @Schema(defaultValue = "REGISTER", description = "REGISTER 取得, LOSS 喪失, WITHDRAWAL 取消") Operation operation,
        @Schema(description = "保険者番号, 6 or 8 digits", example = "06132013", maxLength = 8) String insurerNumber,
        @Schema(description = "記号, as printed", example = "１２３", maxLength = 40) String symbol,
        @Schema(description = "番号, as printed", example = "４５６７", maxLength = 40) String number,
        @Schema(description = "枝番; absent when none is printed", example = "01", maxLength = 2) String branch,
        @Schema(description = "Required for REGISTER") RegisteredPerson person,
        @Schema(description = "SELF 本人, FAMILY 家族. Required for REGISTER") Relationship relationship,
        @Schema(description = "被保険者氏名（世帯主氏名）, when it is not the person's own", maxLength = 200) String insuredName,
        @Schema(
                        description = "Birth date, for LOSS and WITHDRAWAL; REGISTER states it in person",
                        example = "1988-05-14")
                LocalDate birthDate,
        @Schema(description = "資格取得年月日, the first day covered", example = "2026-09-01") LocalDate acquiredOn,
        @Schema(description = "資格喪失年月日, the first day no longer covered", example = "2026-10-01") LocalDate lostOn,
        @Schema(
                        description = "資格喪失事由: 01 死亡, 02 生活保護受給開始, 03 他の医療保険の資格取得, 99 その他",
                        enumeration = {"01", "02", "03", "99"})
                String lossReason,
        @Schema(description = "交付年月日", example = "2026-09-05") LocalDate issuedOn,
        @Schema(description = "一部負担金の割合, in tenths", minimum = "1", maximum = "3", example = "3") Integer burdenTenths,
        @Schema(description = "When it happened, was filed and was received") FilingDates event,
        @Schema(
                        type = SchemaType.BOOLEAN,
                        description = "The insurer suspects a wrong link: the statement does not count until corrected")
                Boolean suspended,
        @Schema(
                        description = "For REGISTER: certificates of the qualification, e.g. 高齢受給者証, 限度額適用認定. Those "
                                + "stated before are passed over",
                        maxItems = LineRules.MOST_CERTIFICATES)
                List<CertificateStatement> certificates) {

    /** What a line asks for. */
    @Schema(name = "RegistrationOperation")
    public enum Operation {
        REGISTER,
        LOSS,
        WITHDRAWAL
    }
}
