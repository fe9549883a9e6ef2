package jp.shikaku.receipt.writing;

import java.time.LocalDate;

/**
 * What a pharmacy did for one prescription: SH, CZ with its drug (IY), and the basic fee of the day (KI).
 *
 * @param prescribedOn 処方箋交付年月日
 * @param dispensedOn 調剤年月日, which is the day of all its points
 * @param quantity 調剤数量, for example days
 * @param burden 負担区分
 * @param drugCode 医薬品コード, nine digits
 * @param unitPoints 単位薬剤料
 * @param feePoints 薬剤調製料
 * @param managementPoints 調剤管理料
 * @param basicPoints 調剤基本料
 */
public record Dispensing(
        LocalDate prescribedOn,
        LocalDate dispensedOn,
        int quantity,
        char burden,
        String drugCode,
        int unitPoints,
        int feePoints,
        int managementPoints,
        int basicPoints) {

    /** 薬剤料: the unit points × the quantity. */
    public int drugPoints() {
        return unitPoints * quantity;
    }

    /** All its points. */
    public int points() {
        return drugPoints() + feePoints + managementPoints + basicPoints;
    }
}
