'use strict';

// How each result looks. An unknown result is treated as a failure, never as genuine.
const RESULTS = {
  GENUINE: { look: 'good', mark: '✓', headline: '発行された内容のままです' },
  ALTERED: { look: 'bad', mark: '✕', headline: '書き換えられているか、読み取れていません' },
  SUPERSEDED: { look: 'warn', mark: '！', headline: '新しいものに差し替えられています' },
  REVOKED: { look: 'bad', mark: '✕', headline: '失効しています' },
  EXPIRED: { look: 'warn', mark: '！', headline: '有効期限が過ぎています' },
  UNKNOWN_KEY: { look: 'bad', mark: '✕', headline: '発行元を確認できません' },
  UNKNOWN_DOCUMENT: { look: 'bad', mark: '✕', headline: '交付の記録がありません' },
};

const TITLES = { NOTICE: '資格情報のお知らせ', CONFIRMATION_CERTIFICATE: '資格確認書' };

const ERAS = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC',
});

const element = (id) => document.getElementById(id);

function eraDay(day) {
  return `${ERAS.format(new Date(`${day}T00:00:00Z`))}（${day.slice(0, 4)}年）`;
}

function grouped(number) {
  return number.replace(/(.{4})(?=.)/g, '$1-');
}

function show(look, mark, headline, advice) {
  element('result').className = look;
  element('mark').textContent = mark;
  element('headline').textContent = headline;
  element('advice').textContent = advice ? advice.ja : '';
  element('advice-en').textContent = advice ? advice.en : '';
  element('checked').textContent = '';
  element('content').hidden = true;
}

function row(label, value, options = {}) {
  if (value === undefined || value === null) return;
  const line = document.createElement('div');
  const term = document.createElement('dt');
  const text = document.createElement('dd');
  term.textContent = label;
  if (options.above) {
    const small = document.createElement('small');
    small.textContent = options.above;
    text.append(small);
  }
  text.append(value);
  if (options.look) text.className = options.look;
  line.append(term, text);
  element('claims').append(line);
}

function showClaims(claims) {
  element('claims').replaceChildren();
  row('書類', TITLES[claims.documentType] || '不明な書類');
  row('氏名', claims.name, { look: 'name', above: claims.kana.normalize('NFKC') });
  row('生年月日', eraDay(claims.birthDate));
  row('記号', claims.symbol);
  row('番号', claims.number);
  row('枝番', claims.branch);
  row('本人・家族の別', claims.relationship === 'FAMILY' ? '家族（被扶養者）' : '本人（被保険者）');
  row('資格取得年月日', eraDay(claims.acquiredOn));
  row('一部負担金の割合', claims.burdenTenths ? `${claims.burdenTenths}割` : undefined);
  row('有効期限', claims.validUntil ? eraDay(claims.validUntil) : undefined);
  row('保険者番号', claims.insurerNumber);
  row('発行日', eraDay(claims.issuedOn));
  row('文書番号', grouped(claims.documentNumber));
  element('alone').hidden = claims.documentType === 'CONFIRMATION_CERTIFICATE';
  element('content').hidden = false;
}

async function check(content) {
  show('waiting', '', '確認しています…');
  try {
    const response = await fetch('/v1/verifications', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ content }),
      credentials: 'omit',
      cache: 'no-store',
    });
    if (!response.ok) throw new Error(String(response.status));
    const answer = await response.json();
    const known = RESULTS[answer.result] || { look: 'bad', mark: '✕', headline: '確認できません' };
    show(known.look, known.mark, known.headline, answer.advice);
    const at = new Date(answer.checkedAt).toLocaleString('ja-JP', { timeZone: 'Asia/Tokyo' });
    element('checked').textContent = `確認した日時：${at}`;
    if (answer.claims) showClaims(answer.claims);
  } catch {
    show('warn', '！', 'いまは確認できません', {
      ja: '通信できないか、サービスが止まっています。時間をおいてもう一度お試しください。急ぐときはオンライン資格確認をご利用ください。',
      en: 'The service cannot be reached. Try again later, or look the person up online.',
    });
  }
}

// Accepts the whole address of the QR code as well as what stands behind its #.
function contentOf(text) {
  const trimmed = text.trim();
  return trimmed.slice(trimmed.indexOf('#') + 1);
}

function start() {
  const content = contentOf(window.location.hash);
  if (!content) {
    show('waiting', '', 'QRコードを読み取ってください');
    return;
  }
  // The fragment names a person: it goes no further than this page, not into the browser's history.
  window.history.replaceState(null, '', window.location.pathname);
  check(content);
}

element('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const content = contentOf(element('pasted').value);
  if (content) {
    check(content);
    window.scrollTo(0, 0);
  }
});
window.addEventListener('hashchange', start);
start();
