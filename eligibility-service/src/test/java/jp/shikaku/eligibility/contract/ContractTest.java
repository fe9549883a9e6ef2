package jp.shikaku.eligibility.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.testing.contract.Contract;
import jp.shikaku.testing.contract.ContractRules;
import jp.shikaku.testing.contract.LastRelease;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code -Dshikaku.openapi.write=true} writes the contract instead of comparing it. */
@QuarkusTest
@DisplayName("The contract")
class ContractTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    @DisplayName("is committed as it is served")
    void committedAsServed() throws IOException {
        String served = served();
        if (Boolean.getBoolean("shikaku.openapi.write")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(Files.readString(COMMITTED)).isEqualTo(served);
    }

    @Test
    @DisplayName("breaks no client of the last release, unless it is declared")
    void breaksNobody() {
        assertThat(LastRelease.faults("eligibility-service", served())).isEmpty();
    }

    @Test
    @DisplayName("says of every operation what a client must know")
    void complete() {
        assertThat(ContractRules.broken(Contract.of(served()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/v1/changes:,/v1/change-events:", "name: waitSeconds,name: wait"})
    @DisplayName("would not pass without a path or a parameter that clients use")
    void noticesBreaks(String part, String changed) throws IOException {
        String broken = Files.readString(COMMITTED).replace(part, changed);

        assertThat(broken).isNotEqualTo(Files.readString(COMMITTED));
        assertThat(LastRelease.faults("eligibility-service", broken)).isNotEmpty();
    }

    private static String served() {
        return RestAssured.get("/q/openapi").then().statusCode(200).extract().asString();
    }
}
