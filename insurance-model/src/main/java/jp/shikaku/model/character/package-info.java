/**
 * Characters of names and addresses: what a client can show, which character may stand for another, and on what ground.
 * Pure Java over the data of {@code mj-characters}; no other class reads them. Anybody may call; comparison keys of
 * names are one floor up, in {@code NameFolding} and {@code NameComparison}.
 */
package jp.shikaku.model.character;
