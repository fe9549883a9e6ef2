package jp.shikaku.receipt.writing;

import jp.shikaku.receipt.content.DayCounts;

/**
 * A detail line of a draft. Lines whose points are null belong to one group with the next line that has points.
 *
 * @param kind which record
 * @param section 診療識別, null to carry on the one before
 * @param burden 負担区分, one character
 * @param code 診療行為, 医薬品, 特定器材 or comment code, nine digits
 * @param quantity 数量データ or 使用量, null where there is none
 * @param points 点数 of one occurrence, null except on the last line of a group
 * @param days the days; 回数 is their sum; null for a comment
 * @param text 文字データ of a comment, full-width; null for other lines
 */
public record DetailLine(
        Kind kind,
        String section,
        char burden,
        String code,
        String quantity,
        Long points,
        DayCounts days,
        String text) {

    /** Which record a line is. */
    public enum Kind {
        /** SI 診療行為, in dental receipts 医科診療行為. */
        ACT,
        /** SS 歯科診療行為, in dental receipts only. */
        DENTAL_ACT,
        /** IY 医薬品. */
        DRUG,
        /** CO コメント. */
        COMMENT
    }

    /** SI, 診療行為. */
    public static DetailLine act(String section, char burden, String code, Long points, DayCounts days) {
        return new DetailLine(Kind.ACT, section, burden, code, null, points, days, null);
    }

    /** SS, 歯科診療行為. */
    public static DetailLine dentalAct(String section, char burden, String code, Long points, DayCounts days) {
        return new DetailLine(Kind.DENTAL_ACT, section, burden, code, null, points, days, null);
    }

    /** IY, 医薬品. */
    public static DetailLine drug(
            String section, char burden, String code, String quantity, Long points, DayCounts days) {
        return new DetailLine(Kind.DRUG, section, burden, code, quantity, points, days, null);
    }

    /** CO, コメント. */
    public static DetailLine comment(String section, char burden, String code, String text) {
        return new DetailLine(Kind.COMMENT, section, burden, code, null, null, null, text);
    }
}
