/**
 * The person search for claims whose qualification is unknown (77777777, receipts.md B.9): by birth date and names,
 * never by a name alone, with a score that is explained. Only the review's own scope may call it. It reads facts as
 * known at one position and writes nothing but its audit event.
 */
package jp.shikaku.eligibility.resolution.candidates;
