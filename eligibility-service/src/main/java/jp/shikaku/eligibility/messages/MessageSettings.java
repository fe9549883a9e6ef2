package jp.shikaku.eligibility.messages;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is read and kept of messages. The national limits are not public; these are ours. */
@ConfigMapping(prefix = "shikaku.messages")
interface MessageSettings {

    /** Bytes of a message about one person. */
    @WithDefault("65536")
    @Min(1)
    int singleBytes();

    /** Bytes of a bulk file. */
    @WithDefault("16777216")
    @Min(1)
    int bulkBytes();

    /** Persons in a bulk file. */
    @WithDefault("5000")
    @Min(1)
    int bulkPersons();

    /** Persons that are looked up together. */
    @WithDefault("500")
    @Min(1)
    int chunk();

    /** How often a chunk that fails is tried before its file is given up. An outage is no failure. */
    @WithDefault("3")
    @Min(1)
    int attempts();

    /** How long a bulk file and its result are kept. */
    @WithDefault("P7D")
    Duration keep();
}
