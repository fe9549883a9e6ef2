package jp.shikaku.eligibility.quality.filing;

import java.time.Duration;
import java.time.Period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long it is kept whom filings are about. */
@ConfigMapping(prefix = "shikaku.filings")
interface FilingConfig {

    /** How long birth date and kana of a filing that finds no registration are kept after it was stated last. */
    @WithDefault("P2Y")
    Period keep();

    /** How often filings are matched to registrations and old ones forgotten. */
    @WithDefault("1h")
    Duration forgetEvery();
}
