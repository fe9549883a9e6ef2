package jp.shikaku.eligibility.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import jp.shikaku.support.Caller;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/**
 * The purpose that a reader states in the header. Whoever acts for an organisation must state one of theirs; a person
 * reading about themself and a service have one that is understood, so that clients of the first release go on.
 */
@RequestScoped
public class StatedPurpose {

    /** The header that states the purpose. */
    public static final String HEADER = "Purpose-Of-Use";

    /** The header as the contract describes it. */
    public static final String DESCRIPTION =
            "Why 利用目的; required of institutions, insurers, operators and auditors. TREATMENT, APPOINTMENT, BILLING, "
                    + "EMERGENCY (institutions); INSURER_WORK, COMPLAINT (insurers); OPERATION, COMPLAINT (operators); "
                    + "AUDIT, COMPLAINT (auditors); PERSON_SELF, understood of persons; NOTICE, CLAIM_REVIEW, SERVICE, "
                    + "the last understood of services";

    private final Caller caller;

    @Inject
    StatedPurpose(Caller caller) {
        this.caller = caller;
    }

    /**
     * The purpose of this request.
     *
     * @param header the header's value, null if it is absent
     * @throws ProblemException 400 with the codes the caller may state, if none or another is stated
     */
    public PurposeOfUse of(String header) {
        Set<PurposeOfUse> allowed = allowed();
        PurposeOfUse understood = understood();
        if (header == null && understood != null) {
            return understood;
        }
        if (header == null) {
            throw refused(AccessError.PURPOSE_MISSING, allowed);
        }
        return allowed.stream()
                .filter(purpose -> purpose.name().equals(header))
                .findFirst()
                .orElseThrow(() -> refused(AccessError.PURPOSE_NOT_ALLOWED, allowed));
    }

    private PurposeOfUse understood() {
        if (acts(Roles.INSTITUTION, Roles.INSURER, Roles.OPERATOR, Roles.AUDITOR, Roles.REVIEWER)) {
            return null;
        }
        return caller.hasRole(Roles.PERSON) ? PurposeOfUse.PERSON_SELF : PurposeOfUse.SERVICE;
    }

    private Set<PurposeOfUse> allowed() {
        Set<PurposeOfUse> allowed = new LinkedHashSet<>();
        if (acts(Roles.INSTITUTION)) {
            allowed.addAll(List.of(
                    PurposeOfUse.TREATMENT, PurposeOfUse.APPOINTMENT, PurposeOfUse.BILLING, PurposeOfUse.EMERGENCY));
        }
        if (acts(Roles.INSURER)) {
            allowed.addAll(List.of(PurposeOfUse.INSURER_WORK, PurposeOfUse.COMPLAINT));
        }
        if (acts(Roles.OPERATOR)) {
            allowed.addAll(List.of(PurposeOfUse.OPERATION, PurposeOfUse.COMPLAINT));
        }
        if (acts(Roles.AUDITOR)) {
            allowed.addAll(List.of(PurposeOfUse.AUDIT, PurposeOfUse.COMPLAINT));
        }
        if (acts(Roles.PERSON)) {
            allowed.add(PurposeOfUse.PERSON_SELF);
        }
        if (acts(Roles.REVIEWER, Roles.SCOPE_COVERAGE_RESOLUTION)) {
            allowed.add(PurposeOfUse.CLAIM_REVIEW);
        }
        if (acts(Roles.SCOPE_PERSONS, Roles.SCOPE_COVERAGE_RESOLUTION, Roles.SCOPE_CHANGES)) {
            allowed.addAll(List.of(PurposeOfUse.NOTICE, PurposeOfUse.SERVICE));
        }
        return allowed;
    }

    private boolean acts(String... roles) {
        return Arrays.stream(roles).anyMatch(caller::hasRole);
    }

    private static ProblemException refused(AccessError error, Set<PurposeOfUse> allowed) {
        List<String> codes = new ArrayList<>(allowed.stream().map(Enum::name).toList());
        String message = "One of " + String.join(", ", codes) + '.';
        return new ProblemException(error, null, List.of(ProblemError.at(HEADER, message)));
    }
}
