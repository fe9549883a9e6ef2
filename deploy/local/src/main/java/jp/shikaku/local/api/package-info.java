/**
 * The services' public REST contracts as this player uses them: addresses, tokens, paging. No rule of any service lives
 * here, and no class of a service is used. Called by the rooms that play and compare.
 */
package jp.shikaku.local.api;
