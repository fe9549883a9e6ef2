/**
 * Compares what waits with the resident register: a queue in the database, a worker, and the comparison of everything
 * stored as a job. It asks the register, lets {@code matching.comparison} decide and hands the states to
 * {@code registration}; nothing else may change a state but an insurer's release.
 */
package jp.shikaku.eligibility.matching.clearing;
