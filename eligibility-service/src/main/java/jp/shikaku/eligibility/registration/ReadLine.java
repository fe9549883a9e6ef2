package jp.shikaku.eligibility.registration;

import jp.shikaku.eligibility.registration.judgement.Statement;

/**
 * A line of a file that was read: a statement or a fault, never both.
 *
 * @param number from 1
 */
public record ReadLine(int number, Statement statement, LineFault fault) {}
