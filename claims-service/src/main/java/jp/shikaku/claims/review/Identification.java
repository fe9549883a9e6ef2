package jp.shikaku.claims.review;

import java.util.Comparator;
import java.util.List;

import jp.shikaku.claims.review.Knowledge.Candidate;
import jp.shikaku.claims.review.Knowledge.Match;

/**
 * Chooses the person of a receipt that was claimed with an unknown qualification (77777777; domain notes B.9) from the
 * candidates of a search by name, kana, birth date and sex. One candidate is certain if its score reaches the threshold,
 * the next one is clearly behind, nobody else may fit unseen, and the receipt states 不詳 as it must; in every other case
 * a person decides between the candidates.
 *
 * @param threshold lowest score of a certain candidate, 0–100
 * @param distance by how much the next one must be behind
 */
public record Identification(int threshold, int distance) {

    /**
     * Somebody whom the search found.
     *
     * @param score 0–100
     * @param uncertain whether something of this person may not be relied on just now
     */
    public record Scored(Candidate candidate, int score, boolean uncertain) {}

    /**
     * What is known after the search.
     *
     * @param found the candidates, in any order
     * @param unseen how many further persons may fit that the search does not show
     * @param stated whether the receipt states an unknown qualification as B.9 says
     */
    public Knowledge choose(List<Scored> found, int unseen, boolean stated) {
        if (found.isEmpty()) {
            return Knowledge.without(Match.NONE);
        }
        List<Scored> best = found.stream()
                .sorted(Comparator.comparingInt(Scored::score).reversed().thenComparing(scored -> scored.candidate()
                        .personId()))
                .toList();
        List<Candidate> candidates = best.stream().map(Scored::candidate).toList();
        Scored first = best.get(0);
        boolean alone = best.size() == 1 || first.score() - best.get(1).score() >= distance;
        boolean certain = stated && unseen == 0 && alone && first.score() >= threshold && !first.uncertain();
        return certain
                ? new Knowledge(Match.IDENTIFIED, first.candidate().timeline(), candidates)
                : new Knowledge(Match.SEVERAL, List.of(), candidates);
    }
}
