package jp.shikaku.claims.statement;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month's statement of a party. */
@Schema(
        name = "Statement",
        requiredProperties = {"party", "code", "bookingMonth", "accounts", "claimMonths", "payableYen"})
public record StatementView(
        @Schema(description = "INSURER 保険者, INSTITUTION 医療機関", example = "INSURER") String party,
        @Schema(description = "保険者番号 or 医療機関コード", example = "06132013") String code,
        @Schema(description = "Month in which it was booked, which is not the claim month", example = "2026-11")
                String bookingMonth,
        @Schema(description = "By account, over all claim months") List<Line> accounts,
        @Schema(description = "By claim month and account, as far as anything was booked in the month")
                List<Line> claimMonths,
        @Schema(
                        description =
                                "What is to be paid to institutions: INSURER_SHARE + BURDEN_DIFFERENCE + MEALS, in an "
                                        + "institution's statement also PUBLIC_EXPENSE. Payments themselves are not booked here")
                Balance payableYen) {

    /** What was booked on an account. */
    @Schema(
            name = "StatementLine",
            requiredProperties = {"account", "side", "opening", "billed", "reversed", "net", "closing"})
    public record Line(
            @Schema(description = "請求年月, absent in the sums", example = "2026-10") String claimMonth,
            @Schema(description = "See LedgerEntry", example = "INSURER_SHARE") String account,
            @Schema(description = "DEBIT 借方, CREDIT 貸方", example = "DEBIT") String side,
            @Schema(description = "繰越: everything booked in earlier months") Amount opening,
            @Schema(description = "計上: bookings of the month") Movement billed,
            @Schema(description = "取消: reversals of the month, negative") Movement reversed,
            @Schema(description = "差引: billed and reversed together") Amount net,
            @Schema(description = "残高: opening and net together") Amount closing) {}

    /** Points and yen. */
    @Schema(
            name = "Amount",
            requiredProperties = {"points", "yen"})
    public record Amount(
            @Schema(description = "点", example = "1000") long points,
            @Schema(description = "yen", example = "7000") long yen) {

        Amount plus(Amount other) {
            return new Amount(points + other.points, yen + other.yen);
        }
    }

    /** Receipts with their points and yen. */
    @Schema(
            name = "Movement",
            requiredProperties = {"receipts", "points", "yen"})
    public record Movement(
            @Schema(description = "Receipts 件数", example = "1") long receipts,
            @Schema(description = "点", example = "1000") long points,
            @Schema(description = "yen", example = "7000") long yen) {

        Movement plus(Movement other) {
            return new Movement(receipts + other.receipts, points + other.points, yen + other.yen);
        }

        Amount amount() {
            return new Amount(points, yen);
        }
    }

    /** Before, in and after the month. */
    @Schema(
            name = "Balance",
            requiredProperties = {"opening", "net", "closing"})
    public record Balance(
            @Schema(example = "0") long opening,
            @Schema(example = "7000") long net,
            @Schema(example = "7000") long closing) {}
}
