package jp.shikaku.notice.verification;

import java.time.Instant;

/**
 * What the page is told of this installation.
 *
 * @param now this service's clock; the page judges by it, whatever the clock of the desk says
 * @param keysMaxAgeSeconds how long the page relies on kept keys
 * @param lookupUrl where the online lookup is, null without one
 */
record PageSettings(Instant now, long keysMaxAgeSeconds, String lookupUrl) {}
