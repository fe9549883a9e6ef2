package jp.shikaku.notice.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;

import jp.shikaku.model.Tokyo;
import jp.shikaku.notice.credential.CredentialClaims;
import jp.shikaku.notice.credential.CredentialReader;
import jp.shikaku.notice.credential.ReadResult;
import jp.shikaku.notice.keys.NoticeKeys;
import jp.shikaku.notice.lifecycle.DocumentStatus;
import jp.shikaku.support.ForwardClock;

/**
 * Judges a content: first its signature, then what is on record, then its last day. Only the very text that was handed
 * out is genuine; a second text with a good signature is not.
 */
@Startup
@ApplicationScoped
class Verifier {

    private final CredentialReader reader;
    private final DocumentStatus documents;
    private final ForwardClock clock;
    private final Map<VerificationResult, Counter> results = new EnumMap<>(VerificationResult.class);

    @Inject
    Verifier(NoticeKeys keys, DocumentStatus documents, ForwardClock clock, MeterRegistry meters) {
        this.reader = new CredentialReader(keys::publicKey);
        this.documents = documents;
        this.clock = clock;
        for (VerificationResult result : VerificationResult.values()) {
            results.put(result, meters.counter("shikaku.notice.verifications", "result", result.name()));
        }
    }

    VerificationAnswer verify(String content) {
        Instant now = clock.now();
        VerificationAnswer answer = judge(content, now);
        results.get(answer.result()).increment();
        return answer;
    }

    private VerificationAnswer judge(String content, Instant now) {
        ReadResult read = reader.read(content);
        if (read instanceof ReadResult.Authentic authentic) {
            CredentialClaims claims = authentic.claims();
            VerificationResult result = standing(claims, content, Tokyo.dayOf(now));
            return result == VerificationResult.ALTERED
                    ? VerificationAnswer.without(result, now)
                    : VerificationAnswer.with(result, claims, now);
        }
        return VerificationAnswer.without(
                read instanceof ReadResult.UnknownKey ? VerificationResult.UNKNOWN_KEY : VerificationResult.ALTERED,
                now);
    }

    private VerificationResult standing(CredentialClaims claims, String content, LocalDate today) {
        return documents
                .of(claims.documentNumber(), content, today)
                .map(standing -> switch (standing) {
                    case OTHER_CONTENT -> VerificationResult.ALTERED;
                    case REVOKED -> VerificationResult.REVOKED;
                    case SUPERSEDED -> VerificationResult.SUPERSEDED;
                    case VALID -> onDay(claims, today);
                })
                .orElse(VerificationResult.UNKNOWN_DOCUMENT);
    }

    private static VerificationResult onDay(CredentialClaims claims, LocalDate today) {
        if (claims.validUntil() != null && today.isAfter(claims.validUntil())) {
            return VerificationResult.EXPIRED;
        }
        return today.isBefore(claims.validFrom()) ? VerificationResult.NOT_YET_VALID : VerificationResult.GENUINE;
    }
}
