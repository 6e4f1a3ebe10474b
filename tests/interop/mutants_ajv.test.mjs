// cfcm and the JSON Schemas, in the hands of ajv and yaml, accept and refuse the same records: sound ones, and mutants of
// them with one fault each. What a schema cannot say is in beyond_schemas.json, and nothing else is.
// CFCM_TORTURE=1: 5,000 mutants in the place of 500.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';

const root = process.env.CFCM_SOURCE_DIR ?? fileURLToPath(new URL('../..', import.meta.url));
const torture = !['', '0', undefined].includes(process.env.CFCM_TORTURE);
const beyond = JSON.parse(readFileSync(join(root, 'tests/interop/beyond_schemas.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'cfcm-mutants-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
execFileSync(process.env.CFCM_MUTANTS, [folder, torture ? '5000' : '500']);

let faults = 0;
function fault(text) {
  console.log(text);
  ++faults;
}

// --- reading: what stands in quotes, and what no rule below matches, is text ----------------------------------------

const plain = (tag, test, resolve) => ({ tag: `tag:yaml.org,2002:${tag}`, default: true, test, resolve });
const ruled = {
  schema: 'failsafe',
  customTags: [
    plain('null', /^(?:~|null)?$/, () => null),
    plain('bool', /^(?:true|false)$/, (text) => text === 'true'),
    plain('int', /^(?:0|-?[1-9][0-9]{0,17})$/, Number),
  ],
};

/// The value of a text; nothing when the reader refuses it.
function read(text, options) {
  const document = parseDocument(text, { ...options, logLevel: 'silent' });
  return document.errors.length === 0 ? { value: document.toJS() } : undefined;
}

const records = JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8')).map((record) => {
  const text = readFileSync(join(folder, record.file), 'utf8');
  return { ...record, ruled: read(text, ruled), stock: read(text, { schema: 'core' }) };
});

// --- judging --------------------------------------------------------------------------------------------------------

const suffix = '.schema.json';
const schemas = new Map();
for (const name of readdirSync(join(root, 'schemas')).filter((name) => name.endsWith(suffix))) {
  schemas.set(name.slice(0, -suffix.length), JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')));
}

const options = { strict: true, allowUnionTypes: true, formats: { date: true } };

/// What the schemas accept, by file.
function judge(reading, change = (schema) => schema, Validator = Ajv) {
  const ajv = new Validator(options);
  const validators = new Map();
  for (const [kind, schema] of schemas) {
    const changed = change(structuredClone(schema));
    if (Validator === Ajv2020) changed.$schema = 'https://json-schema.org/draft/2020-12/schema';
    validators.set(kind, ajv.compile(changed));
  }
  return new Map(records.map((r) => [r.file, r[reading] !== undefined && validators.get(r.kind)(r[reading].value)]));
}

/// The row of beyond_schemas.json that covers this error of this record.
function covering(record, error) {
  return beyond.rules.find((row) => row.rules.split(' ').includes(error) && (row.mutation ?? record.mutation) === record.mutation);
}

/// Records that cfcm and the schemas judge differently, with no reason why they might.
function disagreements(accepted) {
  return records.filter((record) => {
    if (record.errors.length === 0) return !accepted.get(record.file);
    return accepted.get(record.file) && !record.errors.every((error) => covering(record, error));
  });
}

const name = (record) => `${record.file} ${record.kind}: ${record.field}: ${record.mutation}: ${record.errors.join(' ') || 'sound'}`;

const accepted = judge('ruled');
for (const record of disagreements(accepted)) fault(`cfcm and ajv disagree: ${name(record)}`);
for (const [file, verdict] of judge('ruled', undefined, Ajv2020)) {
  if (verdict !== accepted.get(file)) fault(`${file}: another verdict under draft 2020-12`);
}

const sound = records.filter((record) => record.errors.length === 0);
const alone = records.filter((record) => record.errors.length > 0 && accepted.get(record.file));
console.log(`${records.length} records: both accept ${sound.length}, both refuse ${records.length - sound.length - alone.length}, cfcm alone refuses ${alone.length}`);

for (const row of beyond.rules) {
  if (!alone.some((record) => record.errors.some((error) => covering(record, error) === row))) {
    fault(`beyond_schemas.json: no record shows ${row.rules}`);
  }
}

// --- a reader of YAML 1.2 as it comes -------------------------------------------------------------------------------

const differs = (record) => judgedStock.get(record.file) !== accepted.get(record.file);
const judgedStock = judge('stock');
const listed = beyond.spellings.filter((row) => row.readers.includes('1.2'));
const row_of = (record) => listed.find((row) => row.fields.includes(record.field) && row.mutation === record.mutation);
for (const record of records) {
  if (record.mutation === 'none' && !judgedStock.get(record.file)) fault(`refused as a stock reader reads it: ${name(record)}`);
  if (differs(record) && !row_of(record)) fault(`a stock reader of YAML 1.2 changes the verdict: ${name(record)}`);
}
for (const row of listed) {
  if (!records.some((record) => differs(record) && row_of(record) === row)) fault(`beyond_schemas.json: no record shows the spelling ${row.mutation}`);
}
console.log(`stock reader: ${records.filter(differs).length} verdicts change with the spelling`);

// --- the controls: a schema that lacks a constraint is found out ----------------------------------------------------

/// The schema without `keyword`, wherever it stands as one.
function without(keyword, schema) {
  if (Array.isArray(schema)) schema.forEach((part) => without(keyword, part));
  else if (schema !== null && typeof schema === 'object') {
    if (keyword in schema) delete schema[keyword];
    for (const [key, part] of Object.entries(schema)) {
      if (key === 'properties') Object.values(part).forEach((field) => without(keyword, field));
      else if (key !== 'enum' && key !== 'const') without(keyword, part);
    }
  }
  return schema;
}

options.strict = false;  // a schema that has lost a part is none that strict mode takes
const keywords = ['additionalProperties', 'required', 'pattern', 'enum', 'const', 'type', 'items', 'minimum', 'maximum', 'maxLength', 'minItems', 'minProperties', 'anyOf', 'allOf'];
for (const keyword of keywords) {
  const found = disagreements(judge('ruled', (schema) => without(keyword, schema))).length;
  if (found === 0) fault(`schemas without any \`${keyword}\` judge as before: nothing tests it`);
}
const one = disagreements(judge('ruled', (schema) => {
  if (schema.$id === 'person.schema.json') delete schema.properties.born.pattern;
  return schema;
}));
if (one.length === 0) fault('person.schema.json without the pattern of `born` judges as before');

// --- the documentation ----------------------------------------------------------------------------------------------

const page = readFileSync(join(root, 'docs/records.md'), 'utf8');
for (const row of beyond.rules) {
  const line = `| ${row.rules.replaceAll(' ', ', ')}${row.mutation ? `: ${row.mutation}` : ''} | ${row.why} |`;
  if (!page.includes(line)) fault(`docs/records.md lacks the line ${line}`);
}
for (const row of beyond.spellings) {
  const line = `| ${row.fields.join(', ')} | ${row.mutation} | ${row.readers.join(', ')} | ${row.verdict} |`;
  if (!page.includes(line)) fault(`docs/records.md lacks the line ${line}`);
}

console.log(`${keywords.length + 1} controls, ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
