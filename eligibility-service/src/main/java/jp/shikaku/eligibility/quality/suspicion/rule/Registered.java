package jp.shikaku.eligibility.quality.suspicion.rule;

import java.util.List;

import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.Qualification;

/**
 * A person with every statement linked to them now.
 *
 * @param qualifications in any order, none withdrawn
 */
public record Registered(Person person, List<Qualification> qualifications) {

    public Registered {
        qualifications = List.copyOf(qualifications);
    }
}
