package jp.shikaku.claims.month;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.claims.intake.ClaimInVolumes;

/** All that an institution sent for a claim month, together: its files and volumes, its receipts, its deadlines. */
@Schema(
        name = "InstitutionMonth",
        requiredProperties = {"claimMonth", "institutionCode", "monthState", "organisations"})
public record InstitutionMonthView(
        @Schema(description = "請求年月", example = "2026-10") String claimMonth,
        @Schema(description = "医療機関コード", example = "1311234567") String institutionCode,
        @Schema(description = "OPEN 審査中, CLOSED 締切済", example = "OPEN") String monthState,
        List<Organisation> organisations) {

    /** What was sent to one review organisation. */
    @Schema(
            name = "InstitutionMonthAtOrganisation",
            requiredProperties = {
                "reviewOrganisation",
                "files",
                "volumes",
                "claims",
                "receipts",
                "points",
                "faults",
                "deadlines"
            })
    public record Organisation(
            @Schema(description = "1 支払基金, 2 国保連", example = "1") String reviewOrganisation,
            @Schema(description = "In the order of their reception; also those that do not count (any more)")
                    List<File> files,
            @Schema(description = "Volumes that count", example = "[\"00\", \"01\"]") List<String> volumes,
            @Schema(description = "The claims, one for each kind of receipts, with what is wrong between their volumes")
                    List<Claim> claims,
            @Schema(description = "Receipts of all volumes that count") ControlTotalsView.Receipts receipts,
            @Schema(description = "Points claimed, all volumes", example = "86392") long points,
            @Schema(description = "Faults of the volumes that count, by level") List<LevelCount> faults,
            Deadlines deadlines) {}

    /** The volumes of one kind of receipts. */
    @Schema(
            name = "ClaimInVolumes",
            requiredProperties = {"kind", "volumes", "whole", "faults"})
    public record Claim(
            @Schema(
                            description = "MEDICAL, DPC, DENTAL or PHARMACY. Accept values not listed here",
                            example = "MEDICAL")
                    String kind,
            @Schema(description = "Volumes that count", example = "[\"00\", \"01\"]") List<String> volumes,
            @Schema(description = "Whether they are a whole claim; else the month cannot be closed", example = "true")
                    boolean whole,
            @Schema(description = "What is wrong between them") List<VolumeFault> faults) {

        static Claim of(ClaimInVolumes claim) {
            List<VolumeFault> faults = claim.faults().stream()
                    .map(fault -> new VolumeFault(fault.code(), fault.messageJa(), fault.messageEn()))
                    .toList();
            return new Claim(
                    claim.kind().name(),
                    claim.volumes().stream()
                            .map(volume -> volume.totals().volume())
                            .toList(),
                    faults.isEmpty(),
                    faults);
        }
    }

    /** A fault between volumes. */
    @Schema(
            name = "VolumeFault",
            requiredProperties = {"code", "messageJa", "messageEn"})
    public record VolumeFault(
            @Schema(example = "SK-R1041") String code,
            @Schema(example = "ボリュームがそろっていません") String messageJa,
            @Schema(example = "a volume of the claim is missing") String messageEn) {}

    /** One file. */
    @Schema(
            name = "InstitutionMonthFile",
            requiredProperties = {"fileId", "receptionNumber", "volume", "status", "receivedAt", "receipts"})
    public record File(
            UUID fileId,
            @Schema(description = "受付番号", example = "12") long receptionNumber,
            @Schema(description = "マルチボリューム識別情報", example = "00") String volume,
            @Schema(description = "See ClaimFile", example = "ACCEPTED") String status,
            @Schema(description = "請求の方式; absent while not confirmed", example = "WITH_ERRORS") String mode,
            Instant receivedAt,
            @Schema(description = "Receipts in it", example = "75") int receipts) {}

    /** How many faults of a level. */
    @Schema(name = "FaultLevelCount")
    public record LevelCount(
            @Schema(description = "L1, L2, L3, L4, L48", example = "L4") String level,
            @Schema(example = "3") long faults) {}

    /** Until when what can be done. */
    @Schema(name = "InstitutionDeadlines")
    public record Deadlines(
            @Schema(description = "Whether these dates are kept", example = "true") boolean enforced,
            @Schema(description = "Files are taken, and modes confirmed, until") Instant confirmBefore,
            @Schema(description = "Receipts are corrected and withdrawn until") Instant cutOff) {}
}
