/**
 * What a person has blocked: parts of their data that lookups answer without, except in an emergency, which is marked and
 * told to the person. The rule is pure; rooms that show something of a person to a desk ask it before they show.
 */
package jp.shikaku.eligibility.access.block;
