// Puts a judgement on the page. Everything signed is set as text, never as markup.

import { DOCUMENTS, ITEMS, NOT_PRINTED, REASONS, RELATIONSHIPS, RESULTS } from './texts.js';

const TOKYO = 'Asia/Tokyo';
const ERA = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: TOKYO,
});
const MOMENT = new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeStyle: 'short', timeZone: TOKYO });
const UNITS = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]];

const element = (id) => document.getElementById(id);

function dayText(moment) {
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: TOKYO }).format(moment);
  return `${ERA.format(moment)}（${year}年）`;
}

const WRITTEN = {
  text: (value) => value,
  document: (value) => DOCUMENTS[value].ja,
  name: (value) => value,
  reading: (value) => value.normalize('NFKC'),
  day: (value) => dayText(new Date(`${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}T12:00:00+09:00`)),
  relationship: (value) => RELATIONSHIPS[value] ?? value,
  tenths: (value) => `${value}割`,
  paidFirst: () => '全額を一旦お支払いください',
  lastDay: (value) => dayText(new Date(value * 1000 - 1)),
  moment: (value) => dayText(new Date(value * 1000)),
  insurer: (value) => value.replace(/^00/, ''),
  grouped: (value) => value.replace(/(.{4})(?=.)/g, '$1-'),
};

function made(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function english(text) {
  const node = made('span', 'en', text);
  node.lang = 'en';
  return node;
}

/** The items of these claims in the order of the paper; a claim this page does not know is shown by its name. */
export function itemsOf(claims) {
  const known = ITEMS.filter((item) => claims[item.claim] !== undefined);
  const names = [...ITEMS.map((item) => item.claim), ...NOT_PRINTED];
  const others = Object.keys(claims).filter((name) => !names.includes(name));
  return [
    ...known.map((item) => ({ ...item, value: WRITTEN[item.as](claims[item.claim]) })),
    ...others.map((name) => ({ claim: name, ja: name, en: '', as: 'text', value: JSON.stringify(claims[name]) })),
  ];
}

function tick(item) {
  const same = made('label', 'same');
  const box = made('input');
  box.type = 'checkbox';
  box.setAttribute('aria-label', `${item.ja}は紙と同じ`);
  same.append(box, made('span', '', '同じ'));
  const cell = made('dd', 'tick');
  cell.append(same);
  return cell;
}

function row(item, comparing) {
  const line = made('div', 'item');
  const heading = made('dt', '', item.ja);
  heading.append(english(item.en));
  line.append(heading, made('dd', item.as, item.value), ...(comparing ? [tick(item)] : []));
  return line;
}

function showProgress() {
  const boxes = [...element('claims').querySelectorAll('input')];
  const ticked = boxes.filter((box) => box.checked).length;
  element('progress').textContent =
    ticked === boxes.length
      ? `${boxes.length}項目すべてが紙と同じです。 All ${boxes.length} items are the same.`
      : `${boxes.length}項目のうち${ticked}項目が紙と同じです。 ${ticked} of ${boxes.length} items are the same.`;
}

function showClaims(claims, comparing) {
  element('claims').replaceChildren(...itemsOf(claims).map((item) => row(item, comparing)));
  element('claims').onchange = showProgress;
  element('compare').hidden = !comparing;
  element('progress').hidden = !comparing;
  showProgress();
  element('alone').hidden = claims.t !== 'SN1';
}

function ago(milliseconds) {
  const [unit, size] = UNITS.find(([, length]) => milliseconds >= length) ?? [];
  return unit ? new Intl.RelativeTimeFormat('ja').format(-Math.floor(milliseconds / size), unit) : 'たった今';
}

function asOf(what, moment, now) {
  const age = moment === undefined ? 'ありません' : `${MOMENT.format(moment)} 現在（${ago(now - moment)}）`;
  return `${what}：${age}`;
}

/** How old that is on which a judgement rests; nothing where it rests on neither. */
function agesOf(judgement, now) {
  if (judgement.keysAsOf === undefined && judgement.result !== 'TOO_OLD') return '';
  const keys = asOf('公開鍵 Keys', judgement.keysAsOf, now);
  return judgement.claims ? `${asOf('失効情報 Status list', judgement.listAsOf, now)}\n${keys}` : keys;
}

/** Shows a result by its code and, if the judgement holds claims, what was signed. */
export function show(code, judgement = {}, now = 0) {
  const result = RESULTS[code] ?? RESULTS.UNSUPPORTED;
  element('result').className = result.look;
  element('mark').textContent = result.mark;
  element('headline').textContent = result.ja;
  element('headline-en').textContent = result.en;
  const reason = REASONS[judgement.reason];
  element('advice').textContent = (reason?.ja ?? '') + (result.next?.ja ?? '');
  element('advice-en').textContent = [reason?.en, result.next?.en].filter(Boolean).join(' ');
  element('content').hidden = !judgement.claims;
  element('lookup').hidden = !result.next;
  element('copy').hidden = !judgement.claims;
  element('copied').textContent = '';
  element('ages').textContent = agesOf(judgement, now);
  if (judgement.claims) showClaims(judgement.claims, result.comparing);
}

/** What an online lookup asks for, one item a line, to be copied. */
export function lookupText(claims) {
  const asked = ['in', 'sy', 'no', 'br', 'bd', 'nm'];
  return itemsOf(claims)
    .filter((item) => asked.includes(item.claim))
    .map((item) => `${item.ja}\t${item.claim === 'bd' ? claims.bd : item.value}`)
    .join('\n');
}
