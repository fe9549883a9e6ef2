/**
 * Who is entitled to which document: values and one pure decision from what the registry states to what changes. Plain
 * Java, no framework, no database, no clock. Called by {@code following}; {@code lifecycle} carries the decisions out.
 */
package jp.shikaku.notice.entitlement;
