// Turns the MJ list (MJ文字情報一覧表) and the MJ map (MJ縮退マップ) into the resource of this module.
//
//   npm install --no-package-lock && npm run build
//
// The same input gives the same text. The format is described in ../README.md.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import initSqlJs from "sql.js";

const INPUT_SHA256 = "fb959e14abdd5b2fd6306513d1e7f477577f7555bc08d3b0ed081a7504526f3d";
const OUTPUT = new URL("../src/main/resources/jp/shikaku/mj/mj-characters.txt.gz", import.meta.url);

/** Table of the package → letter in the resource, in the order in which the entries of a character are written. */
const TABLES = [
  ["mjsm_JIS包摂規準UCS統合規則", "j"],
  ["mjsm_民二5202号通知別表_正字俗字等対照表", "t"],
  ["mjsm_戸籍統一文字情報_親字正字", "p", "ホップ数"],
  ["mjsm_民一2842号通達別表_誤字俗字正字一覧表_無印", "c"],
  ["mjsm_民一2842号通達別表_誤字俗字正字一覧表_俗字", "z"],
  ["mjsm_民一2842号通達別表_誤字俗字正字一覧表_別字", "b"],
  ["mjsm_法務省告示582号別表第四_一", "n", "順位"],
  ["mjsm_法務省告示582号別表第四_二", "m", "順位"],
  ["mjsm_辞書類等による関連字", "d"],
  ["mjsm_読み字形による類推", "a"],
];

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const point = (text) => text.codePointAt(0);
const byPoint = (a, b) => point(a) - point(b);

function* rows(database, sql) {
  const statement = database.prepare(sql);
  while (statement.step()) {
    yield statement.get();
  }
  statement.free();
}

/** Only characters that have a code point of their own (実装したUCS); 対応するUCS would make cycles. */
function glyphs(database) {
  const found = new Map();
  for (const [glyph, ucs, policy] of rows(database, 'SELECT "MJ文字図形名", "実装したUCS", "漢字施策" FROM mji')) {
    if (ucs) {
      found.set(glyph, { ucs, policy, entries: [] });
    }
  }
  return found;
}

function addEntries(database, found) {
  for (const [table, letter, rank] of TABLES) {
    const column = rank ? `"${rank}"` : "NULL";
    for (const [glyph, target, order] of rows(database, `SELECT "MJ文字図形名", "縮退UCS", ${column} FROM "${table}"`)) {
      const entry = found.get(glyph);
      if (entry && target !== entry.ucs) {
        entry.entries.push({ letter, order: order ?? 0, target });
      }
    }
  }
}

function written(entries) {
  const letters = TABLES.map(([, letter]) => letter);
  const sorted = entries.sort(
    (a, b) => letters.indexOf(a.letter) - letters.indexOf(b.letter) || a.order - b.order || byPoint(a.target, b.target),
  );
  const texts = sorted.map(({ letter, order, target }) => letter + (order || "") + target);
  return [...new Set(texts)].join("");
}

/** Code points as hexadecimal first-last runs. */
function runs(points) {
  const result = [];
  for (const p of points) {
    const last = result.at(-1);
    if (last && last[1] === p - 1) {
      last[1] = p;
    } else {
      result.push([p, p]);
    }
  }
  return result.map(([a, b]) => (a === b ? a.toString(16) : `${a.toString(16)}-${b.toString(16)}`)).join(",");
}

const require = createRequire(import.meta.url);
const bytes = readFileSync(require.resolve("@mandel59/mojidata/dist/moji.db"));
if (sha256(bytes) !== INPUT_SHA256) {
  throw new Error(`the input is not the one this script was written for: ${sha256(bytes)}`);
}
const SQL = await initSqlJs();
const database = new SQL.Database(bytes);
const found = glyphs(database);
addEntries(database, found);

const characters = [...found.values()].sort((a, b) => byPoint(a.ucs, b.ucs));
const withPolicy = (policy) => characters.filter((c) => c.policy === policy).map((c) => c.ucs).join("");
const text = [
  "points\t" + runs(characters.map((c) => point(c.ucs))),
  "joyo\t" + withPolicy("常用漢字"),
  "jinmei\t" + withPolicy("人名用漢字"),
  ...characters.filter((c) => c.entries.length > 0).map((c) => c.ucs + "\t" + written(c.entries)),
  "",
].join("\n");

const packed = gzipSync(Buffer.from(text, "utf8"), { level: 9 });
packed[9] = 255; // The header's operating system: unknown, so that the bytes do not depend on where this ran.
writeFileSync(OUTPUT, packed);
console.log(`${characters.length} characters, text sha256 ${sha256(text)}, ${packed.length} bytes sha256 ${sha256(packed)}`);
