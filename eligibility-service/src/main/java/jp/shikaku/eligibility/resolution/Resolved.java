package jp.shikaku.eligibility.resolution;

import java.util.List;

import jp.shikaku.eligibility.coverage.Moment;

/**
 * A chunk resolved.
 *
 * @param moment the knowledge it was resolved on
 * @param matches one per claim, in the order asked
 */
record Resolved(Moment moment, List<PersonMatch> matches) {}
