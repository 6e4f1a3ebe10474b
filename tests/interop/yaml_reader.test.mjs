// What the strict reader accepts, a YAML library that is not ours reads alike, without an error: records, and texts that
// show what YAML can do, damaged in many ways. CFCM_TORTURE=1 damages each of them more often.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';

const source = process.env.CFCM_SOURCE_DIR;
const torture = !['', '0'].includes(process.env.CFCM_TORTURE ?? '0');
const times = torture ? 400 : 20;

const shows = [
  'a: "Zoë\'s \\"own\\" \\N words,\n  and \\\n  more"\nb: \'it\'\'s\n\n  near\'\nc: plain # said\n',
  'a: |\n  First: line\n  - no item\n\n  # no comment\nb: |+\n  kept\n\nc: >-\n  folded\n  text\n\n    more\nd: |2\n    deep\n',
  'a: [N-1, "N-2", {b: c, d: [e, f]}]\nb: {c: d, "e": f}\nc: [\n  x,\n  y\n]\n',
  '# head\na:\n  - b: c\n    d:\n    - e\n    - f\n  - - g\n    - h\n# tail\n"i": j\n? k\n: l\n',
  '---\na: http://x/y:z\nb: -1\nc: ~x\nd: a#b\ne: "" # none\nf: \'\'\n',
];
const spice = ['\t', '\n', ' ', '  ', '#', ' #', ':', ': ', '-', '- ', "'", '"', '|', '|\n', '>\n', '>-\n', '|+\n', '[', ']', '{', '}', ',',
  '\\', '\\\n', '\\N', '? ', '\n\n', '\n  ', '\n    ', 'é', '\u2028', '~', 'null', 'a: b\n', 'x', '|2\n', '&a ', '*a', '!t ', '%', '...\n'];

let state = 1915;
function below(limit) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
}

function damaged(text) {
  let result = text;
  for (let n = 1 + below(3); n > 0; --n) {
    const at = below(result.length + 1);
    const sort = below(4);
    if (sort === 0) result = result.slice(0, at) + result.slice(at + 1 + below(4));
    else if (sort === 1) result = result.slice(0, at) + result.slice(below(at + 1), at) + result.slice(at);
    else result = result.slice(0, at) + spice[below(spice.length)] + result.slice(at);
  }
  return result.isWellFormed?.() === false ? text : result;
}

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (entry.name.endsWith('.yaml')) yield path;
  }
}

/// The other library's document in the notation of the probe.
function told(node) {
  if (node === null || isAlias(node)) return null;
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [told(key)?.slice(2), told(value)]));
  if (isSeq(node)) return node.items.map(told);
  if (!isScalar(node)) return undefined;
  if (node.type !== 'PLAIN') return `q:${node.value}`;
  return node.value === null ? null : `p:${node.source}`;
}

function same(one, other) {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return one === other;
  const keys = Object.keys(one);
  return Array.isArray(one) === Array.isArray(other) && keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]));
}

const whole = [...shows, ...['one-of-each', 'riverbend'].flatMap((folder) => [...files(join(source, 'examples', folder))]).map((path) => readFileSync(path, 'utf8').replace(/^\.\.\.\n/m, ''))];
const texts = [];
for (const text of whole) {
  texts.push(`${text}...\n`);
  for (let n = 0; n < times; ++n) {
    const other = damaged(text);
    // The other library loses an escaped line break before an empty line, and the blanks of a block of blanks.
    if (!/\\\n[ \t]*\n|[|>][1-9]\n +\n/.test(other)) texts.push(other.endsWith('\n') ? `${other}...\n` : `${other}\n...\n`);
  }
}

const frames = texts.flatMap((text) => {
  const bytes = Buffer.from(text);
  return [Buffer.from(`${bytes.length}\n`), bytes];
});
const probe = spawnSync(process.env.CFCM_YAML_PROBE, { input: Buffer.concat(frames), maxBuffer: 2 ** 30 });
const answers = probe.stdout.toString().split('\n').filter(Boolean).map((line) => JSON.parse(line));
let faults = 0;
function fault(what, text) {
  if (++faults <= 20) console.log(`${what}: ${JSON.stringify(text)}`);
}
if (probe.status !== 0 || answers.length !== texts.length) fault('the reader dies', texts[answers.length]);

let accepted = 0;
answers.forEach(({ codes, tree }, i) => {
  if (codes.length > 0) return;
  ++accepted;
  const document = parseDocument(texts[i], { schema: 'core', prettyErrors: false });
  if (document.errors.length > 0) fault(`accepted, and an error elsewhere (${document.errors[0].code})`, texts[i]);
  else if (!same(told(document.contents), tree)) fault('read in two ways', texts[i]);
});
if (accepted < whole.length) fault('the reader accepts too little', accepted);
console.log(`${texts.length} texts, ${accepted} accepted, ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
