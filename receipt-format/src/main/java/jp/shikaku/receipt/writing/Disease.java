package jp.shikaku.receipt.writing;

import java.time.LocalDate;

/**
 * SY: a disease of a draft.
 *
 * @param code 傷病名コード, seven digits
 * @param startedOn 診療開始日
 * @param result 転帰区分: 1 other, 2 cured, 3 died, 4 stopped
 * @param main whether it is the main disease
 */
public record Disease(String code, LocalDate startedOn, char result, boolean main) {}
