/**
 * Compares what the services billed with what was true, and checks the laws on what they tell through their APIs. Pure
 * functions over values; no request is made here. Called by the player.
 */
package jp.shikaku.local.compare;
