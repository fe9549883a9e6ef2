/**
 * The people of the synthetic town, their households, and the insurers and institutions around them. Nothing here
 * knows registrations or claims. Called by the coverage and claims rooms and by the generator.
 */
package jp.shikaku.population.town;
