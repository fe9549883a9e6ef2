package jp.shikaku.notice.lifecycle;

import java.util.Optional;
import java.util.Set;

import jp.shikaku.notice.entitlement.DocumentKind;

/**
 * Which due documents a run is about.
 *
 * @param insurer whose members, empty for all insurers
 * @param kinds which papers
 */
public record DueFilter(Optional<String> insurer, Set<DocumentKind> kinds) {}
