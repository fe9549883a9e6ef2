/**
 * What insurers send: one pipeline reads, judges and keeps statements; a single registration is a batch of one. The
 * lines of a file are asked about in the resident register beforehand.
 * Corrections of what is registered pass through the same book. It loads and keeps facts; what a statement does is
 * decided in {@code judgement}. Nobody else writes facts.
 */
package jp.shikaku.eligibility.registration;
