// node health-card.mjs CARD JWKS: reads a file .smart-health-card by the rules of the specification (SMART Health Cards
// Framework 1.4: signing, payload, modelling of FHIR content, numeric form) and prints what breaks one of them as JSON.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

import { compactVerify } from './jose/dist/webapi/jws/compact/verify.js';

const [cardFile, jwksFile] = process.argv.slice(2);
const [jws] = JSON.parse(readFileSync(cardFile, 'utf8')).verifiableCredential;
const { keys } = JSON.parse(readFileSync(jwksFile, 'utf8'));
const broken = [];

function rule(name, holds) {
  if (!holds) broken.push(name);
}

function thumbprint({ crv, kty, x, y }) {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
}

/** Every object in a JSON value, with the name of the member it stands in. */
function* objects(value, name) {
  if (Array.isArray(value)) for (const item of value) yield* objects(item, name);
  else if (value && typeof value === 'object') {
    yield [name, value];
    for (const [member, inner] of Object.entries(value)) yield* objects(inner, member);
  }
}

function checkHeader(header, key) {
  rule('header has alg, zip and kid alone', Object.keys(header).sort().join() === 'alg,kid,zip');
  rule('alg is ES256', header.alg === 'ES256');
  rule('zip is DEF', header.zip === 'DEF');
  rule('kid is the thumbprint of a published key', key !== undefined && header.kid === thumbprint(key));
  rule('key is for signing with ES256', key?.use === 'sig' && key?.alg === 'ES256' && key?.crv === 'P-256' && key?.kty === 'EC');
  rule('crlVersion begins at 1', key?.crlVersion === undefined || key.crlVersion >= 1);
  rule('no private part is published', keys.every((published) => published.d === undefined));
}

function checkPayload(text) {
  const payload = JSON.parse(text);
  const { vc } = payload;
  rule('payload is minified', JSON.stringify(payload) === text);
  rule('iss is an https address without a slash at its end', /^https:\/\/.*[^/]$/.test(payload.iss));
  rule('nbf and exp are seconds', [payload.nbf, payload.exp ?? 1].every((moment) => Number.isInteger(moment) && moment < 1e11));
  rule('nbf is before exp', payload.exp === undefined || payload.nbf < payload.exp);
  rule('type is that of health cards', vc.type.includes('https://smarthealth.cards#health-card'));
  rule('rid is short', /^[A-Za-z0-9_-]{1,24}$/.test(vc.rid));
  rule('fhirVersion is that of R4', vc.credentialSubject.fhirVersion === '4.0.1');
  return vc.credentialSubject.fhirBundle;
}

function checkBundle(bundle) {
  rule('bundle is a collection', bundle.resourceType === 'Bundle' && bundle.type === 'collection');
  const places = bundle.entry.map((entry) => entry.fullUrl);
  rule('entries are numbered', places.every((place, at) => place === `resource:${at}`));
  for (const [name, object] of objects(bundle, 'bundle')) {
    const texts = Object.values(object).filter((value) => typeof value === 'string');
    rule(`plain spaces in ${name}`, texts.every((text) => /^[ \r\n\t\S]+$/.test(text)));
    rule(`no id in ${name}`, object.id === undefined);
    rule(`no meta in ${name}`, object.meta === undefined);
    rule(`no text in resource ${name}`, object.resourceType === undefined || object.text === undefined);
    rule(`no text in concept ${name}`, object.coding === undefined || object.text === undefined);
    rule(`no display in coding ${name}`, name !== 'coding' || object.display === undefined);
    rule(`reference of ${name} is in the bundle`, object.reference === undefined || places.includes(object.reference));
  }
}

const header = JSON.parse(Buffer.from(jws.split('.')[0], 'base64url'));
const key = keys.find((published) => published.kid === header.kid);
checkHeader(header, key);
const { payload } = await compactVerify(jws, key, { algorithms: ['ES256'] });
const bundle = checkPayload(inflateRawSync(payload).toString('utf8'));
checkBundle(bundle);
rule('it fits one QR code of version 22', jws.length <= 1195);
rule('every character is two digits in the numeric form', [...jws].every((letter) => letter.charCodeAt(0) - 45 <= 99 && letter >= '-'));
console.log(JSON.stringify({ broken, bundle }));
