package jp.shikaku.claims.ruling;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.claims.review.Ruling;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Relationship;

/** A {@link Ruling} as it is sent and kept in JSON. Which items a kind needs, its factory methods say. */
@Schema(
        name = "Ruling",
        requiredProperties = {"kind"},
        description = "判断の内容")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RulingContent(
        @Schema(
                        description = "MOVE_TO 振替 (payer), SPLIT_BY 分割 (shares), BILL_AS_CLAIMED レセプト記載の保険者への請求, "
                                + "RETURN 返戻 (returnCode), CONFIRM_PERSON 本人の特定 (personId), "
                                + "WITHDRAW 取下げ (by the institution only)",
                        example = "MOVE_TO")
                Kind kind,
        @Schema(description = "Who pays the whole receipt") @Valid PayerContent payer,
        @Size(max = RulingContent.DAYS) @Schema(description = "Who pays which days; every day of the receipt once")
                List<@Valid ShareContent> shares,
        @Size(max = 5) @Schema(description = "返戻事由コード", example = "S1018") String returnCode,
        @Size(max = 64) @Schema(description = "The registry's id of one of the candidates") String personId) {

    static final int DAYS = 31;

    /** What a ruling does. */
    public enum Kind {
        MOVE_TO,
        SPLIT_BY,
        BILL_AS_CLAIMED,
        RETURN,
        WITHDRAW,
        CONFIRM_PERSON
    }

    /** A payer: a registered qualification, or a number that the person who rules vouches for. */
    @Schema(name = "RulingPayer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PayerContent(
            @Size(max = 64) @Schema(description = "The registry's id; then nothing else is needed")
                    String qualificationId,
            @Size(max = 8) @Schema(description = "保険者番号", example = "06132013") String insurerNumber,
            @Size(max = 40) @Schema(description = "記号") String symbol,
            @Size(max = 40) @Schema(description = "番号") String number,
            @Size(max = 2) @Schema(description = "枝番", example = "01") String branch,
            @Schema(description = "本人・家族") Relationship relationship) {

        static PayerContent of(Ruling.Payer payer) {
            if (payer instanceof Ruling.Payer.Registered registered) {
                return new PayerContent(registered.qualificationId(), null, null, null, null, null);
            }
            Ruling.Payer.Stated stated = (Ruling.Payer.Stated) payer;
            InsuredNumber number = stated.number();
            return new PayerContent(
                    null,
                    number.insurer().value(),
                    number.symbol(),
                    number.number(),
                    number.branch(),
                    stated.relationship());
        }

        Ruling.Payer toPayer() {
            if (qualificationId != null) {
                return new Ruling.Payer.Registered(qualificationId);
            }
            return new Ruling.Payer.Stated(
                    new InsuredNumber(
                            InsurerNumber.of(needed(insurerNumber, "insurerNumber")),
                            symbol,
                            needed(number, "number"),
                            branch),
                    needed(relationship, "relationship"));
        }
    }

    /** Some days for one payer. */
    @Schema(
            name = "RulingShare",
            requiredProperties = {"payer", "days"})
    public record ShareContent(
            @Valid PayerContent payer,
            @Size(max = DAYS) @Schema(description = "Days of the treatment month", example = "[5, 12]")
                    List<Integer> days) {

        Ruling.Days toDays() {
            List<Integer> each = needed(days, "days").stream()
                    .map(day -> needed(day, "days"))
                    .toList();
            return new Ruling.Days(needed(payer, "payer").toPayer(), DayMask.of(each));
        }
    }

    /** A ruling in its JSON shape. */
    public static RulingContent of(Ruling ruling) {
        if (ruling instanceof Ruling.MoveTo move) {
            return new RulingContent(Kind.MOVE_TO, PayerContent.of(move.payer()), null, null, null);
        }
        if (ruling instanceof Ruling.SplitBy split) {
            List<ShareContent> shares = split.shares().stream()
                    .map(share -> new ShareContent(
                            PayerContent.of(share.payer()), share.days().days()))
                    .toList();
            return new RulingContent(Kind.SPLIT_BY, null, shares, null, null);
        }
        if (ruling instanceof Ruling.Return back) {
            return new RulingContent(Kind.RETURN, null, null, back.reasonCode(), null);
        }
        if (ruling instanceof Ruling.ConfirmPerson person) {
            return new RulingContent(Kind.CONFIRM_PERSON, null, null, null, person.personId());
        }
        Kind kind = ruling instanceof Ruling.Withdraw ? Kind.WITHDRAW : Kind.BILL_AS_CLAIMED;
        return new RulingContent(kind, null, null, null, null);
    }

    /**
     * The ruling again.
     *
     * @throws IllegalArgumentException if an item that the kind needs is missing or malformed; the message names it
     */
    public Ruling toRuling() {
        return switch (needed(kind, "kind")) {
            case MOVE_TO -> new Ruling.MoveTo(needed(payer, "payer").toPayer());
            case SPLIT_BY ->
                new Ruling.SplitBy(needed(shares, "shares").stream()
                        .map(share -> needed(share, "shares").toDays())
                        .toList());
            case BILL_AS_CLAIMED -> new Ruling.BillAsClaimed();
            case RETURN -> new Ruling.Return(needed(returnCode, "returnCode"));
            case WITHDRAW -> new Ruling.Withdraw();
            case CONFIRM_PERSON -> new Ruling.ConfirmPerson(needed(personId, "personId"));
        };
    }

    private static <T> T needed(T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is needed");
        }
        return value;
    }

    /** Numbers of a person may stand in it. */
    @Override
    public String toString() {
        return "RulingContent[" + kind + "]";
    }
}
