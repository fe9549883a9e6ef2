/**
 * What really happened: who was covered by whom on which day, and when, if ever, the insurers registered it. This is
 * the truth the services are measured against; it never leaves the generator except as registrations and as data for
 * the comparison. Called by the registration and claims rooms and by the generator.
 */
package jp.shikaku.population.coverage;
