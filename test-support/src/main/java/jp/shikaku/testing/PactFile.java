package jp.shikaku.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What one of our services expects of another, kept as a Pact file in {@code contracts/pacts}: written by the consumer's
 * test, verified by the provider's.
 */
public final class PactFile {

    /** From the folder of a module, where its tests run. */
    public static final String FOLDER = "../contracts/pacts";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private PactFile() {}

    /**
     * Whether the committed file says what the consumer's test has just said. With {@code -Dshikaku.openapi.write=true}
     * it is written anew first, as the other contracts are.
     *
     * @param written what the test wrote
     */
    public static boolean isCommitted(Path written) {
        Path committed = Path.of(FOLDER).resolve(written.getFileName().toString());
        try {
            JsonNode said = withoutTool(JSON.readTree(Files.readAllBytes(written)));
            if (Boolean.getBoolean("shikaku.openapi.write")) {
                Files.writeString(committed, JSON.writeValueAsString(said) + "\n");
            }
            return Files.exists(committed) && said.equals(JSON.readTree(Files.readAllBytes(committed)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of the tool that wrote it is no part of what is expected. */
    private static JsonNode withoutTool(JsonNode pact) {
        ((ObjectNode) pact.get("metadata")).remove("pact-jvm");
        return pact;
    }
}
