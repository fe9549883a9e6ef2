package jp.shikaku.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bearer tokens of the running {@link LocalIdentityProvider}, fetched as any client fetches them. */
public final class Tokens {

    /** System property with the issuer's address, set by {@link ServiceResources}. */
    static final String ISSUER_PROPERTY = "shikaku.test.issuer";

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private Tokens() {}

    public static String institution(String code) {
        return ofTests("institution:" + code);
    }

    public static String insurer(String... numbers) {
        return ofTests("insurer:" + String.join(",", numbers));
    }

    public static String person(String id) {
        return ofTests("person:" + id);
    }

    public static String reviewer() {
        return ofTests("reviewer");
    }

    /** A person of a review organisation, for example {@code reviewer:anna@1} or {@code reviewer+approver:ben}. */
    public static String reviewer(String clientId) {
        return ofTests(clientId);
    }

    public static String auditor() {
        return ofTests("auditor");
    }

    public static String operator() {
        return ofTests("operator");
    }

    /** The token of one of our services, for example {@code claims-service}. */
    public static String client(String name) {
        return ofTests(name);
    }

    /** A service's token with scopes, for example {@code changes}. */
    public static String service(String... scopes) {
        return ofTests("scopes:" + String.join(",", scopes));
    }

    /**
     * A token by client credentials.
     *
     * @param issuer address of the provider
     * @param clientId who asks, see {@link LocalIdentityProvider}
     */
    public static String fetch(String issuer, String clientId) {
        String form = "grant_type=client_credentials&client_secret=local-only&client_id="
                + URLEncoder.encode(clientId, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            Matcher token = ACCESS_TOKEN.matcher(
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (!token.find()) {
                throw new IllegalStateException("the identity provider gave no token");
            }
            return token.group(1);
        } catch (IOException e) {
            throw new IllegalStateException("the identity provider at " + issuer + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for a token", e);
        }
    }

    private static String ofTests(String clientId) {
        return fetch(System.getProperty(ISSUER_PROPERTY), clientId);
    }
}
