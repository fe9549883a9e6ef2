/**
 * Who is entitled to which document, and until when: dated tables (who gets what, how long it counts, for which reasons
 * it may be applied for) and one pure decision from what the registry states to what changes. Plain Java, no framework,
 * no database, no clock. Called by {@code following} and {@code application}; {@code lifecycle} carries the decisions
 * out.
 */
package jp.shikaku.notice.entitlement;
