/**
 * What a statement does to what is registered: pure rules from the facts at hand to new facts, with a verdict. No
 * framework, no database; the registration room around it loads the facts, keeps the new ones and answers.
 */
package jp.shikaku.eligibility.registration.judgement;
