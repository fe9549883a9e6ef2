package jp.shikaku.notice.credential;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;

class CredentialLaws {

    private final SigningKeys keys;
    private final String content;
    private final CredentialReader reader;

    CredentialLaws() throws Exception {
        Path folder = Files.createTempDirectory("keys");
        keys = KeyFile.create(folder.resolve("keys.json"));
        Files.delete(folder.resolve("keys.json"));
        Files.delete(folder);
        content = new CredentialSigner(new Es256Signer(keys.signing())).sign(SampleClaims.certificate());
        reader = new CredentialReader(id -> id.equals(keys.signing().getKeyID())
                ? Optional.of(keys.published().get(0))
                : Optional.empty());
    }

    @Property(tries = 3000)
    @Label("any printable text put in place of any stretch of the content is never authentic unless it is the same")
    void replacedStretch(
            @ForAll @IntRange(max = 500) int from,
            @ForAll @IntRange(max = 3) int length,
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 3) String other) {
        String altered = content.substring(0, from) + other + content.substring(from + length);
        if (!altered.equals(content)) {
            assertThat(reader.read(altered)).isNotInstanceOf(ReadResult.Authentic.class);
        }
    }

    @Property(tries = 2000)
    @Label("any text at all is judged without failing, and is not authentic")
    void anyText(@ForAll String text) {
        assertThat(reader.read(text)).isNotInstanceOf(ReadResult.Authentic.class);
    }
}
