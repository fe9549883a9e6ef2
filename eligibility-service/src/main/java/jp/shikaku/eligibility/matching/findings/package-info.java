/**
 * The insurer's queue: statements that the comparison with the resident register holds back or doubts, what differs,
 * and their release. It reads states and hands releases to {@code registration}; the register's own values are neither
 * stored nor shown.
 */
package jp.shikaku.eligibility.matching.findings;
