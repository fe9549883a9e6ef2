package jp.shikaku.eligibility.knowledge;

import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.Pattern;

import io.smallrye.config.ConfigMapping;

/** The keys of the tokens of identities; the same in all instances. Constraints, not types, so that no message shows one. */
@ConfigMapping(prefix = "shikaku.tokens")
interface TokensConfig {

    /** 32 bytes, or more, in base64. */
    String KEY = "[A-Za-z0-9+/]{43,}={0,2}";

    /** What is said of a key that is none. */
    String NO_KEY = "must be base64 of at least 32 bytes";

    /** Base64 of at least 32 random bytes from which tokens of identities are made. */
    @Pattern(regexp = KEY, message = NO_KEY)
    String key();

    /**
     * Keys that were in force before, separated by commas: what other services are told carries tokens of these too, until
     * they hold tokens of the present key for all that they keep.
     */
    Optional<List<@Pattern(regexp = KEY, message = NO_KEY) String>> formerKeys();
}
