/**
 * The generator of a synthetic town: settings in, people, registrations, claim files and the truth out; the same
 * settings give the same bytes. Everything in it is invented. Called by the local suite, by benchmarks and by tests.
 */
package jp.shikaku.population;
