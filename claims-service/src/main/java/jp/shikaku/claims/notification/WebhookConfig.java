package jp.shikaku.claims.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How parties are told. */
@ConfigMapping(prefix = "shikaku.webhooks")
public interface WebhookConfig {

    /** Whether this instance announces and sends by itself. */
    @WithDefault("true")
    boolean enabled();

    /** At least 32 characters from which the secrets of subscriptions follow; without it nobody can subscribe. */
    Optional<String> masterKey();

    /** Whether http:// is allowed to addresses of this machine: for development only. */
    @WithDefault("false")
    boolean allowLoopback();

    /** Hosts that may resolve to private addresses, for receivers inside the same network. */
    Optional<List<String>> privateHosts();

    /** Attempts before a message is left as a dead letter. */
    @WithDefault("12")
    @Min(1)
    int attempts();

    /** Delay after the first failure; doubled each time, less up to half of it at random. */
    @WithDefault("10s")
    Duration firstDelay();

    /** The longest delay. */
    @WithDefault("6h")
    Duration longestDelay();

    /** Subscriptions a party may have at a time. */
    @WithDefault("10")
    @Min(1)
    int mostPerParty();

    /** How long a receiver may take to answer, body included. */
    @WithDefault("10s")
    Duration timeout();

    /** How long a sender keeps messages to itself; longer than a timeout. */
    @WithDefault("5m")
    Duration lease();

    /** Messages taken at once. */
    @WithDefault("20")
    @Min(1)
    int chunk();

    /** How often new deliveries and pending messages are looked for. */
    @WithDefault("2s")
    Duration idle();

    /** How long the old secret of a rotation goes on to be used beside the new one. */
    @WithDefault("24h")
    Duration rotationOverlap();
}
