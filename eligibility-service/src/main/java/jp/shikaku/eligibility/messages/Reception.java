package jp.shikaku.eligibility.messages;

import java.time.Instant;
import java.time.LocalDate;

import jp.shikaku.eligibility.lookup.Lookups;

/**
 * A bulk file that was received.
 *
 * @param number 受付番号
 * @param asker who sent it; the job asks in their name
 * @param day 資格確認日
 * @param fileIdentifier free text of the sender, null for none
 * @param persons how many it asks about
 * @param state WAITING, DONE or FAILED
 */
record Reception(
        String number,
        Lookups.Asker asker,
        LocalDate day,
        String fileIdentifier,
        int persons,
        String state,
        Instant receivedAt) {}
