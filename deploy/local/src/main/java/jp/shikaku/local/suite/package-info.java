/**
 * Starting, watching and stopping the processes of the suite on this machine. Nothing here knows what is played on it.
 * Called by {@code Main} and by the scenario tests.
 */
package jp.shikaku.local.suite;
