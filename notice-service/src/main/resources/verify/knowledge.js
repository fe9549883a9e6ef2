// What the page knows of its issuer: settings, keys and status lists, as last fetched. They are kept in this browser, so
// that papers are verified without a network. Nothing that was read from a paper is kept or sent.

import { pathOf } from './status-list.js';

const STORE = 'shikaku-verify-knowledge';
const SETTINGS = '/verify/settings.json';
const KEYS = '/.well-known/jwks.json';
const LISTS = '/v1/status-lists';
const PATIENCE = 5000;
const MOST_LISTS = 200;
// What was fetched so recently is not fetched again merely to be kept: the page is opened with every scan.
const REST = 6 * 3_600_000;

/** Where answers are kept; undefined where the browser keeps nothing, as in some private windows. */
async function store() {
  return globalThis.caches?.open(STORE).catch(() => undefined);
}

async function keptOf(path) {
  return (await (await store())?.match(path))?.json();
}

/** { body, fetchedAt }: as fetched now, else as kept, else undefined. */
async function latest(path) {
  try {
    const response = await fetch(path, {
      credentials: 'omit',
      cache: 'no-cache',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) throw new Error(String(response.status));
    const found = { body: await response.text(), fetchedAt: Date.now() };
    await (await store())?.put(path, new Response(JSON.stringify(found)));
    return found;
  } catch {
    return keptOf(path);
  }
}

/** The same, but as kept if that is recent enough to be kept for later. */
async function recent(path) {
  const kept = await keptOf(path);
  return kept && Date.now() - kept.fetchedAt < REST ? kept : latest(path);
}

/**
 * Fetches what can be fetched and takes the rest from what was kept: { settings, now, keys, keysMaxAge, statusList }.
 * Undefined if this browser never reached the service. now() is the service's clock as last heard, so that a desk's wrong
 * clock does no harm.
 */
export async function openKnowledge() {
  const [settingsAnswer, keysAnswer] = await Promise.all([latest(SETTINGS), latest(KEYS)]);
  if (!settingsAnswer) return undefined;
  const settings = JSON.parse(settingsAnswer.body);
  const ahead = Date.parse(settings.now) - settingsAnswer.fetchedAt;
  return {
    settings,
    now: () => Date.now() + ahead,
    keys: keysAnswer && { jwks: JSON.parse(keysAnswer.body), asOf: keysAnswer.fetchedAt + ahead },
    keysMaxAge: settings.keysMaxAgeSeconds * 1000,
    statusList: async (listId) => (await latest(pathOf(listId)))?.body,
  };
}

/** Keeps everything that papers may need without a network: settings, keys, and the newest status lists. */
export async function keepForLater() {
  await Promise.all([recent(SETTINGS), recent(KEYS)]);
  const lists = JSON.parse((await recent(LISTS))?.body ?? '{"status_lists":[]}');
  const ids = lists.status_lists.map((address) => address.slice(address.lastIndexOf('/') + 1));
  for (const id of ids.slice(0, MOST_LISTS)) await recent(pathOf(id));
}
