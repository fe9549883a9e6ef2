package jp.shikaku.claims.reassignment;

import java.time.LocalDate;
import java.util.List;

import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.model.ReviewOrganisation;

/**
 * The part of a receipt that one insurer pays.
 *
 * @param number レセプト分割番号 1–10; 1 is the part that stays with the insurer on the claim, or the whole receipt
 * @param payer insurer, symbol, number and branch under which it is billed
 * @param days the days of the part
 * @param visitCount 診療実日数 of the part
 * @param points 点数 of the part
 * @param meals 食事・生活療養 of the part
 * @param publicShares what the public payers beside this insurer have of the part, in their order (公費 1–4)
 * @param type レセプト種別 under this payer
 * @param burdenTenths 負担割合 under this payer, tenths (0–10)
 * @param basis the qualification it rests on; null when it is billed as claimed without one
 */
public record Part(
        int number,
        InsuredNumber payer,
        DayMask days,
        int visitCount,
        int points,
        Meals meals,
        List<Share> publicShares,
        ReceiptType type,
        int burdenTenths,
        Basis basis) {

    /** The highest レセプト分割番号. */
    public static final int MOST = 10;

    private static final int TENTHS = 10;
    private static final int PERCENT_PER_TENTH = 10;

    public Part {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("レセプト分割番号 is 1 to 10");
        }
        publicShares = List.copyOf(publicShares);
    }

    /** Meals of the part, yen. */
    public int mealsYen() {
        return meals.amountYen();
    }

    /** Who reviews claims to this insurer; another than before when it moves between 社保 and 国保. */
    public ReviewOrganisation reviewOrganisation() {
        return payer.insurer().scheme().reviewOrganisation();
    }

    /** 給付割合 in percent, which only national health insurance records (RE item 7); null under other schemes. */
    public Integer benefitPercent() {
        InsuranceScheme scheme = payer.insurer().scheme();
        boolean recorded = scheme == InsuranceScheme.NATIONAL || scheme == InsuranceScheme.NATIONAL_RETIRED;
        return recorded ? (TENTHS - burdenTenths) * PERCENT_PER_TENTH : null;
    }

    /** What is billed, without the qualification it rests on. */
    public Part withoutBasis() {
        return new Part(number, payer, days, visitCount, points, meals, publicShares, type, burdenTenths, null);
    }

    /**
     * The registered qualification a part rests on.
     *
     * @param qualificationId the registry's id
     * @param acquiredOn 資格取得日
     * @param lostOn 資格喪失日, null while none is registered
     */
    public record Basis(String qualificationId, LocalDate acquiredOn, LocalDate lostOn) {}
}
