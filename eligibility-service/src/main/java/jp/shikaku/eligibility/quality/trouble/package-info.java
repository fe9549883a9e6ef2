/**
 * Trouble reports of institutions: taken in one call, linked to the cause the registry can find now or later, counted
 * with small cells suppressed. Whoever reported or was meant is kept as a keyed token only; only HTTP calls it.
 */
package jp.shikaku.eligibility.quality.trouble;
