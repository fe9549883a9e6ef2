package jp.shikaku.eligibility.lookup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.eligibility.certificate.CertificateError;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;

/** The consents of a request as they were taken: what is not given is not shown. */
@Schema(
        name = "ConsentsAnswer",
        requiredProperties = {"limitApplication", "specificDiseases"},
        description = "同意の扱い")
public record ConsentsAnswer(ConsentAnswer limitApplication, ConsentAnswer specificDiseases) {

    static final ConsentsAnswer NONE = new ConsentsAnswer(ConsentAnswer.NOT_GIVEN, ConsentAnswer.NOT_GIVEN);

    /** A desk's clock may run ahead of ours by so much. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    /**
     * Judges consents.
     *
     * @param consents as sent, null for none
     * @param now the present instant
     * @param asKnownAt instant the answer is asked for, null for now: a repeated question keeps its consents
     * @param validFor how long a consent holds
     * @throws ProblemException 400 if one is given without a time or in the future
     */
    static ConsentsAnswer of(Consents consents, Instant now, Instant asKnownAt, Duration validFor) {
        if (consents == null) {
            return NONE;
        }
        return new ConsentsAnswer(
                one(consents.limitApplication(), "/consents/limitApplication/at", now, asKnownAt, validFor),
                one(consents.specificDiseases(), "/consents/specificDiseases/at", now, asKnownAt, validFor));
    }

    private static ConsentAnswer one(
            Consent consent, String pointer, Instant now, Instant asKnownAt, Duration validFor) {
        if (consent == null || !consent.given()) {
            return ConsentAnswer.NOT_GIVEN;
        }
        Instant at = consent.at();
        if (at == null || at.isAfter(now.plus(CLOCK_DIFFERENCE))) {
            CertificateError error = CertificateError.CONSENT_TIME_INVALID;
            throw new ProblemException(
                    error, null, List.of(new ProblemError(pointer, null, null, error.code(), error.whatToDo())));
        }
        Instant judgedAt = asKnownAt == null || asKnownAt.isBefore(at) ? now : asKnownAt;
        boolean expired = judgedAt.isAfter(at.plus(validFor));
        return new ConsentAnswer(expired ? "EXPIRED" : ConsentAnswer.GIVEN, at);
    }
}
