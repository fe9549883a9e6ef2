// IETF Token Status List: the standing of every document, two bits each, in one signed and compressed list.

import { decodeStrictly, isSignedBy, parseJws } from './strict.js';

const TYPE = 'statuslist+jwt';
const BITS = [1, 2, 4, 8];
const BITS_OF_BYTE = 8;

async function inflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Where the list of this id is, at its issuer. */
export function pathOf(listId) {
  return `/v1/status-lists/${listId}`;
}

/**
 * Reads a list: { issuedAt, expiresAt, statusAt(index) }, times in milliseconds since 1970; statusAt is undefined beyond
 * the end. Undefined if the token is not the list of this id signed with one of the keys.
 */
export async function readStatusList(token, listId, keyById) {
  const jws = parseJws(token, TYPE);
  const key = jws && keyById(jws.header.kid);
  if (!key || !(await isSignedBy(jws, key))) return undefined;
  const { sub, iat, exp, status_list: list } = jws.payload;
  const dated = typeof iat === 'number' && typeof exp === 'number';
  // Ids are random and keys the issuer's own: an issuer that moved to another address keeps its lists.
  if (!dated || typeof sub !== 'string' || !sub.endsWith(pathOf(listId)) || !BITS.includes(list?.bits)) return undefined;
  const packed = decodeStrictly(list.lst);
  if (!packed) return undefined;
  const bytes = await inflated(packed);
  const perByte = BITS_OF_BYTE / list.bits;
  return {
    issuedAt: iat * 1000,
    expiresAt: exp * 1000,
    statusAt: (index) => {
      const byte = bytes[Math.floor(index / perByte)];
      return byte === undefined ? undefined : (byte >> ((index % perByte) * list.bits)) & ((1 << list.bits) - 1);
    },
  };
}
