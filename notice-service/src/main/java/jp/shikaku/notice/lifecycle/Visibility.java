package jp.shikaku.notice.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.Caller;
import jp.shikaku.support.Roles;

/**
 * Whose rows a caller sees: an operator or auditor all, an insurer those of its members, a person their own. Nothing
 * else, and nothing when the token names nobody.
 */
public record Visibility(boolean everything, Set<String> insurers, Optional<String> person) {

    /** What the caller of this request sees. */
    public static Visibility of(Caller caller) {
        return new Visibility(
                caller.hasRole(Roles.OPERATOR) || caller.hasRole(Roles.AUDITOR),
                caller.insurers().stream().map(InsurerNumber::value).collect(Collectors.toUnmodifiableSet()),
                caller.person());
    }

    /** Whether a row of that insurer and person is seen. */
    public boolean includes(String insurerNumber, String personId) {
        return everything
                || insurers.contains(insurerNumber)
                || person.filter(personId::equals).isPresent();
    }

    /** Adds the restriction to a query's condition. */
    void restrict(StringBuilder where, Map<String, Object> values, String insurerField) {
        if (everything) {
            return;
        }
        List<String> own = new ArrayList<>();
        if (!insurers.isEmpty()) {
            own.add(insurerField + " in :ownInsurers");
            values.put("ownInsurers", insurers);
        }
        person.ifPresent(id -> {
            own.add("personId = :ownPerson");
            values.put("ownPerson", id);
        });
        where.append(own.isEmpty() ? " and 1 = 0" : " and (" + String.join(" or ", own) + ')');
    }
}
