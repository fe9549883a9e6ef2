package jp.shikaku.claims.month;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How claim months are closed. */
@ConfigMapping(prefix = "shikaku.month")
public interface MonthConfig {

    /** Whether who closes a month must state the control totals they saw (If-Match). */
    @WithDefault("false")
    boolean closeNeedsTotals();
}
