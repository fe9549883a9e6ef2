package jp.shikaku.eligibility.access;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** The person that a person's token is for. What is another's does not exist for them. */
@RequestScoped
public class OwnPerson {

    private final Caller caller;

    @Inject
    OwnPerson(Caller caller) {
        this.caller = caller;
    }

    /**
     * The person of the path, if it is the caller themself.
     *
     * @throws ProblemException 404 for anybody else
     */
    public UUID only(String personId) {
        if (!caller.person().filter(personId::equals).isPresent()) {
            throw notFound();
        }
        return Ids.parse(personId).orElseThrow(OwnPerson::notFound);
    }

    /**
     * The person of the path, if it is the caller themself or the caller is an auditor.
     *
     * @throws ProblemException 404 for anybody else
     */
    public UUID orAuditor(String personId) {
        return caller.hasRole(Roles.AUDITOR) ? Ids.parse(personId).orElseThrow(OwnPerson::notFound) : only(personId);
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonError.NOT_FOUND);
    }
}
