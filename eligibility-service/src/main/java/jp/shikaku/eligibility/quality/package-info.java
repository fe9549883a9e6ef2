/**
 * Quality of what is registered, counted: delays, suspicions, trouble at the desk, people who fall between. What its
 * sub-packages share lives here; they read facts and write findings, never facts. Nothing else of the service calls it.
 */
package jp.shikaku.eligibility.quality;
