// node proof.mjs FOLDER PAGE_FOLDER: see README.md. FOLDER holds pages (*.pgm), jwks.json and list.jwt; PAGE_FOLDER the
// files of the verification page. Prints what was found as JSON.

import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { compactVerify } from './jose/dist/webapi/jws/compact/verify.js';

const [folder, pageFolder] = process.argv.slice(2);
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

const jsQR = createRequire(import.meta.url)(join(pageFolder, 'lib/jsqr/jsQR.js'));
const { judge } = await import(pathToFileURL(join(pageFolder, 'verifier.js')));
const jwks = JSON.parse(readFileSync(join(folder, 'jwks.json'), 'utf8'));
const list = readFileSync(join(folder, 'list.jwt'), 'utf8');

function decoded(file) {
  const bytes = readFileSync(join(folder, file));
  const [head, width, height] = /^P5\n(\d+) (\d+)\n255\n/.exec(bytes.subarray(0, 32).toString('latin1'));
  const grey = bytes.subarray(head.length);
  const pixels = new Uint8ClampedArray(grey.length * 4).fill(255);
  grey.forEach((value, at) => pixels.fill(value, at * 4, at * 4 + 3));
  const plain = pixels.map((value) => (value < 128 ? 0 : 255));
  return [pixels, plain].map((shades) => jsQR(shades, Number(width), Number(height))?.data).find(Boolean);
}

function signatureOf(parts) {
  const bytes = Buffer.from(parts[2], 'base64url');
  return { r: bytes.subarray(0, 32), s: BigInt(`0x${bytes.subarray(32).toString('hex') || '0'}`) };
}

/** Strictly, by docs/credential-format.md and jose. */
async function verifiedByJose(text) {
  const parts = text.split('.');
  const strict = parts.length === 3 && parts.every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);
  if (!strict || signatureOf(parts).s > ORDER / 2n) return false;
  return compactVerify(text, jwks.keys[0], { algorithms: ['ES256'] }).then(() => true, () => false);
}

async function judgedByPage(text) {
  const now = Date.now();
  const knowledge = { keys: { jwks, asOf: now }, statusList: async () => list, keysMaxAge: 86_400_000 };
  return (await judge(text, knowledge, now)).result;
}

/** Every text that differs in one character: its neighbour in the alphabet, its other case, others; at ends, all. */
function* altered(text) {
  for (let at = 0; at < text.length; at++) {
    const original = text[at];
    const swapped = original === original.toLowerCase() ? original.toUpperCase() : original.toLowerCase();
    const next = ALPHABET[(ALPHABET.indexOf(original) ^ 1) & 63];
    const last = at === text.length - 1 || text[at + 1] === '.';
    for (const other of new Set([swapped, next, '.', '=', '+', '', ...(last ? ALPHABET : '')])) {
      if (other !== original) yield text.slice(0, at) + other + text.slice(at + 1);
    }
  }
}

/** The second signature that plain ECDSA accepts for the same text: (r, n - s). */
function twin(text) {
  const parts = text.split('.');
  const { r, s } = signatureOf(parts);
  const other = Buffer.from((ORDER - s).toString(16).padStart(64, '0'), 'hex');
  return `${parts[0]}.${parts[1]}.${Buffer.concat([r, other]).toString('base64url')}`;
}

const codes = readdirSync(folder).filter((file) => file.endsWith('.pgm')).map(decoded);
const content = codes[0]?.split('#')[1] ?? '';
const alterations = [...altered(content), twin(content), `${content}.`, `${content}.AA`, ` ${content}`, `${content}\n`];
const accepted = { jose: 0, page: 0 };
for (const text of alterations) {
  if (await verifiedByJose(text)) accepted.jose++;
  if ((await judgedByPage(text)) === 'GENUINE') accepted.page++;
}
console.log(
  JSON.stringify({
    codes,
    genuine: { jose: await verifiedByJose(content), page: await judgedByPage(content) },
    alterations: alterations.length,
    accepted,
  }),
);
