package jp.shikaku.eligibility.certificate;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate in the contract; see {@link Certificate} for the meaning of the values. */
@Schema(
        name = "Certificate",
        requiredProperties = {"kind", "validFrom"},
        description = "A certificate with its own validity period. 固有の有効期間をもつ証")
public record CertificateStatement(
        @Schema(
                        description = "CARD 証区分, CONTRIBUTION_RATIO 一部負担金割合（後期高齢者）, PRESCHOOL 未就学, "
                                + "ELDERLY_RECIPIENT 高齢受給者証, LIMIT_APPLICATION 限度額適用認定, SPECIFIC_DISEASE 特定疾病",
                        example = "LIMIT_APPLICATION")
                CertificateKind kind,
        @Schema(
                        description = "CARD: OQSCD010, 01 to 07; LIMIT_APPLICATION: OQSCD011, 01 to 03; "
                                + "SPECIFIC_DISEASE: OQSCD013, 1 to 3",
                        example = "01",
                        maxLength = 2)
                String classification,
        @Schema(
                        description = "LIMIT_APPLICATION: 適用区分 OQSCD012, A01 to A06, B01 to B10",
                        example = "A03",
                        maxLength = 3)
                String flag,
        @Schema(description = "交付年月日", example = "2026-07-20") LocalDate issuedOn,
        @Schema(description = "有効開始年月日", example = "2026-08-01") LocalDate validFrom,
        @Schema(description = "有効終了年月日, the last day included", example = "2027-07-31") LocalDate validTo,
        @Schema(
                        type = SchemaType.INTEGER,
                        description = "CONTRIBUTION_RATIO, ELDERLY_RECIPIENT: share of the person in tenths",
                        minimum = "1",
                        maximum = "3",
                        example = "2")
                Integer ratioTenths,
        @Schema(description = "LIMIT_APPLICATION: 長期入院該当年月日") LocalDate longTermOn,
        @Schema(description = "SPECIFIC_DISEASE: 自己負担限度額, yen per month", example = "10000") Integer selfPayYen,
        @Schema(description = "CARD: 回収年月日, the day on which the document came back to the insurer")
                LocalDate returnedOn) {

    /** The value; null values stay null until the rules have judged them. */
    public Certificate value() {
        return new Certificate(
                kind,
                blankAsNull(classification),
                blankAsNull(flag),
                issuedOn,
                validFrom,
                validTo,
                ratioTenths,
                longTermOn,
                selfPayYen,
                returnedOn);
    }

    /** A certificate as the contract shows it. */
    public static CertificateStatement of(Certificate c) {
        return new CertificateStatement(
                c.kind(),
                c.classification(),
                c.flag(),
                c.issuedOn(),
                c.validFrom(),
                c.validTo(),
                c.ratioTenths(),
                c.longTermOn(),
                c.selfPayYen(),
                c.returnedOn());
    }

    private static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
