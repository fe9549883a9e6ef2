package jp.shikaku.model.character;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The MJ map")
class MjMapTest {

    @Test
    @DisplayName("is the one whose digest is stated")
    void digest() throws IOException, NoSuchAlgorithmException {
        try (InputStream text = new GZIPInputStream(MjMap.class.getResourceAsStream(MjMap.RESOURCE))) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.readAllBytes());
            assertThat(HexFormat.of().formatHex(digest))
                    .isEqualTo("8ffe0f2eadfc23a44106d24e7114ca50ee21adbe8122c020538582b8f1ec94be");
        }
    }

    @Test
    @DisplayName("knows 52,607 characters, the 2,136 of 常用漢字 among them")
    void size() {
        assertThat(MjMap.get().points().count()).isEqualTo(52_607);
        assertThat(MjMap.get().points().filter(MjMap.get()::isJoyo).count()).isEqualTo(2_136);
    }

    @Test
    @DisplayName("never offers a character that a circular declares different, in no table")
    void different() {
        assertThat(MjMap.get().differentFrom('㐲')).containsExactly((int) '伏');
        assertThat(MjMap.get().candidates('㐲')).extracting(Candidate::target).doesNotContain((int) '伏');
    }

    @Test
    @DisplayName("orders candidates by ground, hops, 常用漢字 and 人名用漢字")
    void order() {
        assertThat(MjMap.get().candidates('髙'))
                .extracting(Candidate::basis)
                .containsExactly(Basis.JIS_UNIFICATION, Basis.FAMILY_REGISTER_STANDARD_FORM);
        assertThat(MjMap.get().candidates('槗').get(0))
                .isEqualTo(new Candidate('橋', Basis.FAMILY_REGISTER_NOTICE_5202, 0));
        assertThat(MjMap.get().candidates('邉').get(0).target()).isEqualTo('辺');
    }

    @Test
    @DisplayName("leads every character to ends that have no further end")
    void ends() {
        IntStream points = MjMap.get().points();
        assertThat(points).allMatch(p -> CharacterKeys.of(p).stream()
                .allMatch(end -> CharacterKeys.of(end).equals(Set.of(end))));
    }

    @Test
    @DisplayName("follows variants to one end and keeps what goes in circles or to different ends")
    void keys() {
        assertThat(CharacterKeys.of('邉')).containsExactly((int) '辺');
        assertThat(CharacterKeys.single('㽵')).isEqualTo('㽵');
        assertThat(CharacterKeys.of('㽵')).containsExactlyInAnyOrder((int) '庄', (int) '荘');
        assertThat(CharacterKeys.of('址')).containsExactly((int) '址');
        assertThat(CharacterKeys.of('㐲')).containsExactly((int) '㐲');
        assertThat(CharacterKeys.of('功')).containsExactly((int) '功');
        assertThat(CharacterKeys.of('山')).containsExactly((int) '山');
    }
}
