package jp.shikaku.eligibility.lookup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;

/**
 * From requests to questions. Only what cannot be a number or a day is refused: a mistyped number is a question whose
 * answer is that nobody has it.
 */
public final class QuestionReader {

    private static final LocalDate FIRST_DAY = LocalDate.of(1868, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
    private static final Instant FIRST_INSTANT = Instant.EPOCH;
    private static final int INSURER_LENGTH = 8;
    private static final int LONGEST = 40;
    private static final int BRANCH_LENGTH = 2;
    private static final Pattern BRANCH = Pattern.compile("[0-9]{2}");

    private QuestionReader() {}

    /**
     * Reads a request.
     *
     * @param now the present instant
     * @param today the present day in Japan
     * @param consentHolds how long a consent holds
     * @throws ProblemException 400 with every place that is wrong
     */
    static Question read(LookupRequest request, Instant now, LocalDate today, Duration consentHolds) {
        List<ProblemError> faults = new ArrayList<>();
        InsuredNumber asked = number(request, faults);
        if (request.birthDate().isBefore(FIRST_DAY) || request.birthDate().isAfter(today)) {
            faults.add(ProblemError.at("/birthDate", "A birth date lies between " + FIRST_DAY + " and today."));
        }
        if (!isDay(request.asOf())) {
            faults.add(ProblemError.at("/asOf", "The day lies between " + FIRST_DAY + " and " + LAST_DAY + '.'));
        }
        if (request.asKnownAt() != null && request.asKnownAt().isBefore(FIRST_INSTANT)) {
            faults.add(ProblemError.at("/asKnownAt", "There was no registry before " + FIRST_INSTANT + '.'));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_VALUE, null, faults);
        }
        if (request.asKnownAt() != null && request.asKnownAt().isAfter(now)) {
            throw new ProblemException(EligibilityError.KNOWN_AT_IN_FUTURE);
        }
        ConsentsAnswer consents = ConsentsAnswer.of(request.consents(), now, request.asKnownAt(), consentHolds);
        return new Question(asked, request.birthDate(), request.asOf(), consents);
    }

    /**
     * Ends the request unless days can be meant.
     *
     * @throws ProblemException 400
     */
    static void requirePossible(List<LocalDate> days) {
        if (!days.stream().allMatch(QuestionReader::isDay)) {
            throw new ProblemException(
                    CommonError.INVALID_VALUE, "Days lie between " + FIRST_DAY + " and " + LAST_DAY + '.');
        }
    }

    /**
     * Reads one of many questions, from what is printed.
     *
     * @param printed with the day of birth; texts null where nothing is printed
     * @param asOf 資格確認日, checked with {@link #isDay}
     * @param now the present instant
     * @param today the present day in Japan
     * @throws ProblemException 400 with every place that is wrong
     */
    public static Question read(Printed printed, LocalDate asOf, Instant now, LocalDate today) {
        List<ProblemError> faults = new ArrayList<>();
        lengths(printed, faults);
        if (printed.birthDate() == null) {
            faults.add(ProblemError.at("/birthDate", "The birth date is missing or no day."));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_VALUE, null, faults);
        }
        LookupRequest request = new LookupRequest(
                printed.insurerNumber(),
                printed.symbol(),
                printed.number(),
                printed.branch(),
                printed.birthDate(),
                asOf,
                null,
                null,
                null,
                null,
                printed.limitConsent() ? new Consents(new Consent(true, now), null) : null);
        return read(request, now, today, Duration.ZERO);
    }

    /** Whether a day can be asked about. */
    public static boolean isDay(LocalDate asOf) {
        return !asOf.isBefore(FIRST_DAY) && !asOf.isAfter(LAST_DAY);
    }

    private static void lengths(Printed printed, List<ProblemError> faults) {
        if (printed.insurerNumber() == null || printed.insurerNumber().length() > INSURER_LENGTH) {
            faults.add(ProblemError.at("/insurerNumber", "The insurer number is missing or too long."));
        }
        if (printed.number() == null || printed.number().length() > LONGEST) {
            faults.add(ProblemError.at("/number", "The number is missing or too long."));
        }
        if (printed.symbol() != null && printed.symbol().length() > LONGEST) {
            faults.add(ProblemError.at("/symbol", "The symbol is too long."));
        }
        if (printed.branch() != null && printed.branch().length() > BRANCH_LENGTH) {
            faults.add(ProblemError.at("/branch", "A branch has two digits; leave it out when none is printed."));
        }
    }

    /**
     * What identifies a person on a document, as it stands there.
     *
     * @param birthDate null when none is stated
     * @param limitConsent the person agrees, now, that 限度額 information is given
     */
    public record Printed(
            String insurerNumber,
            String symbol,
            String number,
            String branch,
            LocalDate birthDate,
            boolean limitConsent) {}

    private static InsuredNumber number(LookupRequest request, List<ProblemError> faults) {
        InsurerNumber insurer = insurer(request.insurerNumber());
        if (insurer == null) {
            faults.add(ProblemError.at(
                    "/insurerNumber", "An insurer number has 8 digits, or 6 for national health insurance."));
        }
        if (request.number().isBlank()) {
            faults.add(ProblemError.at("/number", "The number is missing."));
        }
        if (!faults.isEmpty()) {
            return null;
        }
        InsuredNumber number = new InsuredNumber(insurer, request.symbol(), request.number(), request.branch());
        String branch = number.normalisedBranch();
        if (branch != null && !BRANCH.matcher(branch).matches()) {
            faults.add(ProblemError.at("/branch", "A branch has two digits; leave it out when none is printed."));
        }
        return number;
    }

    private static InsurerNumber insurer(String written) {
        try {
            return InsurerNumber.of(written);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
