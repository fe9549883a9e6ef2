package jp.shikaku.eligibility.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.eligibility.knowledge.Rows;

/** Another insurer's entry about the same person: its number and dates, nothing else. */
@Schema(
        name = "OtherEntry",
        requiredProperties = {"insurerNumber"})
public record OtherEntry(
        @Schema(description = "保険者番号", example = "00138057") String insurerNumber,
        @Schema(description = "資格取得年月日; absent, as 喪失, where the entry turned out to be another person's")
                LocalDate acquiredOn,
        @Schema(description = "資格喪失年月日") LocalDate lostOn) {

    static OtherEntry read(ResultSet row) throws SQLException {
        return new OtherEntry(
                row.getString("other_insurer"), Rows.day(row, "other_acquired_on"), Rows.day(row, "other_lost_on"));
    }
}
