package jp.shikaku.claims.decision;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import jp.shikaku.claims.reassignment.Meals;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.reassignment.Share;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReceiptType;

/** A {@link Part} as it is kept in JSON; parts kept before meals were counted lack what came with it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredPart(
        int part,
        String insurerNumber,
        String symbol,
        String number,
        String branch,
        List<Integer> days,
        int visitDays,
        int points,
        int mealsYen,
        Integer mealCount,
        Integer mealBurdenYen,
        List<StoredShare> publicShares,
        String receiptType,
        int burdenTenths,
        String qualificationId,
        LocalDate acquiredOn,
        LocalDate lostOn) {

    /** A {@link Share} of a public payer. */
    public record StoredShare(int visitDays, int points, int mealCount, int mealsYen, int mealBurdenYen) {

        static StoredShare of(Share share) {
            Meals meals = share.meals();
            return new StoredShare(
                    share.visitCount(), share.points(), meals.count(), meals.amountYen(), meals.standardBurdenYen());
        }

        Share toShare() {
            return new Share(visitDays, points, new Meals(mealCount, mealsYen, mealBurdenYen));
        }
    }

    static StoredPart of(Part part) {
        Part.Basis basis = part.basis();
        Meals meals = part.meals();
        return new StoredPart(
                part.number(),
                part.payer().insurer().value(),
                part.payer().symbol(),
                part.payer().number(),
                part.payer().branch(),
                part.days().days(),
                part.visitCount(),
                part.points(),
                meals.amountYen(),
                meals.count() == 0 ? null : meals.count(),
                meals.standardBurdenYen() == 0 ? null : meals.standardBurdenYen(),
                part.publicShares().isEmpty()
                        ? null
                        : part.publicShares().stream().map(StoredShare::of).toList(),
                part.type().value(),
                part.burdenTenths(),
                basis == null ? null : basis.qualificationId(),
                basis == null ? null : basis.acquiredOn(),
                basis == null ? null : basis.lostOn());
    }

    /** The part again. */
    public Part toPart() {
        return new Part(
                part,
                new InsuredNumber(new InsurerNumber(insurerNumber), symbol, number, branch),
                DayMask.of(days),
                visitDays,
                points,
                new Meals(orZero(mealCount), mealsYen, orZero(mealBurdenYen)),
                publicShares == null
                        ? List.of()
                        : publicShares.stream().map(StoredShare::toShare).toList(),
                new ReceiptType(receiptType),
                burdenTenths,
                qualificationId == null ? null : new Part.Basis(qualificationId, acquiredOn, lostOn));
    }

    private static int orZero(Integer number) {
        return number == null ? 0 : number;
    }
}
