package jp.shikaku.eligibility.contract;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.registration.transfer.FreshInsurers;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Other tests of this JVM move the same counters, so only that they move is asked. */
@QuarkusTest
@DisplayName("What operators read of the registry")
class MetricsTest {

    @Inject
    MeterRegistry meters;

    @Test
    @DisplayName("moves with a registration and its delay, and with a lookup by its answer")
    void moves() {
        String insurer = FreshInsurers.next();
        Line line = Line.of(insurer, Api.freshNumber());
        double registered = counted("shikaku.registrations", "outcome", "registered");
        long delays = meters.get("shikaku.registration.delay.days").summary().count();
        double notFound = counted("shikaku.lookups", "answer", "not_found");

        lookUp(line);
        Api.register(Tokens.insurer(insurer), line).then().statusCode(201);

        assertThat(counted("shikaku.lookups", "answer", "not_found")).isGreaterThan(notFound);
        assertThat(counted("shikaku.registrations", "outcome", "registered")).isGreaterThan(registered);
        assertThat(meters.get("shikaku.registration.delay.days").summary().count())
                .isGreaterThan(delays);
    }

    private double counted(String name, String tag, String value) {
        return meters.get(name).tag(tag, value).counter().count();
    }

    private static void lookUp(Line line) {
        Api.json(
                        Tokens.institution("1311234567"),
                        """
                        {"insurerNumber":"06132013","symbol":"1","number":"%s","birthDate":"1988-05-14",\
                        "asOf":"2026-10-02","purpose":"TREATMENT"}"""
                                .formatted(line.number()))
                .post("/v1/lookups")
                .then()
                .statusCode(200);
    }
}
