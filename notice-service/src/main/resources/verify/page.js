// What a QR code opens: takes the content from the fragment, a picture, the camera or pasted text, and shows the
// judgement. The content stays on this page: it is never sent, and taken out of the address at once.

import { lookupText, show } from './display.js';
import { keepForLater, openKnowledge } from './knowledge.js';
import { readCamera, readPicture } from './reader.js';
import { judge } from './verifier.js';

const HOUR = 3_600_000;
const SUPPORTED = globalThis.crypto?.subtle && globalThis.DecompressionStream && globalThis.AbortSignal?.timeout;

const element = (id) => document.getElementById(id);

let shownClaims;
let turn = 0;
let camera;

/** Accepts the whole address of a QR code as well as what stands behind its #. */
function contentOf(text) {
  const trimmed = text.trim();
  return trimmed.slice(trimmed.indexOf('#') + 1);
}

function showLookupAddress(address) {
  element('lookup-link').hidden = !address;
  if (address) element('lookup-link').href = address;
}

async function judged(content) {
  const knowledge = await openKnowledge();
  if (!knowledge) return [{ result: 'TOO_OLD', reason: 'NO_KEYS' }, 0];
  showLookupAddress(knowledge.settings.lookupUrl);
  return [await judge(content, knowledge, knowledge.now()), knowledge.now()];
}

/** Judges a text and shows the result, unless another text came meanwhile. */
async function check(text) {
  turn += 1;
  const mine = turn;
  show('CHECKING');
  try {
    const [judgement, now] = await judged(contentOf(text));
    if (mine !== turn) return;
    shownClaims = judgement.claims;
    show(judgement.result, judgement, now);
  } catch {
    if (mine === turn) show('UNSUPPORTED');
  }
  element('headline').focus();
}

/** Checks what a reader gives, or says that there was nothing to read. */
async function checkRead(reading, failure) {
  show('CHECKING');
  try {
    const text = await reading;
    await (text === undefined ? show('UNREAD') : check(text));
  } catch {
    show(failure);
  }
}

function stopCamera() {
  camera?.abort();
  camera = undefined;
  element('viewfinder').hidden = true;
  element('camera').hidden = false;
}

async function startCamera() {
  camera = new AbortController();
  const { signal } = camera;
  element('viewfinder').hidden = false;
  element('camera').hidden = true;
  element('stop').focus();
  try {
    const text = await readCamera(element('video'), signal);
    stopCamera();
    await (text === undefined ? show('WAITING') : check(text));
  } catch {
    stopCamera();
    show('NO_CAMERA');
  }
}

async function copyNumbers() {
  try {
    await navigator.clipboard.writeText(lookupText(shownClaims));
    element('copied').textContent = 'コピーしました。 Copied.';
  } catch {
    element('copied').textContent = 'コピーできませんでした。 Not copied: this browser does not allow it.';
  }
}

function start() {
  const content = contentOf(window.location.hash);
  // The fragment names a person: it goes no further than this page, not into the browser's history.
  window.history.replaceState(null, '', window.location.pathname);
  if (!SUPPORTED) show('UNSUPPORTED');
  else if (content) check(content);
  else show('WAITING');
}

function listen() {
  element('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const text = element('pasted').value;
    element('pasted').value = '';
    if (text.trim()) check(text);
  });
  element('file').addEventListener('change', (event) => {
    const [file] = event.target.files;
    if (file?.type === 'application/pdf') show('PDF');
    else if (file) checkRead(readPicture(file), 'UNREAD');
    event.target.value = '';
  });
  element('camera').addEventListener('click', startCamera);
  element('stop').addEventListener('click', stopCamera);
  element('copy').addEventListener('click', copyNumbers);
  window.addEventListener('hashchange', () => window.location.hash && start());
  window.addEventListener('online', keepForLater);
  setInterval(keepForLater, HOUR);
}

listen();
start();
navigator.serviceWorker?.register('/verify/worker.js', { scope: '/verify' });
keepForLater();
