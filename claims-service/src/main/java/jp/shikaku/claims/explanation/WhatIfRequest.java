package jp.shikaku.claims.explanation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.claims.review.KnownQualification;
import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Relationship;

/**
 * What is supposed to have been registered, and when.
 *
 * @param registeredAt from which instant on the registry is supposed to have known it
 * @param qualificationId a registered qualification of the receipt's person, supposed to have been known then
 * @param qualifications hypothetical ones, supposed to have been known then
 */
@Schema(
        name = "WhatIf",
        requiredProperties = {"registeredAt"},
        description = "仮定: what is supposed to have been registered, and when")
public record WhatIfRequest(
        @Schema(description = "Supposed instant of the registration", example = "2026-09-10T00:00:00+09:00")
                Instant registeredAt,
        @Schema(description = "A registered qualification, as the registry calls it; it is supposed to be known then")
                @Size(max = 36)
                String qualificationId,
        @Schema(description = "Hypothetical qualifications, at most ten", maxItems = 10)
                List<@Valid SupposedQualification> qualifications) {

    private static final int MOST = 10;
    private static final int MOST_TENTHS = 10;

    /** A qualification that nobody registered. Numbers travel in the body only and are not kept. */
    @Schema(
            name = "SupposedQualification",
            requiredProperties = {"insurerNumber", "number", "relationship", "acquiredOn"})
    public record SupposedQualification(
            @Size(max = 8) @Schema(description = "保険者番号", example = "06132013") String insurerNumber,
            @Size(max = 40) @Schema(description = "記号", example = "77") String symbol,
            @Size(max = 40) @Schema(description = "番号", example = "1234") String number,
            @Size(max = 2) @Schema(description = "枝番", example = "00") String branch,
            @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"SELF", "FAMILY"},
                            description = "SELF 本人, FAMILY 家族")
                    Relationship relationship,
            @Schema(description = "資格取得日", example = "2026-09-10") LocalDate acquiredOn,
            @Schema(description = "資格喪失日, the first day not covered") LocalDate lostOn,
            @Schema(description = "負担割合, tenths", example = "3") Integer burdenTenths) {

        boolean saysWhatIsNeeded() {
            return insurerNumber != null
                    && number != null
                    && relationship != null
                    && acquiredOn != null
                    && (lostOn == null || lostOn.isAfter(acquiredOn))
                    && (burdenTenths == null || burdenTenths >= 0 && burdenTenths <= MOST_TENTHS);
        }

        /** @throws IllegalArgumentException if the insurer number is none, or the number blank */
        KnownQualification knownSince(String id, Instant since) {
            return new KnownQualification(
                    id,
                    new InsuredNumber(InsurerNumber.of(insurerNumber), symbol, number, branch),
                    relationship,
                    new CoveragePeriod(acquiredOn, lostOn),
                    KnownQualification.Loss.NOTHING_STATED,
                    null,
                    burdenTenths,
                    List.of(),
                    false,
                    since,
                    lostOn == null ? null : since);
        }
    }

    /** Whether it supposes something that can be. */
    boolean saysWhatIsNeeded() {
        boolean something = qualificationId != null || !supposed().isEmpty();
        return registeredAt != null
                && something
                && supposed().size() <= MOST
                && supposed().stream().allMatch(one -> one != null && one.saysWhatIsNeeded());
    }

    List<SupposedQualification> supposed() {
        return qualifications == null ? List.of() : qualifications;
    }
}
