/**
 * The signed content of a document: its claims, its compact form (JWS, ES256) and the strict reader that lets no
 * altered character pass. Plain Java with the JOSE library; no framework, no database, no clock. The format is
 * described for other implementers in {@code docs/credential-format.md}. Called by {@code issuance},
 * {@code verification} and {@code keys}.
 */
package jp.shikaku.notice.credential;
