package jp.shikaku.eligibility.registration;

import java.util.Set;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.Caller;
import jp.shikaku.support.Roles;

/**
 * Who states something.
 *
 * @param subject the token's subject, kept with the knowledge position
 * @param insurers whose statements these may be
 * @param operator may state for any insurer
 */
public record Author(String subject, Set<InsurerNumber> insurers, boolean operator) {

    public static Author of(Caller caller) {
        return new Author(caller.subject(), caller.insurers(), caller.hasRole(Roles.OPERATOR));
    }

    boolean mayStateFor(InsurerNumber insurer) {
        return operator || insurers.contains(insurer);
    }
}
