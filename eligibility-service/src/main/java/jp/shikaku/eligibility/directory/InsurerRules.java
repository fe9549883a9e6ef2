package jp.shikaku.eligibility.directory;

import java.util.ArrayList;
import java.util.List;

import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;

/** What must hold for an insurer's entry: a number with its check digit, and what the number itself says. */
final class InsurerRules {

    private static final int LAST_PREFECTURE = 47;

    private InsurerRules() {}

    /**
     * The entry as it is kept: canonical numbers, scheme and review organisation filled in.
     *
     * @param path the number in the path
     * @throws ProblemException 400 with every place that is wrong
     */
    static InsurerEntry kept(String path, InsurerEntry entry) {
        List<ProblemError> faults = new ArrayList<>(ValidDays.faults(entry.validFrom(), entry.validTo()));
        InsurerNumber number = number(entry.insurerNumber(), "/insurerNumber", faults);
        InsurerNumber successor = entry.successor() == null ? null : number(entry.successor(), "/successor", faults);
        if (number != null && !number.equals(parsed(path))) {
            faults.add(ProblemError.at("/insurerNumber", "The number must be the one in the path."));
        }
        if (number != null && number.equals(successor)) {
            faults.add(ProblemError.at("/successor", "An insurer cannot succeed itself."));
        }
        if (!isPrefecture(entry.prefecture())) {
            faults.add(ProblemError.at("/prefecture", "Prefectures are numbered 01 to 47."));
        }
        if (number != null) {
            faults.addAll(contradictions(number.scheme(), entry));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_VALUE, null, faults);
        }
        return new InsurerEntry(
                number.value(),
                entry.name(),
                number.scheme(),
                number.scheme().reviewOrganisation(),
                entry.prefecture(),
                entry.validFrom(),
                entry.validTo(),
                successor == null ? null : successor.value());
    }

    /** A number as anyone may write it in a path, or null if it cannot be one. */
    static InsurerNumber parsed(String written) {
        try {
            return InsurerNumber.of(written);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether two digits are the number of a prefecture. */
    static boolean isPrefecture(String digits) {
        int prefecture = Integer.parseInt(digits);
        return prefecture >= 1 && prefecture <= LAST_PREFECTURE;
    }

    private static InsurerNumber number(String written, String pointer, List<ProblemError> faults) {
        InsurerNumber number = parsed(written);
        if (number == null) {
            faults.add(ProblemError.at(pointer, "An insurer number has 8 digits, or 6 for national health insurance."));
        } else if (!number.hasValidCheckDigit()) {
            faults.add(ProblemError.at(pointer, "The check digit (the last one) does not belong to this number."));
        }
        return number;
    }

    private static List<ProblemError> contradictions(InsuranceScheme scheme, InsurerEntry entry) {
        List<ProblemError> faults = new ArrayList<>();
        if (entry.scheme() != null && entry.scheme() != scheme) {
            faults.add(ProblemError.at("/scheme", "The number says another scheme; leave it out or correct it."));
        }
        ReviewOrganisation reviewer = scheme.reviewOrganisation();
        if (entry.reviewOrganisation() != null && entry.reviewOrganisation() != reviewer) {
            faults.add(ProblemError.at(
                    "/reviewOrganisation", "This scheme is reviewed by the other organisation; leave it out."));
        }
        return faults;
    }
}
