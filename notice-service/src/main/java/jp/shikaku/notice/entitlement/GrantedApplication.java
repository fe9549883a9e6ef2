package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An application for a 資格確認書 that was granted.
 *
 * @param id which one
 * @param qualificationId for which qualification
 * @param ground why
 * @param until last day on which it holds, null where it goes on
 */
public record GrantedApplication(UUID id, String qualificationId, Ground ground, LocalDate until) {

    boolean holds(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
