package jp.shikaku.notice.credential;

import java.time.Instant;
import java.time.LocalDate;

/** Contents to sign in tests; the people in them are invented. */
public final class SampleClaims {

    public static final String ISSUER = "https://notice.example.jp";
    public static final StatusReference PLACE = new StatusReference("7K2M9QXD", 40_961);

    /** Every item there is. */
    static final OptionalContent OPTIONAL = new OptionalContent(
            "現役並みⅡ・食事減額",
            LocalDate.of(2026, 12, 1),
            LocalDate.of(2026, 12, 10),
            "人工透析を要する慢性腎不全",
            LocalDate.of(2026, 12, 20),
            true);

    private static final String NUMBER = "7K2M9QXD4HTN0B3C";
    private static final Instant ISSUED = Instant.parse("2025-10-15T01:02:03Z");
    private static final Names NAMES = new Names("髙﨑　𠮷野邉", "ﾀｶｻｷ ﾖｼﾉﾍﾞ");

    private SampleClaims() {}

    /** A paper with these days and this place in a status list. */
    public static CredentialClaims of(DocumentType type, LocalDate from, LocalDate until, StatusReference place) {
        return made(type, new Days(from, until), NAMES, OptionalContent.NONE, place);
    }

    /** A certificate as most are. */
    static CredentialClaims certificate() {
        return certificate(NAMES.name(), NAMES.kana());
    }

    /** A certificate of somebody of this name. */
    static CredentialClaims certificate(String name, String kana) {
        return certificate(new Names(name, kana), OptionalContent.NONE);
    }

    /** A certificate with every item there is. */
    public static CredentialClaims full() {
        return certificate(NAMES, OPTIONAL);
    }

    /** A certificate with these optional items. */
    static CredentialClaims with(OptionalContent optional) {
        return certificate(NAMES, optional);
    }

    private static CredentialClaims certificate(Names names, OptionalContent optional) {
        Days days = new Days(LocalDate.of(2026, 10, 20), LocalDate.of(2027, 7, 31));
        return made(DocumentType.CONFIRMATION_CERTIFICATE, days, names, optional, PLACE);
    }

    private static CredentialClaims made(
            DocumentType type, Days days, Names names, OptionalContent optional, StatusReference place) {
        return new CredentialClaims(
                type,
                ISSUER,
                NUMBER,
                ISSUED,
                days.from(),
                days.until(),
                "06132013",
                "１２３４",
                "567890",
                "01",
                names.name(),
                names.kana(),
                LocalDate.of(1954, 4, 1),
                true,
                LocalDate.of(2026, 10, 1),
                2,
                optional,
                place);
    }

    /** A notice that leaves out all that may be left out. */
    public static CredentialClaims minimal(String documentNumber) {
        return new CredentialClaims(
                DocumentType.NOTICE,
                "http://localhost:18702",
                documentNumber,
                Instant.EPOCH,
                LocalDate.of(1970, 1, 1),
                null,
                "39131206",
                null,
                "12345678",
                null,
                "山田",
                "ヤマダ",
                LocalDate.of(1940, 1, 1),
                false,
                LocalDate.of(2015, 1, 1),
                null,
                OptionalContent.NONE,
                null);
    }

    /** A paper whose payload is this JSON, signed as papers are: what this service would never write. */
    public static String signed(SigningKeys keys, String json) {
        return new Es256Signer(keys.signing()).sign(CredentialSigner.TYPE, json);
    }

    private record Days(LocalDate from, LocalDate until) {}

    private record Names(String name, String kana) {}
}
