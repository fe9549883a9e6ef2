/**
 * The keys of this installation: the file with the private key, the table with every public key that ever signed here,
 * and their publication as a JWK set. Private keys never leave this package except inside a signer.
 */
package jp.shikaku.notice.keys;
