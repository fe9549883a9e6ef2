/**
 * What a contract pipeline of somebody else needs of a running suite to verify Pact files against it: provider states and
 * a clock, over HTTP on this machine. It acts through the public APIs like any client; no service has a door for it, and
 * production does not have it at all.
 */
package jp.shikaku.local.provider;
