package jp.shikaku.notice.credential;

import com.nimbusds.jose.JOSEObjectType;

/** Signs claims into the compact form that a QR code carries. */
public final class CredentialSigner {

    /** The {@code typ} of the header; keeps these signatures from being taken for anything else. */
    static final JOSEObjectType TYPE = new JOSEObjectType("shikaku-notice+jwt");

    private final Es256Signer signer;

    public CredentialSigner(Es256Signer signer) {
        this.signer = signer;
    }

    /** The compact JWS of these claims. */
    public String sign(CredentialClaims claims) {
        return signer.sign(TYPE, ClaimNames.toJson(claims));
    }
}
