/** What the user asked for on the command line, and how refusals are worded. Called by {@code Main} only. */
package jp.shikaku.local.cli;
