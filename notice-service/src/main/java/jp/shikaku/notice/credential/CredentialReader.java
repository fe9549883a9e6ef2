package jp.shikaku.notice.credential;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;

/** Reads signed content strictly: whatever is not exactly what was signed is {@link ReadResult.Altered}. */
public final class CredentialReader {

    private static final int PARTS = 3;

    private final Function<String, Optional<ECKey>> keys;

    /**
     * A reader that knows some keys.
     *
     * @param keys public key by key id
     */
    public CredentialReader(Function<String, Optional<ECKey>> keys) {
        this.keys = keys;
    }

    /** Judges one text, as it stood in the fragment of the QR code's address. Never throws for any text. */
    public ReadResult read(String content) {
        String[] parts = content.split("\\.", -1);
        if (parts.length != PARTS) {
            return new ReadResult.Altered();
        }
        Optional<JWSHeader> header = StrictBase64Url.decode(parts[0]).flatMap(CredentialReader::header);
        Optional<byte[]> payload = StrictBase64Url.decode(parts[1]);
        Optional<byte[]> signature = StrictBase64Url.decode(parts[2]).filter(Es256Signature::isCanonical);
        if (header.isEmpty() || payload.isEmpty() || signature.isEmpty()) {
            return new ReadResult.Altered();
        }
        Optional<ECKey> key = keys.apply(header.get().getKeyID());
        if (key.isEmpty()) {
            return new ReadResult.UnknownKey();
        }
        return verified(header.get(), parts, key.get()) ? authentic(payload.get()) : new ReadResult.Altered();
    }

    private static ReadResult authentic(byte[] payload) {
        try {
            return new ReadResult.Authentic(ClaimNames.fromJson(new String(payload, StandardCharsets.UTF_8)));
        } catch (ParseException | DateTimeException e) {
            return new ReadResult.Altered();
        }
    }

    private static boolean verified(JWSHeader header, String[] parts, ECKey key) {
        byte[] input = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        try {
            return new ECDSAVerifier(key).verify(header, input, new Base64URL(parts[2]));
        } catch (JOSEException e) {
            return false;
        }
    }

    /** The header, if it is one that {@link CredentialSigner} writes: ES256, our type, a key id, nothing else. */
    private static Optional<JWSHeader> header(byte[] json) {
        try {
            JWSHeader header = JWSHeader.parse(new String(json, StandardCharsets.UTF_8));
            boolean ours = JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    && CredentialSigner.TYPE.equals(header.getType())
                    && header.getKeyID() != null
                    && header.toJSONObject().size() == PARTS;
            return ours ? Optional.of(header) : Optional.empty();
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
