package jp.shikaku.notice.copies;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.nimbusds.jose.jwk.ECKey;

import jp.shikaku.notice.NoticeError;
import jp.shikaku.notice.credential.CredentialClaims;
import jp.shikaku.notice.credential.CredentialReader;
import jp.shikaku.notice.credential.Es256Signer;
import jp.shikaku.notice.credential.HealthCard;
import jp.shikaku.notice.credential.ReadResult;
import jp.shikaku.notice.credential.SdJwt;
import jp.shikaku.notice.keys.NoticeKeys;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/** Makes copies out of the very content that stands on the paper, so that no form says more than another. */
@ApplicationScoped
class Copies {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 12;

    private final NoticeKeys keys;
    private final CopyRecords records;
    private final ForwardClock clock;
    private final CredentialReader reader;

    @Inject
    Copies(NoticeKeys keys, CopyRecords records, ForwardClock clock) {
        this.keys = keys;
        this.records = records;
        this.clock = clock;
        this.reader = new CredentialReader(keys::publicKey);
    }

    /**
     * A SMART Health Card.
     *
     * @throws ProblemException 422 if the content is too long for one
     */
    HealthCard healthCard(String content) {
        CredentialClaims claims = read(content);
        Es256Signer signer = keys.signer();
        String id = newId();
        HealthCard card = HealthCard.of(claims, id, signer)
                .orElseThrow(() -> new ProblemException(NoticeError.TOO_LONG_FOR_A_CARD));
        records.made(id, CopyForm.SMART_HEALTH_CARD, claims, signer.keyId(), clock.now());
        return card;
    }

    SdJwt sdJwt(String content, Optional<ECKey> holder) {
        CredentialClaims claims = read(content);
        Es256Signer signer = keys.signer();
        Instant now = clock.now();
        SdJwt token = SdJwt.of(claims, holder, signer, now);
        records.made(newId(), CopyForm.SD_JWT_VC, claims, signer.keyId(), now);
        return token;
    }

    private CredentialClaims read(String content) {
        if (reader.read(content) instanceof ReadResult.Authentic authentic) {
            return authentic.claims();
        }
        throw new IllegalStateException("a content that was handed out cannot be read");
    }

    private static String newId() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
