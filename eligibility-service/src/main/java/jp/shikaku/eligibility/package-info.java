/**
 * The eligibility service: which insurer covers this person on this day, as far as anyone can know now. Only the
 * catalogue of its errors lives here; each feature has a room of its own below.
 */
package jp.shikaku.eligibility;
