// The words of the page, Japanese first, English second.

const COMPARE = {
  ja: '下の内容を、紙とご本人のマイナンバーカードなどと見比べてください。資格が今も続いているかは、オンライン資格確認で照会してください。',
  en: 'Compare the content below with the paper and the person’s card. Whether the qualification still stands is answered by an online lookup.',
};

/**
 * How each result looks, what to do next, and whether there is a point in comparing the paper. Whatever is not listed is
 * shown as UNSUPPORTED, never as genuine.
 */
export const RESULTS = {
  WAITING: { look: 'waiting', mark: '', ja: 'QRコードを読み取ってください', en: 'Scan the QR code of a document' },
  CHECKING: { look: 'waiting', mark: '', ja: '確認しています…', en: 'Checking…' },
  GENUINE: {
    look: 'good',
    mark: '✓',
    ja: '発行された内容のままです',
    en: 'Genuine: exactly as issued',
    next: COMPARE,
    comparing: true,
  },
  ALTERED: {
    look: 'bad',
    mark: '✕',
    ja: '書き換えられているか、正しく読み取れていません',
    en: 'Altered, or not read correctly',
    next: {
      ja: 'もう一度読み取っても同じ結果になるときは、この紙を使わず、マイナンバーカードまたはオンライン資格確認で確かめてください。',
      en: 'If scanning again gives the same result, do not rely on this paper: use the card or an online lookup.',
    },
  },
  REVOKED: {
    look: 'bad',
    mark: '✕',
    ja: '失効しています',
    en: 'Revoked',
    next: {
      ja: '資格の喪失、紛失の届出などにより使えません。現在の資格をオンライン資格確認で照会してください。',
      en: 'It does not count any more, for example because the qualification ended or the paper was lost. Look up the present qualification online.',
    },
  },
  SUPERSEDED: {
    look: 'warn',
    mark: '！',
    ja: '新しいものに差し替えられています',
    en: 'Superseded by a newer document',
    next: {
      ja: '記載内容が変わっています。新しいものをご提示いただくか、オンライン資格確認で照会してください。',
      en: 'What it shows has changed. Ask for the new document, or look the person up online.',
    },
  },
  EXPIRED: {
    look: 'warn',
    mark: '！',
    ja: '有効期限が過ぎています',
    en: 'Expired',
    next: {
      ja: '新しいものをご提示いただくか、オンライン資格確認で照会してください。',
      en: 'Ask for the new document, or look the person up online.',
    },
  },
  NOT_YET_VALID: {
    look: 'warn',
    mark: '！',
    ja: '発効期日の前です',
    en: 'Not valid yet',
    next: {
      ja: 'その日まではこの紙は使えません。それまでの資格をオンライン資格確認で照会してください。',
      en: 'It does not count before its first day. Look up the qualification until then online.',
    },
  },
  UNKNOWN_KEY: {
    look: 'bad',
    mark: '✕',
    ja: '発行元を確認できません',
    en: 'Unknown issuer',
    next: {
      ja: 'この発行元の公開鍵で署名されていません。通信できる状態でもう一度確かめ、同じ結果になるときは保険者へお問い合わせください。',
      en: 'Not signed with a key of this issuer. Check again with a network; if the result is the same, ask the insurer.',
    },
  },
  TOO_OLD: {
    look: 'warn',
    mark: '？',
    ja: '手元の情報が古く、判定できません',
    en: 'Too old to say',
    comparing: true,
    next: {
      ja: 'オンライン資格確認で照会するか、通信できる状態でもう一度確かめてください。',
      en: 'Look the person up online, or check again with a network.',
    },
  },
  UNREAD: {
    look: 'warn',
    mark: '！',
    ja: 'QRコードが見つかりません',
    en: 'No QR code was found',
    next: {
      ja: 'コード全体が明るく、まっすぐ写った画像を選んでください。',
      en: 'Choose a picture that shows the whole code, bright and straight.',
    },
  },
  PDF: {
    look: 'warn',
    mark: '！',
    ja: 'PDFのままでは読み取れません',
    en: 'A PDF cannot be read as it is',
    next: {
      ja: 'PDFを開き、コードが大きく見えるところで画面を画像に保存（スクリーンショット）して、その画像を選んでください。画面に出したコードをカメラで読み取ることもできます。',
      en: 'Open the PDF, take a screenshot with the code large on the screen, and choose that picture. The camera reads the code from a screen, too.',
    },
  },
  NO_CAMERA: {
    look: 'warn',
    mark: '！',
    ja: 'カメラを使えません',
    en: 'The camera cannot be used',
    next: {
      ja: 'このページにカメラの使用を許可するか、画像ファイルを選ぶか、文字列を貼り付けてください。',
      en: 'Allow this page to use the camera, choose a picture, or paste the text.',
    },
  },
  UNSUPPORTED: {
    look: 'bad',
    mark: '！',
    ja: 'このブラウザーでは確認できません',
    en: 'This browser cannot verify',
    next: {
      ja: 'https で開いた新しいブラウザーで開き直してください。それまでは、オンライン資格確認で照会してください。',
      en: 'Open the page by https in a current browser. Until then, look the person up online.',
    },
  },
};

