/**
 * What the insurers send to the registry, wave by wave, as lines of the eligibility service's public contract. Knows the
 * truth only to derive the lines from it. Called by the generator.
 */
package jp.shikaku.population.registration;
