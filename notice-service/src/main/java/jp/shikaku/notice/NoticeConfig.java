package jp.shikaku.notice;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

import jp.shikaku.notice.document.DocumentForm;

/** Settings of this service. */
@ConfigMapping(prefix = "shikaku.notice")
public interface NoticeConfig {

    /** JWK set or PEM with the private key that signs; made on the first start if {@link #keyGenerate()}. */
    Optional<Path> keyFile();

    /** Whether keys may be made here. Off where the file is mounted from a secret. */
    @WithDefault("true")
    boolean keyGenerate();

    /** Configuration of SunPKCS11 for a device that holds the private keys, in the place of a key file. */
    @WithName("pkcs11.config")
    Optional<Path> deviceConfig();

    /** File with the PIN of that device. */
    @WithName("pkcs11.pin-file")
    Optional<Path> devicePinFile();

    /** How long a new key is published before it signs: as old as the keys of a verifier without a network may be. */
    @WithDefault("P7D")
    Duration keyLead();

    /** Address under which everybody reaches this service; printed in every QR code. */
    URI publicUrl();

    /**
     * Folder of further typefaces, meant for IPAmj明朝: asked for characters that those of the service lack. Without it
     * such characters stop a document.
     */
    Optional<Path> fontFolder();

    /** What a 資格確認書 looks like: a CERTIFICATE form; the front and back of a card on one sheet unless set. */
    @WithDefault("CERTIFICATE_CARD_SHEET")
    DocumentForm certificateForm();

    /** How long a verifier that can ask need not ask for a status list again; what a revocation takes to be seen. */
    @WithDefault("PT15S")
    Duration statusListFreshness();

    /** How long a verifier without a network may rely on a status list. */
    @WithDefault("P7D")
    Duration statusListLifetime();

    /** How long the pages of a document, and what was printed on them, are kept after it last counted. */
    @WithDefault("P10Y")
    Period retention();

    /** Of the runs that make documents. */
    Issuance issuance();

    /** Of the page that verifies documents. */
    Verification verification();

    /** The public address without a trailing slash. */
    default String issuer() {
        return publicUrl().toString().replaceAll("/+$", "");
    }

    /** Of the runs that make documents. */
    interface Issuance {

        /** Threads that make documents, per instance. */
        @WithDefault("2")
        @Min(1)
        @Max(64)
        int workers();
    }

    /** Of the page that verifies documents. */
    interface Verification {

        /** How long a page without a network relies on the keys it kept; afterwards it is too old to say. */
        @WithDefault("P7D")
        Duration keysMaxAge();

        /** Address of the online lookup that the page links to, if desks have one in the browser. */
        Optional<URI> lookupUrl();
    }
}
