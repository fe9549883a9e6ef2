/**
 * How a request is answered: a pure function from the reason, the billed insurer and what the review found to an answer,
 * with the tables of reasons and time limits. No framework, no database, no clock.
 */
package jp.shikaku.claims.requests.rule;
