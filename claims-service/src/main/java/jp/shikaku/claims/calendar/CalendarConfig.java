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

    /**
     * How many months a file's claim month may be away from the present one, also where the dates of the rule are not kept:
     * what is farther is a slip of the pen, and each month that is begun costs partitions.
     */
    @WithDefault("36")
    int farthestMonths();
}
