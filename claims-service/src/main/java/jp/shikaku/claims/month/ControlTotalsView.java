package jp.shikaku.claims.month;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.model.ReviewOrganisation;

/** What a month would bill if it were closed now, to be compared before the close; the digest stands for all of it. */
@Schema(
        name = "ControlTotals",
        requiredProperties = {"claimMonth", "digest", "receipts", "organisations", "by", "items"})
public record ControlTotalsView(
        @Schema(description = "請求年月", example = "2026-10") String claimMonth,
        @Schema(
                        description =
                                "SHA-256 over the totals of the insurers of the caller's review organisations, all pages, "
                                        + "and over how many receipts that were sent to these are decided, held and "
                                        + "undecided; also the ETag. State it in If-Match of the close")
                String digest,
        @Schema(description = "Of the caller's review organisations together") Receipts receipts,
        @Schema(description = "Of each of the caller's review organisations") List<Organisation> organisations,
        @Schema(description = "insurer or institution", example = "insurer") String by,
        @Schema(description = "By number") List<Item> items,
        @Schema(description = "Opaque; absent on the last page") String nextCursor) {

    /** Where the receipts are: received = decided + held + undecided + refused + unclaimed + awaiting + withdrawn. */
    @Schema(name = "ReceiptPlaces", description = "received is the sum of all others")
    public record Receipts(
            @Schema(description = "In files that count", example = "1203") long received,
            @Schema(description = "Decided, and not held", example = "1150") long decided,
            @Schema(description = "Held", example = "40") long held,
            @Schema(description = "Accepted and not decided yet", example = "0") long undecided,
            @Schema(description = "Refused by the checks", example = "3") long refused,
            @Schema(description = "With errors, and their files are claimed without", example = "8") long unclaimed,
            @Schema(description = "With errors, and the mode is not confirmed", example = "0") long awaiting,
            @Schema(description = "Withdrawn", example = "2") long withdrawn) {

        static final Receipts NONE = new Receipts(0, 0, 0, 0, 0, 0, 0, 0);

        static Receipts sum(Collection<Receipts> several) {
            return several.stream().reduce(NONE, Receipts::plus);
        }

        private Receipts plus(Receipts other) {
            return new Receipts(
                    received + other.received,
                    decided + other.decided,
                    held + other.held,
                    undecided + other.undecided,
                    refused + other.refused,
                    unclaimed + other.unclaimed,
                    awaiting + other.awaiting,
                    withdrawn + other.withdrawn);
        }
    }

    /**
     * One review organisation.
     *
     * @param receipts of the files that were sent to it
     * @param billed what the insurers whose claims it reviews would be billed, whoever received the files
     */
    @Schema(
            name = "ControlTotalsAtOrganisation",
            requiredProperties = {"reviewOrganisation", "receipts", "billed"})
    public record Organisation(
            @Schema(description = "1 支払基金, 2 国保連", example = "1") String reviewOrganisation,
            @Schema(description = "Of the files that were sent to it") Receipts receipts,
            @Schema(description = "All its insurers together, whoever received the files; without number")
                    Item billed) {

        static Organisation of(ReviewOrganisation organisation, Receipts receipts, List<Item> insurers) {
            Item none = new Item(null, organisation.code(), 0, 0, 0, 0, 0, 0);
            return new Organisation(
                    organisation.code(),
                    receipts == null ? Receipts.NONE : receipts,
                    insurers.stream()
                            .filter(item -> item.isOf(Set.of(organisation)))
                            .reduce(none, Item::plus));
        }
    }

    /** The totals of one insurer or institution. */
    @Schema(
            name = "ControlTotal",
            requiredProperties = {
                "reviewOrganisation",
                "receipts",
                "points",
                "costYen",
                "heldReceipts",
                "heldPoints",
                "heldCostYen"
            })
    public record Item(
            @Schema(
                            description = "保険者番号, or 医療機関コード; absent for receipts that no insurer is named on",
                            example = "06132013")
                    String number,
            @Schema(description = "1 支払基金, 2 国保連: the insurer's, or the one the files were sent to", example = "1")
                    String reviewOrganisation,
            @Schema(description = "Receipts and parts decided", example = "120") long receipts,
            @Schema(description = "点", example = "41234") long points,
            @Schema(description = "points × 10, and meals", example = "412340") long costYen,
            @Schema(
                            description = "Held or undecided; at the close billed as claimed where an insurer is named",
                            example = "2")
                    long heldReceipts,
            @Schema(description = "点", example = "812") long heldPoints,
            @Schema(description = "points × 10, and meals", example = "8120") long heldCostYen) {

        boolean isOf(Set<ReviewOrganisation> some) {
            return some.stream().map(ReviewOrganisation::code).anyMatch(reviewOrganisation::equals);
        }

        private Item plus(Item other) {
            return new Item(
                    number,
                    reviewOrganisation,
                    receipts + other.receipts,
                    points + other.points,
                    costYen + other.costYen,
                    heldReceipts + other.heldReceipts,
                    heldPoints + other.heldPoints,
                    heldCostYen + other.heldCostYen);
        }

        String line() {
            return String.join(
                    ":",
                    String.valueOf(number),
                    reviewOrganisation,
                    Long.toString(receipts),
                    Long.toString(points),
                    Long.toString(costYen),
                    Long.toString(heldReceipts),
                    Long.toString(heldPoints),
                    Long.toString(heldCostYen));
        }
    }
}
