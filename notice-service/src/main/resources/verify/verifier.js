// The judgement over a signed content. It knows no network, no page and no clock: everything is handed in, so that it
// runs alike in a browser and in a program.

import { hasLowerS, isSignedBy, parseJws } from './strict.js';
import { readStatusList } from './status-list.js';

const TYPE = 'shikaku-notice+jwt';
// No QR code holds more letters; what does is not taken apart.
const LONGEST = 4096;
const HEADER_MEMBERS = 3;
const REQUIRED = ['iss', 'jti', 't', 'in', 'no', 'nm', 'kn', 'bd', 'ac'];
const DOCUMENT_TYPES = ['SN1', 'SC1'];
const DAY = /^\d{8}$/;
const OPTIONAL_TEXTS = ['lc', 'sd', 'sp'];
const OPTIONAL_DAYS = ['lf', 'ls', 'sf'];
const STATUS_PLACE = /^([0-9A-Z]{8})\/(0|[1-9][0-9]{0,4})$/;
// How far two clocks may differ, in milliseconds.
const LEEWAY = 5 * 60 * 1000;

const VALID = 0;
const SUPERSEDED = 3;

function isNumberOrAbsent(value) {
  return value === undefined || typeof value === 'number';
}

function claimsOf(payload) {
  const complete = REQUIRED.every((name) => typeof payload[name] === 'string') && typeof payload.iat === 'number';
  const moments = isNumberOrAbsent(payload.nbf) && isNumberOrAbsent(payload.exp);
  const days = DAY.test(payload.bd) && DAY.test(payload.ac);
  const optional =
    OPTIONAL_TEXTS.every((name) => payload[name] === undefined || typeof payload[name] === 'string') &&
    OPTIONAL_DAYS.every((name) => payload[name] === undefined || DAY.test(payload[name]));
  const place = payload.st === undefined || STATUS_PLACE.test(payload.st);
  return complete && moments && days && optional && place && DOCUMENT_TYPES.includes(payload.t) ? payload : undefined;
}

/** What the list says of a document: { code, asOf, trouble }; the trouble says why it may not be relied on. */
async function standingOf(claims, knowledge, keyById, now) {
  if (claims.st === undefined) return { trouble: 'NO_REFERENCE' };
  const [, listId, index] = STATUS_PLACE.exec(claims.st);
  const token = await knowledge.statusList(listId);
  const list = token && (await readStatusList(token, listId, keyById));
  const code = list?.statusAt(Number(index));
  if (code === undefined) return { trouble: 'NO_LIST' };
  if (list.expiresAt <= now) return { code, asOf: list.issuedAt, trouble: 'OLD_LIST' };
  return { code, asOf: list.issuedAt, trouble: list.issuedAt > now + LEEWAY ? 'CLOCK' : undefined };
}

function resultOf(claims, standing, keys, now) {
  if (standing.code === SUPERSEDED) return { result: 'SUPERSEDED' };
  if (standing.code !== undefined && standing.code !== VALID) return { result: 'REVOKED' };
  if (claims.exp !== undefined && claims.exp * 1000 <= now) return { result: 'EXPIRED' };
  if (claims.nbf !== undefined && claims.nbf * 1000 > now) return { result: 'NOT_YET_VALID' };
  if (standing.trouble) return { result: 'TOO_OLD', reason: standing.trouble };
  if (keys.tooOld) return { result: 'TOO_OLD', reason: 'OLD_KEYS' };
  const ahead = Math.max(keys.asOf, claims.iat * 1000) > now + LEEWAY;
  return ahead ? { result: 'TOO_OLD', reason: 'CLOCK' } : { result: 'GENUINE' };
}

/**
 * Judges a content, the text behind the # of a QR code's address.
 *
 * knowledge: { keys: { jwks, asOf } or undefined, statusList: async (listId) => token or undefined, keysMaxAge };
 * all times and durations, also now, in milliseconds.
 *
 * Gives { result, reason, claims, keysAsOf, listAsOf }. result: GENUINE, ALTERED, REVOKED, SUPERSEDED, EXPIRED,
 * NOT_YET_VALID, UNKNOWN_KEY, TOO_OLD; reason only with TOO_OLD: NO_KEYS, OLD_KEYS, NO_LIST, OLD_LIST, NO_REFERENCE,
 * CLOCK; claims only if the signature is right.
 */
export async function judge(content, knowledge, now) {
  const jws = content.length > LONGEST ? undefined : parseJws(content, TYPE);
  if (!jws || Object.keys(jws.header).length !== HEADER_MEMBERS || !hasLowerS(jws.signature)) {
    return { result: 'ALTERED' };
  }
  if (!knowledge.keys) return { result: 'TOO_OLD', reason: 'NO_KEYS' };
  const { jwks, asOf } = knowledge.keys;
  const tooOld = now - asOf > knowledge.keysMaxAge;
  const keyById = (id) => jwks.keys.find((candidate) => candidate.kid === id && candidate.crv === 'P-256');
  const key = keyById(jws.header.kid);
  if (!key) {
    const nothingKnown = tooOld ? { result: 'TOO_OLD', reason: 'OLD_KEYS' } : { result: 'UNKNOWN_KEY' };
    return { ...nothingKnown, keysAsOf: asOf };
  }
  const claims = (await isSignedBy(jws, key)) ? claimsOf(jws.payload) : undefined;
  if (!claims) return { result: 'ALTERED', keysAsOf: asOf };
  const standing = await standingOf(claims, knowledge, keyById, now);
  return {
    ...resultOf(claims, standing, { asOf, tooOld }, now),
    claims,
    keysAsOf: asOf,
    listAsOf: standing.asOf,
  };
}
