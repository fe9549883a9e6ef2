/**
 * Whole sets of numbers that change on a day: an insurer's renumbering, and the succession of one insurer to another.
 * One person stays one person throughout; what a transfer does to facts is decided in {@code judgement}.
 */
package jp.shikaku.eligibility.registration.transfer;
