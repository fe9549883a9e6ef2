/**
 * Institutions and insurers as parties: who a statement or a delivery is for, and whether the caller may see it. Used by
 * the rooms that speak to parties; knows none of them.
 */
package jp.shikaku.claims.party;
