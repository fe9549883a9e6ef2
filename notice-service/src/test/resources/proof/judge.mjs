// node judge.mjs CASES PAGE_FOLDER: judges each case of a JSON file with the page's own verifier and prints the results.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [cases, pageFolder] = process.argv.slice(2);
const { judge } = await import(pathToFileURL(join(pageFolder, 'verifier.js')));

const results = [];
for (const { content, keys, list, keysMaxAge, now } of JSON.parse(readFileSync(cases, 'utf8'))) {
  const { result, reason } = await judge(content, { keys, statusList: async () => list, keysMaxAge }, now);
  results.push(reason ? `${result} ${reason}` : result);
}
console.log(JSON.stringify(results));
