package jp.shikaku.claims.reassignment;

import java.time.LocalDate;

import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.ReceiptType;

/**
 * The part of a receipt that one insurer pays.
 *
 * @param number レセプト分割番号 1–10; 1 is the part that stays with the insurer on the claim, or the whole receipt
 * @param payer insurer, symbol, number and branch under which it is billed
 * @param days the days of the part
 * @param visitCount 診療実日数 of the part
 * @param points 点数 of the part
 * @param mealsYen meals of the part, yen
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
        int mealsYen,
        ReceiptType type,
        int burdenTenths,
        Basis basis) {

    /** The highest レセプト分割番号. */
    public static final int MOST = 10;

    public Part {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("レセプト分割番号 is 1 to 10");
        }
    }

    /** What is billed, without the qualification it rests on. */
    public Part withoutBasis() {
        return new Part(number, payer, days, visitCount, points, mealsYen, type, burdenTenths, null);
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
