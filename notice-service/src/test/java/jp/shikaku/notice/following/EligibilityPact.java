package jp.shikaku.notice.following;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import au.com.dius.pact.consumer.ConsumerPactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import au.com.dius.pact.core.model.RequestResponsePact;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static au.com.dius.pact.consumer.dsl.PactDslJsonRootValue.stringType;

/** What this service asks of the eligibility service, and of the answers only what it reads. */
final class EligibilityPact {

    static final String INSURER = "06132013";
    static final String UNKNOWN_INSURER = "06139992";
    static final String PERSON = "3f1c9c0e-0000-7000-8000-000000000001";
    static final String UNKNOWN_PERSON = "3f1c9c0e-0000-7000-8000-00000000ffff";
    static final String DAY = "2026-10-05";
    static final String MONTH = "2026-09";

    private static final String COVERED = "somebody is covered";
    private static final Map<String, String> SOMEBODY = Map.of(
            "insurerNumber", INSURER,
            "symbol", "契約",
            "number", "2600201",
            "acquiredOn", "2026-04-01",
            "birthDate", "1979-11-23",
            "name", "通知　一郎",
            "kana", "ツウチ　イチロウ",
            "sex", "1");

    /** The same person, with a certificate of a ceiling class from the first day on. */
    private static final Map<String, String> CERTIFIED = Stream.concat(
                    SOMEBODY.entrySet().stream(), Stream.of(Map.entry("limitFlag", "A03")))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final String CARDLESS = "somebody without a usable card was covered when a month ended";

    /** Somebody else: the first has a usable card. */
    private static final Map<String, String> WITHOUT_CARD = Map.of(
            "insurerNumber", INSURER,
            "symbol", "契約",
            "number", "2600202",
            "acquiredOn", "2026-04-01",
            "birthDate", "1951-02-03",
            "name", "通知　二葉",
            "kana", "ツウチ　フタバ",
            "sex", "2");

    private EligibilityPact() {}

    static RequestResponsePact expected() {
        PactDslResponse followed = changes(ConsumerPactBuilder.consumer("notice-service")
                .hasPactWith("eligibility-service")
                .given(COVERED, SOMEBODY));
        PactDslResponse read = persons(followed.given(COVERED, CERTIFIED));
        PactDslResponse listed = cardless(read.given(CARDLESS, WITHOUT_CARD));
        PactDslResponse named = insurer(listed.given(COVERED, SOMEBODY));
        return unknownInsurer(named.given(COVERED, SOMEBODY)).toPact();
    }

    private static PactDslResponse changes(PactDslWithState state) {
        return get(state, "the first page of changes", "/v1/changes")
                .matchQuery("limit", "[0-9]+", "200")
                .matchQuery("waitSeconds", "[0-9]+", "0")
                .willRespondWith()
                .status(200)
                .body(newJsonBody(page -> page.stringType("nextCursor", "c1")
                                .eachLike("items", change -> change.stringType("personId", PERSON)
                                        .eachLike("kinds", stringType("ACQUISITION"))
                                        .eachLike("qualificationIds", stringType("q1"))
                                        .booleanType("initialLoad", false)))
                        .build());
    }

    private static PactDslResponse persons(PactDslWithState state) {
        return state.uponReceiving("persons, one of them unknown")
                .path("/v1/person-readings")
                .method("POST")
                .matchHeader("Authorization", "Bearer .+", "Bearer token")
                .headers(Map.of("Purpose-Of-Use", "NOTICE", "Content-Type", "application/json"))
                .body(new PactDslJsonBody()
                        .array("personIds")
                        .valueFromProviderState("${personId}", PERSON)
                        .string(UNKNOWN_PERSON)
                        .closeArray()
                        .asBody())
                .willRespondWith()
                .status(200)
                .body(newJsonBody(page ->
                                page.minMaxArrayLike("items", 1, 1, person -> person.stringType("personId", PERSON)
                                        .stringType("name", "通知　一郎")
                                        .stringType("kana", "ツウチ　イチロウ")
                                        .stringType("birthDate", "1979-11-23")
                                        .booleanType("usableCard", true)
                                        .eachLike("qualifications", qualification -> qualification
                                                .stringType("qualificationId", "q1")
                                                .stringType("insurerNumber", INSURER)
                                                .stringType("symbol", "契約")
                                                .stringType("number", "2600201")
                                                .stringType("relationship", "SELF")
                                                .stringType("acquiredOn", "2026-04-01")
                                                .booleanType("counts", true)
                                                .eachLike("certificates", certificate -> certificate
                                                        .stringType("kind", "LIMIT_APPLICATION")
                                                        .stringType("classification", "01")
                                                        .stringType("flag", "A03")
                                                        .stringType("validFrom", "2026-08-01")))))
                        .build());
    }

    private static PactDslResponse cardless(PactDslWithState state) {
        return get(state, "the people without a usable card", "/v1/insurers/" + INSURER + "/cardless-members")
                .headers("Purpose-Of-Use", "NOTICE")
                .queryParameterFromProviderState("month", "${month}", MONTH)
                .matchQuery("limit", "[0-9]+", "200")
                .willRespondWith()
                .status(200)
                .body(newJsonBody(page ->
                                page.minArrayLike("items", 1, member -> member.stringType("qualificationId", "q1")
                                        .stringType("personId", PERSON)
                                        .stringType("reason", "NO_CARD")))
                        .build());
    }

    private static PactDslResponse insurer(PactDslWithState state) {
        return get(state, "the name of an insurer on a day", "/v1/directory/insurers/" + INSURER)
                .query("on=" + DAY)
                .willRespondWith()
                .status(200)
                .body(newJsonBody(insurer -> insurer.stringType("name", "みどり健康保険組合"))
                        .build());
    }

    private static PactDslResponse unknownInsurer(PactDslWithState state) {
        return get(state, "the name of an insurer nobody knows", "/v1/directory/insurers/" + UNKNOWN_INSURER)
                .query("on=" + DAY)
                .willRespondWith()
                .status(404);
    }

    private static PactDslRequestWithPath get(PactDslWithState state, String what, String path) {
        return authorised(state.uponReceiving(what).path(path));
    }

    private static PactDslRequestWithPath authorised(PactDslRequestWithPath request) {
        return request.method("GET").matchHeader("Authorization", "Bearer .+", "Bearer token");
    }
}
