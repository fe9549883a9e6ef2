package jp.shikaku.notice.lifecycle;

import java.util.UUID;

import jp.shikaku.notice.entitlement.NoticeFacts;

/**
 * A notice that is due.
 *
 * @param entitlement for which entitlement
 * @param facts what it shows
 */
public record DueNotice(UUID entitlement, NoticeFacts facts) {}
