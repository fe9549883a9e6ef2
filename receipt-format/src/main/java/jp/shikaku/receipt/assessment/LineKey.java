package jp.shikaku.receipt.assessment;

/**
 * How a line is named inside its receipt.
 *
 * @param number 行番号, from 1; 0 names no line
 * @param branch 枝番号
 */
public record LineKey(int number, int branch) {

    /** The place before the first line. */
    public static final LineKey BEFORE_ALL = new LineKey(0, 0);
}
