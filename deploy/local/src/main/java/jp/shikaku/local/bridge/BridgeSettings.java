package jp.shikaku.local.bridge;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import jp.shikaku.local.cli.Refusal;

/**
 * What a bridge needs to know.
 *
 * @param folder holds req/ and res/; both are made if they are missing
 * @param service address of the eligibility service, without a slash at the end
 * @param tokenUrl where tokens are fetched by client credentials
 * @param clientId the institution's client
 * @param secret the client's secret
 */
record BridgeSettings(Path folder, URI service, URI tokenUrl, String clientId, String secret) {

    /**
     * Reads a file of settings; the secret stands in a file of its own.
     *
     * @throws Refusal if something is missing
     */
    static BridgeSettings read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new Refusal(Refusal.USAGE, "The file of settings cannot be read: " + file);
        }
        Path secret = Path.of(value(properties, "secret-file"));
        try {
            return new BridgeSettings(
                    Path.of(value(properties, "folder")),
                    URI.create(value(properties, "service")),
                    URI.create(value(properties, "token-url")),
                    value(properties, "client-id"),
                    Files.readString(secret, StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new Refusal(Refusal.USAGE, "The file of the secret cannot be read: " + secret);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.USAGE, "service and token-url are addresses, for example https://…");
        }
    }

    private static String value(Properties properties, String key) {
        String value = properties.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new Refusal(Refusal.USAGE, "The setting " + key + " is missing.");
        }
        return value;
    }
}
