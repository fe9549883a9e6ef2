package jp.shikaku.claims.recheck;

import java.util.Map;

import au.com.dius.pact.consumer.ConsumerPactBuilder;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import au.com.dius.pact.core.model.RequestResponsePact;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static au.com.dius.pact.consumer.dsl.PactDslJsonRootValue.stringType;

/**
 * What this service asks of the eligibility service, and of the answers only what it reads. Inside a list a plain value
 * would only be held to its type, so what matters is matched.
 */
final class EligibilityPact {

    static final String INSURER = "06132013";
    static final String SYMBOL = "契約";
    static final String NUMBER = "2600101";
    static final String UNKNOWN_NUMBER = "2600102";
    static final String TOO_LONG = "9".repeat(60);
    static final String BORN = "1988-05-14";
    static final String NAME = "契約　花子";
    static final String KANA = "ケイヤク　ハナコ";
    static final String DAY = "2026-10-05";

    private static final String COVERED = "somebody is covered";
    private static final Map<String, String> SOMEBODY = Map.of(
            "insurerNumber", INSURER,
            "symbol", SYMBOL,
            "number", NUMBER,
            "acquiredOn", "2026-04-01",
            "birthDate", BORN,
            "name", NAME,
            "kana", KANA,
            "sex", "2");
    private static final String RESOLUTIONS = "/v1/coverage-resolutions";
    private static final String INSTANT = "[0-9-]{10}T[0-9:]{8}([.][0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})";
    private static final String SOME_INSTANT = "2026-10-05T01:00:00Z";
    private static final String SOME_TOKEN = "kfXb0hJ2v1kq3m5n7p9r1t3v5x7z9b1d3f5h7j9l1n0";

    private EligibilityPact() {}

    static RequestResponsePact expected() {
        PactDslResponse found = somebody(ConsumerPactBuilder.consumer("claims-service")
                .hasPactWith("eligibility-service")
                .given(COVERED, SOMEBODY));
        PactDslResponse notFound = nobody(found.given(COVERED, SOMEBODY));
        PactDslResponse refused = refused(notFound.given(COVERED, SOMEBODY));
        PactDslResponse searched = candidates(refused.given(COVERED, SOMEBODY));
        PactDslResponse followed = changes(searched.given(COVERED, SOMEBODY));
        return insurer(followed.given(COVERED, SOMEBODY)).toPact();
    }

    private static PactDslResponse somebody(PactDslWithState state) {
        return post(state, "a question about somebody covered", RESOLUTIONS, question(NUMBER))
                .willRespondWith()
                .status(200)
                .body(newJsonBody(answer -> {
                            position(answer);
                            answer.eachLike("items", item -> {
                                item.stringMatcher("itemId", "0", "0").stringMatcher("match", "FOUND", "FOUND");
                                item.stringType("personId", "p1");
                                item.eachLike("tokens", stringType(SOME_TOKEN));
                                item.eachLike("timeline", EligibilityPact::qualification);
                            });
                        })
                        .build());
    }

    private static PactDslResponse nobody(PactDslWithState state) {
        return post(state, "a question about a number nobody has", RESOLUTIONS, question(UNKNOWN_NUMBER))
                .willRespondWith()
                .status(200)
                .body(newJsonBody(answer -> {
                            position(answer);
                            answer.eachLike("items", item -> item.stringMatcher("itemId", "0", "0")
                                    .stringMatcher("match", "NONE", "NONE")
                                    .eachLike("tokens", stringType(SOME_TOKEN)));
                        })
                        .build());
    }

    private static PactDslResponse refused(PactDslWithState state) {
        return post(state, "a question that does not fit the contract", RESOLUTIONS, question(TOO_LONG))
                .willRespondWith()
                .status(400);
    }

    private static PactDslResponse candidates(PactDslWithState state) {
        DslPart question = newJsonBody(request -> request.array(
                        "items",
                        items -> items.object(item -> item.stringValue("itemId", "0")
                                .stringValue("name", NAME)
                                .stringValue("kana", KANA)
                                .stringValue("birthDate", BORN)
                                .stringValue("sex", "2")
                                .array("days", days -> days.stringValue(DAY)))))
                .build();
        return post(state, "a search by name", "/v1/person-candidates", question)
                .willRespondWith()
                .status(200)
                .body(newJsonBody(answer -> {
                            position(answer);
                            answer.eachLike("items", item -> {
                                item.stringMatcher("itemId", "0", "0").integerType("further", 0);
                                item.integerType("heldBack", 0).eachLike("tokens", stringType(SOME_TOKEN));
                                item.eachLike("candidates", EligibilityPact::candidate);
                            });
                        })
                        .build());
    }

    private static PactDslResponse changes(PactDslWithState state) {
        return get(state, "the first page of changes", "/v1/changes")
                .matchQuery("limit", "[0-9]+", "200")
                .matchQuery("waitSeconds", "[0-9]+", "0")
                .willRespondWith()
                .status(200)
                .body(newJsonBody(page -> page.stringType("nextCursor", "c1")
                                .integerType("headPosition", 7)
                                .eachLike("items", change -> change.integerType("position", 7)
                                        .stringType("personId", "p1")
                                        .eachLike("tokens", stringType(SOME_TOKEN))))
                        .build());
    }

    private static PactDslResponse insurer(PactDslWithState state) {
        return get(state, "the name of an insurer", "/v1/directory/insurers/" + INSURER)
                .willRespondWith()
                .status(200)
                .body(newJsonBody(insurer -> insurer.stringMatcher("insurerNumber", INSURER, INSURER)
                                .stringType("name", "みどり健康保険組合"))
                        .build());
    }

    private static DslPart question(String number) {
        return newJsonBody(request -> request.array(
                        "items",
                        items -> items.object(item -> item.stringValue("itemId", "0")
                                .stringValue("insurerNumber", INSURER)
                                .stringValue("symbol", SYMBOL)
                                .stringValue("number", number)
                                .stringValue("birthDate", BORN)
                                .stringValue("name", NAME)
                                .stringValue("kana", KANA))))
                .build();
    }

    private static void position(LambdaDslObject answer) {
        answer.integerType("position", 7).stringMatcher("knownAt", INSTANT, SOME_INSTANT);
    }

    private static void qualification(LambdaDslObject entry) {
        entry.stringType("qualificationId", "q1")
                .stringMatcher("insurerNumber", INSURER, INSURER)
                .stringMatcher("symbol", SYMBOL, SYMBOL)
                .stringMatcher("number", NUMBER, NUMBER)
                .stringMatcher("relationship", "SELF", "SELF")
                .stringMatcher("acquiredOn", "2026-04-01", "2026-04-01")
                .booleanType("suspended", false)
                .stringMatcher("knownSince", INSTANT, SOME_INSTANT);
    }

    private static void candidate(LambdaDslObject candidate) {
        candidate.stringType("personId", "p1").integerType("score", 100);
        candidate.integerType("heldBackQualifications", 0);
        candidate.eachLike("qualifications", EligibilityPact::qualification);
    }

    private static PactDslRequestWithPath post(PactDslWithState state, String what, String path, DslPart body) {
        return state.uponReceiving(what)
                .path(path)
                .method("POST")
                .headers("Content-Type", "application/json")
                .matchHeader("Authorization", "Bearer .+", "Bearer token")
                .body(body);
    }

    private static PactDslRequestWithPath get(PactDslWithState state, String what, String path) {
        return state.uponReceiving(what)
                .path(path)
                .method("GET")
                .matchHeader("Authorization", "Bearer .+", "Bearer token");
    }
}
