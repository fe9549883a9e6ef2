package jp.shikaku.eligibility.matching;

import java.util.Objects;

import jp.shikaku.eligibility.coverage.CoverageTimeline;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.model.NameFolding;

/** A person whom a number and a birth date fit. */
public record Candidate(PersonFacts facts, CoverageTimeline timeline) {

    boolean hasBranch(Claimed claimed) {
        return timeline.qualifications().stream()
                .map(q -> q.stated().insured())
                .filter(i -> i.searchKey().equals(claimed.searchKey()))
                .anyMatch(i -> Objects.equals(i.normalisedBranch(), claimed.branch()));
    }

    /** Whether one of the names claimed is this person's; the name field of a claim may hold kana. */
    boolean bearsNameOf(Claimed claimed) {
        return isName(claimed.name()) || isKana(claimed.name()) || isKana(claimed.kana());
    }

    /** Most claims write the name as it is registered; then nothing needs to be folded. */
    private boolean isName(String name) {
        return name != null
                && (name.equals(facts.name()) || NameFolding.kanjiKey(name).equals(facts.nameKey()));
    }

    private boolean isKana(String kana) {
        return kana != null && NameFolding.kanaKey(kana).equals(facts.kanaKey());
    }
}
