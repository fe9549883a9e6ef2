package jp.shikaku.eligibility.coverage;

import java.time.Instant;

/**
 * When and in which order the registry learned a qualification.
 *
 * @param version of the statement, from 1
 * @param linkVersion of the link to a person, from 1
 * @param position knowledge position of the newest fact about it
 * @param at instant of that position: when it was last stated
 * @param since when the registry learned that this person is so covered
 * @param lossSince when the registry learned of the loss, null while there is none
 */
public record Known(int version, int linkVersion, long position, Instant at, Instant since, Instant lossSince) {}
