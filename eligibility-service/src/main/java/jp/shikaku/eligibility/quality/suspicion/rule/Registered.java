package jp.shikaku.eligibility.quality.suspicion.rule;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.Qualification;

/**
 * A person with every statement linked to them now.
 *
 * @param qualifications in any order, none withdrawn
 * @param statedAddresses by statement, the address its insurer stated, where that is kept
 */
public record Registered(Person person, List<Qualification> qualifications, Map<UUID, String> statedAddresses) {

    public Registered {
        qualifications = List.copyOf(qualifications);
        statedAddresses = Map.copyOf(statedAddresses);
    }
}
