/**
 * Files of statements taken as jobs: kept, worked on by one replica at a time under a lease, cancelled, resumed. What a
 * statement does is decided by the pipeline of {@code registration}; here is only when, and how far it has come.
 */
package jp.shikaku.eligibility.registration.job;
