package jp.shikaku.notice.lifecycle;

import java.util.Optional;
import java.util.UUID;

import jp.shikaku.notice.entitlement.DocumentKind;

/** What a list of entitlements is narrowed to, and behind which one the page begins. */
record EntitlementFilter(
        Optional<DocumentKind> kind,
        Optional<EntitlementState> state,
        Optional<String> insurer,
        Optional<UUID> after) {}