/** Why nothing can be said, beside TOO_OLD. */
export const REASONS = {
  NO_KEYS: { ja: 'この端末は、公開鍵をまだ受け取っていません。', en: 'This device has no keys yet.' },
  OLD_KEYS: { ja: '公開鍵が古すぎます。', en: 'The keys are too old.' },
  NO_LIST: { ja: 'この書類の失効情報を受け取れていません。', en: 'This device has no status list for this document.' },
  OLD_LIST: { ja: '失効情報が古すぎます。', en: 'The status list is too old.' },
  NO_REFERENCE: { ja: 'この書類には失効情報の在りかが書かれていません。', en: 'The document names no status list.' },
  CLOCK: { ja: 'この端末の時計が合っていません。', en: 'The clock of this device is wrong.' },
};

export const DOCUMENTS = {
  SN1: { ja: '資格情報のお知らせ', en: 'Notice of qualification' },
  SC1: { ja: '資格確認書', en: 'Certificate of qualification' },
};

/** The items to compare, in the order of the paper: claim, heading on the paper, English, how it is written. */
export const ITEMS = [
  { claim: 't', ja: '書類の名前', en: 'Title', as: 'document' },
  { claim: 'nm', ja: '氏名', en: 'Name', as: 'name' },
  { claim: 'kn', ja: 'フリガナ', en: 'Reading', as: 'reading' },
  { claim: 'bd', ja: '生年月日', en: 'Date of birth', as: 'day' },
  { claim: 'sy', ja: '記号', en: 'Symbol', as: 'text' },
  { claim: 'no', ja: '番号', en: 'Number', as: 'text' },
  { claim: 'br', ja: '枝番', en: 'Branch', as: 'text' },
  { claim: 'rl', ja: '本人・家族', en: 'Insured or family', as: 'relationship' },
  { claim: 'ac', ja: '資格取得年月日', en: 'Qualified since', as: 'day' },
  { claim: 'rt', ja: '一部負担金の割合', en: 'Patient’s share', as: 'tenths' },
  { claim: 'lc', ja: '限度区分', en: 'Limit class', as: 'text' },
  { claim: 'lf', ja: '限度区分の発効期日', en: 'Limit class from', as: 'day' },
  { claim: 'ls', ja: '長期入院該当', en: 'Long stay from', as: 'day' },
  { claim: 'sd', ja: '特定疾病区分', en: 'Specific disease', as: 'text' },
  { claim: 'sf', ja: '特定疾病区分の発効期日', en: 'Specific disease from', as: 'day' },
  { claim: 'sp', ja: '特別療養費', en: 'Special care', as: 'paidFirst' },
  { claim: 'nbf', ja: '発効期日', en: 'Valid from', as: 'moment' },
  { claim: 'exp', ja: '有効期限', en: 'Valid until', as: 'lastDay' },
  { claim: 'in', ja: '保険者番号', en: 'Insurer number', as: 'insurer' },
  { claim: 'iat', ja: '発行日', en: 'Issued on', as: 'moment' },
  { claim: 'jti', ja: '文書番号', en: 'Document number', as: 'grouped' },
];

/** Claims that are not on the paper. */
export const NOT_PRINTED = ['iss', 'st'];

export const RELATIONSHIPS = { 1: '本人（被保険者）', 2: '家族（被扶養者）' };
