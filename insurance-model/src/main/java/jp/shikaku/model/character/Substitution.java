package jp.shikaku.model.character;

/**
 * One place where a delivered text differs from the registered one.
 *
 * @param index place in the registered text, counted in code points from 0
 * @param from what is registered there, with its variation selectors and combining marks
 * @param to what was delivered instead, ● where nothing may stand for it
 * @param basis on what ground; of several steps the weakest
 */
public record Substitution(int index, String from, String to, Basis basis) {}
