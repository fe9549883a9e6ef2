// Base64url and compact JWS with exactly one spelling per value (docs/credential-format.md, "How to verify").
// Ordinary decoders accept several spellings, so that a signed text could be altered and still verify.

const ALPHABET = /^[A-Za-z0-9_-]+$/;
const SIGNATURE_BYTES = 64;
const PARTS = 3;
// Half of the order of P-256, rounded down: of the two signatures (r, s) and (r, n - s) only the lower s is ours.
const HALF_ORDER = 0x7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8n;

function encode(bytes) {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** The bytes of a base64url text, or undefined if it is not the one spelling they have. */
export function decodeStrictly(text) {
  if (!ALPHABET.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  return encode(bytes) === text ? bytes : undefined;
}

function jsonObject(bytes) {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether s of a signature r‖s is the lower one of its two spellings. */
export function hasLowerS(signature) {
  const hex = Array.from(signature.slice(SIGNATURE_BYTES / 2), (byte) => byte.toString(16).padStart(2, '0'));
  return BigInt(`0x${hex.join('')}`) <= HALF_ORDER;
}

/**
 * A compact JWS (RFC 7515) taken apart: { header, payload, signature, signed }, header and payload as objects, the rest
 * as bytes. Undefined if it is not strictly one of this type with ES256 and a key id.
 */
export function parseJws(text, type) {
  const parts = text.split('.');
  if (parts.length !== PARTS) return undefined;
  const [head, body, signature] = parts.map(decodeStrictly);
  if (!head || !body || !signature || signature.length !== SIGNATURE_BYTES) return undefined;
  const header = jsonObject(head);
  const payload = jsonObject(body);
  if (!header || !payload || header.alg !== 'ES256' || header.typ !== type || typeof header.kid !== 'string') {
    return undefined;
  }
  return { header, payload, signature, signed: new TextEncoder().encode(`${parts[0]}.${parts[1]}`) };
}

/** Whether the key (a public JWK) signed this JWS. */
export async function isSignedBy(jws, jwk) {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const point = { kty: 'EC', crv: 'P-256', x: jwk.x, y: jwk.y };
  const key = await crypto.subtle.importKey('jwk', point, algorithm, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, jws.signature, jws.signed);
}
