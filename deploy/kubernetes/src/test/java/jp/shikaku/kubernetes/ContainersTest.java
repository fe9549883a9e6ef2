package jp.shikaku.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Images and the compose file")
class ContainersTest {

    private static final List<String> SERVICES = List.of("eligibility-service", "claims-service", "notice-service");

    @ParameterizedTest
    @ValueSource(strings = {"eligibility-service", "claims-service", "notice-service"})
    @DisplayName("an image carries labels, its bill of materials and its archive of classes, and ends as nobody's user")
    void image(String service) throws IOException {
        String text = Files.readString(Tool.path("deploy/images/" + service + "/Containerfile"));
        String last = text.substring(text.lastIndexOf("\nFROM "));

        assertThat(last)
                .contains("org.opencontainers.image.title=\"shikaku " + service + '"')
                .contains("org.opencontainers.image.revision=")
                .contains("COPY bom.json /app/sbom.cdx.json")
                .contains("COPY --from=trained /app/classes.jsa")
                .doesNotContain("USER ")
                .doesNotContain("\nRUN ");
    }

    @Test
    @DisplayName("what all images stand on has no shell form, no latest and a user by number; training uses its flags")
    void runtime() throws IOException {
        Path file = Tool.path("deploy/images/Containerfile.runtime");
        String text = Files.readString(file);

        assertThat(text).contains("\nUSER 65532:65532\n").doesNotContain(":latest");
        assertThat(Files.readAllLines(file))
                .filteredOn(line -> line.startsWith("RUN") || line.startsWith("ENTRYPOINT"))
                .allSatisfy(line -> assertThat(line).contains("["));
        for (String service : SERVICES) {
            String training = Files.readString(Tool.path("deploy/images/" + service + "/Containerfile"));
            for (String flag : List.of("-XX:+UseParallelGC", "-Duser.timezone=UTC")) {
                assertThat(text).contains(flag);
                assertThat(training).contains(flag);
            }
        }
    }

    @Test
    @DisplayName("compose starts a service after its migration, read-only, without capabilities, within limits")
    void compose() throws IOException {
        Object read = new Yaml().load(Files.readString(Tool.path("deploy/compose/compose.yaml")));
        JsonNode services = new ObjectMapper().valueToTree(read).path("services");
        for (String name : SERVICES) {
            JsonNode service = services.path(name);
            String migration = name.replace("-service", "-migration");
            assertThat(service.at("/depends_on/" + migration + "/condition").asText())
                    .isEqualTo("service_completed_successfully");
            assertThat(service.path("read_only").asBoolean()).isTrue();
            assertThat(service.path("user").asText()).isEqualTo("65532:65532");
            assertThat(service.at("/cap_drop/0").asText()).isEqualTo("ALL");
            assertThat(service.has("mem_limit")).isTrue();
            assertThat(service.path("environment").has("QUARKUS_FLYWAY_PASSWORD"))
                    .isFalse();
            assertThat(services.path(migration).path("read_only").asBoolean()).isTrue();
        }
    }
}
