/**
 * A claim month from bytes to delivery, as a deployment runs it: the packaged claims and eligibility services and a
 * PostgreSQL that waits for the disk. Beside it the same rows by COPY and the same bytes parsed only. Test tooling; no
 * service may depend on it.
 */
package jp.shikaku.benchmarks.claims;
