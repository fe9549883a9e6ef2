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
        if (review == null) {
            return new Explanation(rule, facts, null);
        }
        facts.put("changesBy", changesBy(due, rule, review));
        return new Explanation(rule, facts, review.minusDays(1));
    }

    /** What is to happen on the day from which the answer may be another. */
    private static String changesBy(Due due, EntitlementRule rule, LocalDate day) {
        LocalDate certificateExpiresOn = due.grounds().certificateExpiresOn();
        if (certificateExpiresOn != null
                && day.equals(CardCertificate.usableUntil(certificateExpiresOn).plusDays(1))) {
            return "CARD_CERTIFICATE_ENDS";
        }
        if (day.equals(ElderlyRecipient.from(due.facts().birthDate()))) {
            return "ATTAINS_70";
        }
        if (RuleTable.BUILT_IN.changesOn(day)) {
            return "RULES_CHANGE";
        }
        return due.grounds().application() != null && rule.months() != null ? "APPLICATION_ENDS" : "OPTIONAL_ITEM";
    }
}
