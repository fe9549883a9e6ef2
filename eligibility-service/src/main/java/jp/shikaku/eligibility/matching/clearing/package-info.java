/**
 * Compares what waits with the resident register: a queue in the database, a worker, and the comparison of everything
 * stored as a job. It asks the register, lets {@code matching.comparison} decide and hands the states to
 * {@code registration}. Nothing else may change a state but a file that is compared while it is registered, and an
 * insurer's release.
 */
package jp.shikaku.eligibility.matching.clearing;
