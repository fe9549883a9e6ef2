/**
 * The claims the town's institutions make for the month: who went where on which days, which card was shown, what was
 * done, written as UKE files. Each receipt keeps beside it who really covered its days. Called by the generator.
 */
package jp.shikaku.population.claims;
