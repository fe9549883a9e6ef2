package jp.shikaku.eligibility.knowledge;

import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens as an instance makes them that was started with a new key, the one of the running tests being a former one. */
public final class ReplacedKey {

    /** Base64 of 32 bytes that no deployment has. */
    public static final String NEW = "bmV3LWtleS1vZi10aGUtdGVzdHMtbm90LWluLXVzZSEh";

    private ReplacedKey() {}

    /** Of the new key, with or without the former one. */
    public static IdentityTokens tokens(boolean overlap) {
        String former = ConfigProvider.getConfig().getValue("shikaku.tokens.key", String.class);
        return tokens(NEW, overlap ? List.of(former) : List.of());
    }

    static IdentityTokens tokens(String key, List<String> former) {
        return new IdentityTokens(new Keys(key, former.isEmpty() ? Optional.empty() : Optional.of(former)));
    }

    private record Keys(String key, Optional<List<String>> formerKeys) implements TokensConfig {}
}
