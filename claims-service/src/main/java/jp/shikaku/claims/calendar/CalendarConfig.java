package jp.shikaku.claims.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the calendar of claim months is kept. */
@ConfigMapping(prefix = "shikaku.calendar")
public interface CalendarConfig {

    /**
     * Whether the dates of the rule are kept. Where a review organisation set its own dates for a month they are always
     * kept. False on one machine, where a demonstration plays its month at any time.
     */
    @WithDefault("true")
    boolean enforced();
}
