package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import jp.shikaku.model.CardCertificate;

/**
 * An entitlement in words: the rule, the facts it was applied to, and until when the answer holds.
 *
 * @param rule the row that decided
 * @param facts what it was applied to, by name
 * @param holdsUntil last day on which the same facts give the same answer, null for no such day
 */
public record Explanation(EntitlementRule rule, Map<String, String> facts, LocalDate holdsUntil) {

    public Explanation {
        facts = Map.copyOf(facts);
    }

    /** Explains an entitlement by what is kept of its decision. */
    public static Explanation of(Due due) {
        LocalDate certificateExpiresOn = due.grounds().certificateExpiresOn();
        EntitlementRule rule = RuleTable.BUILT_IN.rule(due.grounds().rule());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("insurerNumber", due.facts().insurerNumber());
        facts.put("ground", rule.ground().name());
        if (rule.minAge() != null) {
            facts.put("ageCountedOn", rule.ageOn().toString());
            facts.put("ageAttained", rule.minAge().toString());
        }
        if (rule.basis() != Basis.APPLICATION && certificateExpiresOn != null) {
            facts.put("certificateExpiresOn", certificateExpiresOn.toString());
            facts.put(
                    "cardUsableUntil",
                    CardCertificate.usableUntil(certificateExpiresOn).toString());
        }
        if (due.grounds().application() != null) {
            facts.put("application", due.grounds().application().toString());
        }
        if (!due.facts().optional().equals(OptionalFacts.NONE)) {
            facts.put("optionalItems", "SHOWN");
        }
        LocalDate review = due.grounds().reviewOn();
        return new Explanation(rule, facts, review == null ? null : review.minusDays(1));
    }
}
