/**
 * Filings that an insurer knows of before it has registered them: noticed, matched to the later registration, listed
 * with age and deadline while open. No fact is made of them, and only HTTP calls it.
 */
package jp.shikaku.eligibility.quality.filing;
