package jp.shikaku.claims.recheck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jp.shikaku.claims.decision.KnowledgePosition;
import jp.shikaku.claims.review.Knowledge;
import jp.shikaku.claims.review.KnownQualification;

/**
 * What the registry knows of one person over time, as values: the answers and pages that its contract gives. Used where
 * a test must place a change between two steps of one worker; whole conversations are tested with the real service.
 */
final class RegistryHistory {

    private static final Instant KNOWN = Instant.parse("2026-10-05T00:00:00Z");

    private final String identity = "token-" + java.util.UUID.randomUUID();
    private final List<KnownQualification> known = new ArrayList<>();
    private final List<FeedPage.Change> changes = new ArrayList<>();
    private long position;

    RegistryHistory(long start) {
        position = start;
    }

    /** The registry learns of a qualification, or of its new state if the id is known. */
    RegistryHistory learn(KnownQualification qualification) {
        known.removeIf(other -> other.qualificationId().equals(qualification.qualificationId()));
        known.add(qualification);
        position++;
        changes.add(new FeedPage.Change(position, Set.of(Subject.identity(identity))));
        return this;
    }

    long position() {
        return position;
    }

    /** The answer to any question, as of now. */
    Resolution resolve(List<CoverageQuestion> questions) {
        Knowledge knowledge =
                known.isEmpty() ? Knowledge.without(Knowledge.Match.NONE) : Knowledge.of(Knowledge.Match.FOUND, known);
        return new Resolution(
                new KnowledgePosition(position, KNOWN),
                questions.stream()
                        .map(question -> new Resolution.Answer(knowledge, Set.of(Subject.identity(identity))))
                        .toList());
    }

    /** The changes not yet fetched, as a page. */
    FeedPage nextPage() {
        FeedPage page = new FeedPage(List.copyOf(changes), "cursor-" + position, position);
        changes.clear();
        return page;
    }
}
