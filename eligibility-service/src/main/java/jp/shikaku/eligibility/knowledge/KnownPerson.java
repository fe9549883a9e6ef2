package jp.shikaku.eligibility.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jp.shikaku.eligibility.coverage.CoverageTimeline;
import jp.shikaku.eligibility.coverage.Person;

/**
 * A person with their timeline, as known.
 *
 * @param linkedElsewhere qualifications that were found later to be another person's; always empty as known now
 * @param insurerNames names of the insurers by number, as the directory has them on the day asked
 * @param referenceNumber 照会番号 of the institution that asks, null if it registered none or none asks
 * @param blockedParts codes of the parts that the person blocks lookups of, as they stand now
 * @param certificates by qualification, the newest facts about its certificates as JSON; read for desks only
 */
public record KnownPerson(
        Person person,
        CoverageTimeline timeline,
        Set<UUID> linkedElsewhere,
        Map<String, String> insurerNames,
        String referenceNumber,
        List<String> blockedParts,
        Map<UUID, String> certificates) {}
