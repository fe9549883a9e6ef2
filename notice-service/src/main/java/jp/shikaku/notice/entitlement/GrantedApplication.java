package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * An application for a 資格確認書 that was granted.
 *
 * @param id which one
 * @param qualificationId for which qualification
 * @param ground why
 * @param until last day on which it holds, null where it goes on
 * @param items which optional items the certificate is to show
 */
public record GrantedApplication(
        UUID id, String qualificationId, Ground ground, LocalDate until, Set<OptionalItem> items) {

    public GrantedApplication {
        items = Set.copyOf(items);
    }

    boolean holds(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
