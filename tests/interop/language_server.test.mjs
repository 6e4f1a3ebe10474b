// A record whose head holds the line of `cfcm schema KIND --modeline` is completed and checked in an editor: a session with
// yaml-language-server over its own protocol, without a network. Without the line it is not.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const patience = 120_000; // milliseconds, for a machine that does much else
const program = process.env.CFCM;
const tree = mkdtempSync(join(tmpdir(), 'cfcm-editor-'));
const cfcm = (...words) => execFileSync(program, ['-C', tree, ...words], { encoding: 'utf8' });

let faults = 0;
function expect(holds, what) {
  if (holds) return;
  ++faults;
  console.log(what);
}

/** A client of a language server on standard input and output. */
class Client {
  #server = spawn(process.execPath,
    [fileURLToPath(new URL('node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url)), '--stdio'],
    { stdio: ['pipe', 'pipe', 'ignore'] });
  #bytes = Buffer.alloc(0);
  #asked = new Map();
  #waiting = [];
  #next = 0;

  constructor() {
    this.#server.stdout.on('data', (bytes) => {
      this.#bytes = Buffer.concat([this.#bytes, bytes]);
      for (let message = this.#take(); message; message = this.#take()) this.#receive(message);
    });
  }

  #take() {
    const head = this.#bytes.indexOf('\r\n\r\n');
    const length = head < 0 ? null : /Content-Length: (\d+)/i.exec(this.#bytes.toString('ascii', 0, head));
    if (!length || this.#bytes.length < head + 4 + Number(length[1])) return null;
    const end = head + 4 + Number(length[1]);
    const message = JSON.parse(this.#bytes.toString('utf8', head + 4, end));
    this.#bytes = this.#bytes.subarray(end);
    return message;
  }

  #receive({ id, method, params, result, error }) {
    if (method === undefined) {
      this.#asked.get(id)?.(error ? { error } : result);
    } else if (id !== undefined) { // the server asks
      const answers = { 'workspace/configuration': () => params.items.map(({ section }) => settings[section] ?? {}) };
      this.#send({ id, result: answers[method]?.() ?? null });
    } else {
      this.#waiting = this.#waiting.filter((wanted) => !wanted(method, params));
    }
  }

  #send(message) {
    const bytes = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#server.stdin.write(`Content-Length: ${bytes.length}\r\n\r\n`);
    this.#server.stdin.write(bytes);
  }

  tell(method, params) {
    this.#send({ method, params });
  }

  ask(method, params) {
    const id = ++this.#next;
    this.#send({ id, method, params });
    return new Promise((resolve) => { this.#asked.set(id, resolve); });
  }

  /** What the server finds wrong with the document next. */
  diagnostics(uri) {
    return new Promise((resolve) => {
      this.#waiting.push((method, params) => {
        const fits = method === 'textDocument/publishDiagnostics' && params.uri === uri;
        if (fits) resolve(params.diagnostics);
        return fits;
      });
    });
  }

  end() {
    this.#server.kill();
  }
}

const settings = { yaml: { validate: true, completion: true, hover: true, schemaStore: { enable: false } } };

async function open(client, path, text) {
  mkdirSync(join(tree, path, '..'), { recursive: true });
  writeFileSync(join(tree, path), text);
  const uri = pathToFileURL(join(tree, path)).href;
  const found = client.diagnostics(uri);
  client.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  return { uri, diagnostics: await found };
}

/** The labels that are offered at `|` in the text. */
async function offered(client, path, marked) {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  const { uri } = await open(client, path, marked.replace('|', ''));
  const position = { line: before.length - 1, character: before.at(-1).length };
  const answer = await client.ask('textDocument/completion', { textDocument: { uri }, position });
  return (answer?.items ?? answer ?? []).map(({ label }) => label);
}

async function session(client) {
  await client.ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(tree).href,
    workspaceFolders: [{ uri: pathToFileURL(tree).href, name: 'tree' }],
    capabilities: { workspace: { configuration: true }, textDocument: { completion: {}, publishDiagnostics: {} } },
  });
  client.tell('initialized', {});
  client.tell('workspace/didChangeConfiguration', { settings });

  const [vscode, jetbrains] = cfcm('schema', 'plan', '--modeline').trim().split('\n');
  const plan = 'record: plan\ncase: C-1\nwritten: 2026-03-01\nby:\n  person: P-1\n  organization: O-1\n';
  for (const [n, line] of [vscode, jetbrains].entries()) {
    const fields = await offered(client, `cases/2026/C-1/plan-2026-03-0${n + 1}.yaml`, `${line}\n${plan}|\n...\n`);
    for (const name of ['services', 'goals', 'signatures', 'review_by']) expect(fields.includes(name), `${line}: ${name} is not offered`);
    expect(!fields.includes('written'), 'a field that is there already is offered');
  }

  const words = await offered(client, 'cases/2026/C-1/plan-2026-03-03.yaml', `${vscode}\n${plan}kind: |\n...\n`);
  expect(words.includes('interim') && words.includes('amendment'), `the words of kind are not offered, but ${words}`);
  const nested = await offered(client, 'cases/2026/C-1/plan-2026-03-04.yaml',
    `${vscode}\n${plan}services:\n  - service: personal-care\n    provider: O-1\n    |\n...\n`);
  expect(nested.includes('worker') && nested.includes('natural_support'), `the fields of a service line are not offered, but ${nested}`);

  const wrong = `${vscode}\n${plan}kind: intermin\nservices:\n  - service: personal-care\n    provider: O-1\n    colour: blue\n...\n`;
  const told = (await open(client, 'cases/2026/C-1/plan-2026-03-05.yaml', wrong)).diagnostics;
  const lines = told.map(({ range }) => range.start.line).sort((a, b) => a - b);
  expect(JSON.stringify(lines) === '[7,11]', `the wrong word and the unknown field are not told at their lines: ${JSON.stringify(told)}`);

  const sound = (await open(client, 'cases/2026/C-1/plan-2026-03-06.yaml', `${vscode}\n${plan}kind: interim\n...\n`)).diagnostics;
  expect(sound.length === 0, `a sound record is called wrong: ${JSON.stringify(sound)}`);

  const deaf = await open(client, 'cases/2026/C-1/plan-2026-03-07.yaml', wrong.slice(wrong.indexOf('\n') + 1));
  expect(deaf.diagnostics.length === 0, 'the record is checked without its line, too: this test proves nothing');

  // Spaces in the folder's name, a kind at the root, and one a folder below it.
  cfcm('schema', '--all', 'my schemas');
  for (const [kind, path, text] of [['program', 'cfcm.yaml', 'record: program\nformat: 1\nname: River\ncolour: blue\n...\n'],
    ['person', 'people/P-1.yaml', 'record: person\nid: P-1\nname:\n  family: Lind\ncolour: blue\n...\n']]) {
    const [line] = cfcm('schema', kind, '--modeline', '--dir', 'my schemas').split('\n');
    const { diagnostics } = await open(client, path, `${line}\n${text}`);
    expect(diagnostics.some(({ message }) => message.includes('colour')), `${line}: ${JSON.stringify(diagnostics)}`);
  }
}

writeFileSync(join(tree, 'cfcm.yaml'), 'record: program\nformat: 1\nname: River\n...\n');
cfcm('schema', '--all', 'schemas');
const client = new Client();
const late = new Promise((_, reject) => { setTimeout(() => reject(new Error('the language server does not answer')), patience).unref(); });
try {
  await Promise.race([session(client), late]);
} catch (error) {
  expect(false, error.message);
} finally {
  client.end();
  rmSync(tree, { recursive: true });
}
console.log(faults === 0 ? 'ok' : `${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
