package jp.shikaku.eligibility.access;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.Caller;
import jp.shikaku.support.Roles;

/**
 * Who reads about a person.
 *
 * @param anyone may read about everybody: an auditor, or a service with the scope for it
 * @param person own id of a covered person, null for others
 * @param insurers whose statements may be seen
 * @param purpose why, as stated
 * @param service whether a service with the scope for it
 */
record Reader(
        String subject, boolean anyone, String person, Set<InsurerNumber> insurers, String purpose, boolean service) {

    static Reader of(Caller caller, PurposeOfUse purpose) {
        return new Reader(
                caller.subject(),
                caller.hasRole(Roles.AUDITOR) || caller.hasRole(Roles.SCOPE_PERSONS),
                caller.person().orElse(null),
                caller.insurers(),
                purpose.name(),
                caller.hasRole(Roles.SCOPE_PERSONS));
    }

    boolean seesAllOf(String personId) {
        return anyone || personId.equals(person);
    }

    /** For the trail: the insurers read for, null for nobody's. */
    String actingFor() {
        return Optional.of(insurers)
                .filter(numbers -> !numbers.isEmpty())
                .map(numbers -> String.join(
                        ",",
                        new TreeSet<>(numbers)
                                .stream().map(InsurerNumber::value).toList()))
                .orElse(null);
    }
}
