package jp.shikaku.eligibility.quality.suspicion;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A statement that makes up a finding. Of another insurer's no more than number and dates, and nothing once it was linked
 * to another person.
 *
 * @param own the viewer may see which statement and which person it is
 * @param qualificationId present when own
 * @param personId present when own
 */
@Schema(
        name = "SuspicionSide",
        requiredProperties = {"own", "insurerNumber", "acquiredOn"},
        description = "疑義に関わる届出。他の保険者の届出は保険者番号と日付のみ")
public record SuspicionSide(
        boolean own,
        @Schema(description = "保険者番号, 8 digits", example = "06132013") String insurerNumber,
        @Schema(description = "資格取得年月日", example = "2026-04-01") LocalDate acquiredOn,
        @Schema(description = "資格喪失年月日") LocalDate lostOn,
        @Schema(description = "Opaque id of the statement; own ones only") String qualificationId,
        @Schema(description = "Opaque id of the person; own ones only") String personId) {}
