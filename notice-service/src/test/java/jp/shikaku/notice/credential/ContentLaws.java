package jp.shikaku.notice.credential;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import jp.shikaku.model.Tokyo;

import static org.assertj.core.api.Assertions.assertThat;

/** What the content of any document says, in each of its forms: what the desk relies on (F.4) and nothing else. */
class ContentLaws {

    private static final Set<String> DOCUMENTED = Set.of(
            "iss", "jti", "iat", "nbf", "exp", "t", "in", "sy", "no", "br", "nm", "kn", "bd", "rl", "ac", "rt", "st",
            "lc", "lf", "ls", "sd", "sf", "sp");
    private static final Set<String> ALWAYS_SEEN =
            Set.of("iss", "vct", "iat", "nbf", "exp", "status", "cnf", "_sd", "_sd_alg");
    private static final Pattern INDIVIDUAL_NUMBER = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");

    private final Es256Signer signer;
    private final CredentialReader reader;

    ContentLaws() throws JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("0123456789abcdef").generate();
        signer = new Es256Signer(key);
        reader = new CredentialReader(id -> Optional.of(key.toPublicJWK()));
    }

    @Property(tries = 300)
    @Label("everything stated is read back, under documented names only, and it fits a QR code that prints well")
    void paper(@ForAll("contents") CredentialClaims claims) throws ParseException {
        String content = new CredentialSigner(signer).sign(claims);
        assertThat(reader.read(content)).isEqualTo(new ReadResult.Authentic(claims));
        assertThat(JWSObject.parse(content).getPayload().toJSONObject().keySet())
                .isSubsetOf(DOCUMENTED);
        assertThat(content.length()).isLessThan(1_250);
    }

    @Property(tries = 300)
    @Label("no form of any document holds twelve digits, which is what an individual number is")
    void noIndividualNumber(@ForAll("contents") CredentialClaims claims) throws Exception {
        String paper = new CredentialSigner(signer).sign(claims);
        SdJwt token = SdJwt.of(claims, Optional.empty(), signer, Instant.parse("2026-11-25T00:00:00Z"));
        List<String> plain = Stream.concat(
                        Stream.of(payload(paper), payload(token.text().split("~")[0])),
                        Stream.of(token.text().split("~")).skip(1).map(ContentLaws::decoded))
                .toList();
        assertThat(plain).noneMatch(text -> INDIVIDUAL_NUMBER.matcher(text).find());
        Optional<HealthCard> card = HealthCard.of(claims, "Nq3vGZ0c8mA1rXyT", signer);
        if (card.isPresent()) {
            assertThat(HealthCardTest.payload(card.get().jws()))
                    .doesNotContainPattern(INDIVIDUAL_NUMBER)
                    .doesNotContain("individual");
        }
    }

    @Property(tries = 200)
    @Label("what an SD-JWT shows before anything is disclosed names nobody")
    void sdJwt(@ForAll("contents") CredentialClaims claims) throws ParseException {
        SdJwt token = SdJwt.of(claims, Optional.empty(), signer, Instant.parse("2026-11-25T00:00:00Z"));
        String seen = token.text().split("~")[0];
        Map<String, Object> payload = JWSObject.parse(seen).getPayload().toJSONObject();
        assertThat(payload.keySet()).isSubsetOf(ALWAYS_SEEN);
        assertThat(payload(seen)).doesNotContain(claims.name(), claims.kana(), claims.documentNumber());
    }

    @Property(tries = 300)
    @Label("a SMART Health Card fits one QR code or is refused, and its numeric form turns back into it")
    void healthCard(@ForAll("contents") CredentialClaims claims) {
        Optional<HealthCard> card = HealthCard.of(claims, "Nq3vGZ0c8mA1rXyT", signer);
        card.ifPresent(made -> {
            assertThat(made.jws().length()).isLessThanOrEqualTo(1_195);
            String digits = made.numeric().substring("shc:/".length());
            StringBuilder back = new StringBuilder();
            for (int i = 0; i < digits.length(); i += 2) {
                back.append((char) (Integer.parseInt(digits.substring(i, i + 2)) + 45));
            }
            assertThat(back).hasToString(made.jws());
        });
    }

    @Provide
    Arbitrary<CredentialClaims> contents() {
        Arbitrary<LocalDate> days = Arbitraries.longs().between(-20_000, 22_000).map(LocalDate::ofEpochDay);
        Arbitrary<String> kana = Arbitraries.strings()
                .withChars("アイウエオカガサザタダナハバパマヤラワンー　")
                .ofMinLength(1)
                .ofMaxLength(40);
        Arbitrary<String> number =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(8);
        Arbitrary<Names> names = Combinators.combine(
                        wide(30), kana, wide(10).injectNull(0.3), number, number.injectNull(0.3))
                .as(Names::new);
        Arbitrary<Terms> terms = Combinators.combine(
                        Arbitraries.longs()
                                .between(1_700_000_000L, 4_000_000_000L)
                                .map(Instant::ofEpochSecond),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 1825).injectNull(0.3),
                        Arbitraries.integers().between(1, 3).injectNull(0.3),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, StatusBits.SIZE - 1).injectNull(0.1))
                .as(Terms::new);
        return Combinators.combine(
                        Arbitraries.of(DocumentType.class), names, terms, days, days, Arbitraries.of(true, false))
                .as(ContentLaws::claims);
    }

    /** With a character beyond the basic plane. */
    private static Arbitrary<String> wide(int longest) {
        return Arbitraries.strings()
                .withChars("髙﨑辻葛渡邉齋藤野一二三あいうＡＢ１２　")
                .ofMinLength(1)
                .ofMaxLength(longest)
                .map(text -> text.replace("野", "𠮷"));
    }

    private static CredentialClaims claims(
            DocumentType type, Names names, Terms terms, LocalDate born, LocalDate acquired, boolean family) {
        LocalDate from = Tokyo.dayOf(terms.issuedAt()).plusDays(terms.daysAhead());
        return new CredentialClaims(
                type,
                "https://notice.example.jp",
                "7K2M9QXD4HTN0B3C",
                terms.issuedAt(),
                from,
                terms.days() == null ? null : from.plusDays(terms.days()),
                "06132013",
                names.symbol(),
                names.number(),
                names.branch(),
                names.name(),
                names.kana(),
                born,
                family,
                acquired,
                terms.burden(),
                terms.optional() ? SampleClaims.OPTIONAL : OptionalContent.NONE,
                terms.place() == null ? null : new StatusReference("7K2M9QXD", terms.place()));
    }

    private static String payload(String token) throws ParseException {
        return JWSObject.parse(token).getPayload().toString();
    }

    private static String decoded(String disclosure) {
        String json = new String(Base64.getUrlDecoder().decode(disclosure), StandardCharsets.UTF_8);
        return json.substring(json.indexOf(','));
    }

    private record Names(String name, String kana, String symbol, String number, String branch) {}

    private record Terms(
            Instant issuedAt, int daysAhead, Integer days, Integer burden, boolean optional, Integer place) {}
}
