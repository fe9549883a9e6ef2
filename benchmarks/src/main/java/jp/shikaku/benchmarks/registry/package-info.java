/**
 * The registry under load, as a deployment runs it: the packaged service, a PostgreSQL that waits for the disk, tokens
 * of an identity provider. Each figure stands beside what the database alone does in the same run. Test tooling; no
 * service may depend on it.
 */
package jp.shikaku.benchmarks.registry;
