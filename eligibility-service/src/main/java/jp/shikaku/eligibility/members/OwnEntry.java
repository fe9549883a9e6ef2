package jp.shikaku.eligibility.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.eligibility.knowledge.Rows;

/** An entry of the caller. */
@Schema(
        name = "OwnEntry",
        requiredProperties = {"qualificationId", "insurerNumber", "number", "acquiredOn"})
public record OwnEntry(
        @Schema(description = "Opaque id") String qualificationId,
        @Schema(description = "保険者番号", example = "06132013") String insurerNumber,
        @Schema(description = "記号") String symbol,
        @Schema(description = "番号") String number,
        @Schema(description = "枝番") String branch,
        @Schema(description = "資格取得年月日") LocalDate acquiredOn,
        @Schema(description = "資格喪失年月日, the first day no longer covered") LocalDate lostOn) {

    static OwnEntry read(ResultSet row) throws SQLException {
        return new OwnEntry(
                row.getString("own_id"),
                row.getString("own_insurer"),
                row.getString("own_symbol"),
                row.getString("own_number"),
                row.getString("own_branch"),
                Rows.day(row, "own_acquired_on"),
                Rows.day(row, "own_lost_on"));
    }
}
