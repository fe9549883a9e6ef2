package jp.shikaku.testing.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jp.shikaku.testing.Tokens;

/**
 * A caller of each role and scope that the suite knows. They own nothing: no test makes an object for the institution,
 * the insurer or the person they act for.
 */
final class Callers {

    /** Roles that act for one institution, insurer or person: what belongs to another is not there for them. */
    static final Set<String> OF_ONE = Set.of("institution", "insurer", "person");

    /** The purpose of use that each states; absent where none is needed. */
    private static final Map<String, String> PURPOSES =
            Map.of("institution", "TREATMENT", "insurer", "INSURER_WORK", "auditor", "AUDIT", "operator", "OPERATION");

    private final Map<String, String> tokens = new LinkedHashMap<>();

    Callers() {
        tokens.put("institution", Tokens.institution("4719999999"));
        tokens.put("insurer", Tokens.insurer("39470009"));
        tokens.put("person", Tokens.person("00000000-0000-4000-8000-00000000f0e1"));
        tokens.put("reviewer", Tokens.reviewer("reviewer:walk"));
        tokens.put("approver", Tokens.reviewer("approver:walk"));
        tokens.put("auditor", Tokens.auditor());
        tokens.put("operator", Tokens.operator());
        for (String scope : new String[] {"coverage-resolution", "changes", "persons"}) {
            tokens.put("scope:" + scope, Tokens.service(scope));
        }
    }

    Set<String> roles() {
        return Collections.unmodifiableSet(tokens.keySet());
    }

    String token(String role) {
        String token = tokens.get(role);
        if (token == null) {
            throw new AssertionError("the contract names the role " + role + ", of which Callers has no caller");
        }
        return token;
    }

    String purpose(String role) {
        return PURPOSES.get(role);
    }
}
