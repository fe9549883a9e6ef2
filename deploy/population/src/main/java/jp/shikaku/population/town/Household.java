package jp.shikaku.population.town;

import java.util.List;

/**
 * 世帯: people who live together, in the groups in which they are insured.
 *
 * @param id position in the town, from 0
 * @param units groups of people insured together, the one they are insured through first
 */
public record Household(int id, List<Unit> units) {

    /**
     * People insured through one of them.
     *
     * @param members the head first
     * @param employed whether the head is insured as an employee at the beginning
     */
    public record Unit(List<Resident> members, boolean employed) {

        public Resident head() {
            return members.get(0);
        }
    }
}
