package jp.shikaku.eligibility.quality;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.eligibility.access.PurposeOfUse;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/**
 * Who looks at quality.
 *
 * @param insurers own insurers, 8 digits each; what lies with others is not shown
 * @param everything an operator or auditor, who may look at all insurers
 * @param purpose why, for the trail
 */
public record Viewer(String subject, Set<String> insurers, boolean everything, PurposeOfUse purpose) {

    public static Viewer of(Caller caller) {
        Set<String> own =
                caller.insurers().stream().map(InsurerNumber::value).collect(Collectors.toCollection(TreeSet::new));
        boolean auditor = caller.hasRole(Roles.AUDITOR);
        boolean operator = caller.hasRole(Roles.OPERATOR);
        PurposeOfUse other = auditor ? PurposeOfUse.AUDIT : PurposeOfUse.OPERATION;
        return new Viewer(
                caller.subject(), own, operator || auditor, own.isEmpty() ? other : PurposeOfUse.INSURER_WORK);
    }

    /**
     * The insurers to look at.
     *
     * @param asked an insurer number as written, null for all that the viewer may see
     * @return numbers of 8 digits; empty for all insurers there are
     * @throws ProblemException 404 for an insurer that is not the viewer's, or for no number
     */
    public Set<String> lookAt(String asked) {
        if (asked == null) {
            if (insurers.isEmpty() && !everything) {
                throw new ProblemException(CommonError.NOT_ALLOWED);
            }
            return everything ? Set.of() : insurers;
        }
        String number = number(asked).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        if (!owns(number) && !everything) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return Set.of(number);
    }

    public boolean owns(String insurer) {
        return insurers.contains(insurer);
    }

    /** For the trail: the insurers looked for, null for nobody's. */
    public String actingFor() {
        return insurers.isEmpty() ? null : String.join(",", insurers);
    }

    /** A look of this viewer, for the trail. */
    public AuditEvent look(String action, String outcome, Collection<UUID> persons) {
        return AuditEvent.of(subject, actingFor(), action, null, outcome, persons)
                .withPurpose(purpose.name());
    }

    private static Optional<String> number(String written) {
        try {
            return Optional.of(InsurerNumber.of(written).value());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
