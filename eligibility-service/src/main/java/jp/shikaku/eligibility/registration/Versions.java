package jp.shikaku.eligibility.registration;

import jakarta.ws.rs.core.EntityTag;

import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;

/** ETags of what is registered: the version of the statement and of its link, or of a person's facts. */
public final class Versions {

    private Versions() {}

    public static EntityTag tag(Qualification qualification) {
        return new EntityTag(
                qualification.known().version() + "-" + qualification.known().linkVersion()
                        + (qualification.matching().version() == 0
                                ? ""
                                : "-" + qualification.matching().version()));
    }

    public static EntityTag tag(Person person) {
        return new EntityTag(Integer.toString(person.version()));
    }

    /** The edition of a qualification's certificates. */
    static EntityTag certificates(int edition) {
        return new EntityTag("c" + edition);
    }

    /**
     * Ends the request unless a change is asked for.
     *
     * @throws ProblemException 428 without If-Match
     */
    static void requirePresent(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(CommonError.PRECONDITION_REQUIRED);
        }
    }

    /**
     * Ends the request unless the caller has seen what stands now.
     *
     * @throws ProblemException 412 for another version
     */
    static void requireMatch(String ifMatch, EntityTag now) {
        if (!ifMatch.strip().equals('"' + now.getValue() + '"')) {
            throw new ProblemException(CommonError.PRECONDITION_FAILED);
        }
    }
}
