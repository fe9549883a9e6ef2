package jp.shikaku.notice.exofficio;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A monthly list as its insurer sees it. */
@Schema(
        name = "ExOfficioList",
        requiredProperties = {"listId", "insurerNumber", "month", "state", "listed", "requestedAt"},
        description = "職権交付の処理")
record ListView(
        @Schema(description = "Opaque id") String listId,
        @Schema(description = "保険者番号, 8 digits", example = "06132013") String insurerNumber,
        @Schema(example = "2026-10") String month,
        @Schema(
                        implementation = String.class,
                        description = "READING 処理中, COMPLETED 完了. Accept values not listed here",
                        example = "COMPLETED")
                ListEntity.State state,
        @Schema(description = "People read so far", example = "1200") int listed,
        @Schema(description = "The run that issues what became due; absent until the list is read") String issuanceId,
        @Schema(example = "2026-11-02T09:00:00+09:00") Instant requestedAt,
        @Schema(example = "2026-11-02T09:01:00+09:00") Instant finishedAt,
        @Schema(
                        description =
                                "When its entries were deleted, their retention being over, or since when the registry no longer "
                                        + "has everybody who stood on it 対象者の記録の削除日時; absent before",
                        example = "2036-11-03T09:00:00+09:00")
                Instant forgottenAt) {

    static ListView of(ListEntity row) {
        return new ListView(
                row.id().toString(),
                row.insurerNumber(),
                row.month().toString(),
                row.state(),
                row.listed(),
                row.issuance() == null ? null : row.issuance().toString(),
                row.requestedAt(),
                row.finishedAt(),
                row.forgottenAt());
    }
}
