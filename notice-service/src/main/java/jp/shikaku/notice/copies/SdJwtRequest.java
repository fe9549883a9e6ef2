package jp.shikaku.notice.copies;

import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.notice.NoticeError;
import jp.shikaku.support.ProblemException;

/** What an SD-JWT is bound to. */
@Schema(name = "SdJwtRequest", description = "SD-JWTの作成")
record SdJwtRequest(
        @Valid @Schema(description = "Public key of the holder's wallet; without it the token is bound to nobody")
                HolderKey holderKey) {

    Optional<ECKey> holder() {
        return Optional.ofNullable(holderKey).map(HolderKey::toKey);
    }

    /** A public key as JWK (RFC 7517). */
    @Schema(
            name = "HolderKey",
            requiredProperties = {"kty", "crv", "x", "y"})
    record HolderKey(
            @Size(max = 8) @Schema(example = "EC") String kty,
            @Size(max = 16) @Schema(example = "P-256") String crv,
            @Size(max = 64) @Schema(example = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU") String x,
            @Size(max = 64) @Schema(example = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0") String y) {

        ECKey toKey() {
            if (!"EC".equals(kty) || !Curve.P_256.getName().equals(crv) || x == null || y == null) {
                throw new ProblemException(NoticeError.NOT_A_HOLDER_KEY);
            }
            try {
                return new ECKey.Builder(Curve.P_256, new Base64URL(x), new Base64URL(y)).build();
            } catch (IllegalStateException | IllegalArgumentException e) {
                throw new ProblemException(NoticeError.NOT_A_HOLDER_KEY);
            }
        }
    }
}
