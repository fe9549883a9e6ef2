package jp.shikaku.claims.recheck;

import java.util.List;
import java.util.Set;

import jp.shikaku.claims.decision.KnowledgePosition;
import jp.shikaku.claims.review.Knowledge;

/**
 * The registry's answers to a list of questions, all of one moment.
 *
 * @param position up to where the registry's history was known
 * @param answers in the order of the questions
 */
public record Resolution(KnowledgePosition position, List<Answer> answers) {

    public Resolution {
        answers = List.copyOf(answers);
    }

    /**
     * What is known about one receipt's person.
     *
     * @param knowledge the match and the timeline
     * @param subjects whom a change must concern to matter to this receipt, see {@link Subject}
     */
    public record Answer(Knowledge knowledge, Set<String> subjects) {

        public Answer {
            subjects = Set.copyOf(subjects);
        }
    }
}
