/**
 * The real parts that tests and the suite on one machine need and no machine has installed: a PostgreSQL from embedded
 * binaries and an OpenID Connect provider. The one place that starts them; nothing of it runs in production.
 */
package jp.shikaku.testing;
