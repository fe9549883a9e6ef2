package jp.shikaku.notice.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import org.apache.pdfbox.rendering.ImageType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jp.shikaku.notice.Scripts;
import jp.shikaku.notice.credential.CredentialSigner;
import jp.shikaku.notice.credential.DocumentType;
import jp.shikaku.notice.credential.Es256Signer;
import jp.shikaku.notice.credential.KeyFile;
import jp.shikaku.notice.credential.SampleClaims;
import jp.shikaku.notice.credential.SigningKeys;
import jp.shikaku.notice.credential.StatusBits;
import jp.shikaku.notice.credential.StatusListToken;
import jp.shikaku.notice.credential.StatusReference;
import jp.shikaku.notice.document.letters.Typefaces;

import static org.assertj.core.api.Assertions.assertThat;

/** From the printed page to the signature, with libraries that take no part in issuing: src/test/resources/proof. */
@DisplayName("Independent proof")
class IndependentProofTest {

    private static final Path SCRIPT = Path.of("src/test/resources/proof/proof.mjs");
    private static final Path PAGE = Path.of("target/classes/verify");

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "jsQR reads the page and the fax, jose and the page's own verifier verify it, and nothing altered verifies")
    void nothingAlteredVerifies() throws Exception {
        SigningKeys keys = KeyFile.create(folder.resolve("keys.json"));
        Es256Signer signer = new Es256Signer(keys.signing());
        String verification = SampleClaims.ISSUER + "/verify#"
                + new CredentialSigner(signer)
                        .sign(SampleClaims.of(
                                DocumentType.CONFIRMATION_CERTIFICATE,
                                LocalDate.of(2025, 10, 15),
                                null,
                                SampleClaims.PLACE));
        Files.writeString(folder.resolve("jwks.json"), new JWKSet(List.<JWK>copyOf(keys.published())).toString());
        Files.writeString(folder.resolve("list.jwt"), list().sign(signer, Instant.now()));
        printed(verification);

        JsonNode proof =
                new ObjectMapper().readTree(Scripts.run(SCRIPT.toAbsolutePath(), folder, PAGE.toAbsolutePath()));

        assertThat(proof.get("codes")).hasSize(4).allSatisfy(code -> assertThat(code.asText())
                .isEqualTo(verification));
        assertThat(proof.at("/genuine/jose").asBoolean()).isTrue();
        assertThat(proof.at("/genuine/page").asText()).isEqualTo("GENUINE");
        assertThat(proof.get("alterations").asInt()).isGreaterThan(verification.length() * 4);
        assertThat(proof.at("/accepted/jose").asInt()).isZero();
        assertThat(proof.at("/accepted/page").asInt()).isZero();
    }

    /** A notice and a certificate, each as a scan and as a fax. */
    private void printed(String verification) throws Exception {
        DocumentPrinter printer = new DocumentPrinter(Typefaces.with(Path.of("src/test/resources/fonts/rare-ming")));
        for (DocumentForm form : List.of(DocumentForm.NOTICE_A4, DocumentForm.CERTIFICATE_CARD)) {
            PrintResult result =
                    printer.print(form, Samples.named("髙﨑　𠮷野邉", "ﾀｶｻｷ ﾖｼﾉﾍﾞ", verification), Samples.style());
            byte[] pdf = ((PrintResult.Printed) result).pdf();
            for (ImageType type : List.of(ImageType.GRAY, ImageType.BINARY)) {
                Files.write(folder.resolve(form + "-" + type + ".pgm"), Scans.pgm(Scans.lastPage(pdf, type)));
            }
        }
    }

    private static StatusListToken list() {
        return StatusListToken.of(
                StatusReference.uri(SampleClaims.ISSUER, SampleClaims.PLACE.listId()),
                new StatusBits(),
                Duration.ofSeconds(15),
                Duration.ofDays(7));
    }
}
