// The schemas that cfcm generates compile in a validator that is not ours, and hold for every record of the example.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { parse } from 'yaml';

const root = process.env.CFCM_SOURCE_DIR ?? fileURLToPath(new URL('../..', import.meta.url));
const schemas = join(root, 'schemas');
const example = join(root, 'examples', 'riverbend');
const suffix = '.schema.json';

const names = readdirSync(schemas).filter((name) => name.endsWith(suffix)).sort();
if (names.length === 0) {
  console.log('skipped: schemas/ holds no schema');
  process.exit(77);
}

let faults = 0;
function fault(where, what) {
  console.log(`${where}: ${what}`);
  ++faults;
}

// A schema may use these two formats; any other is an error of ajv's strict mode.
const formats = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/,
};
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true, formats });
const validators = new Map();
for (const name of names) {
  try {
    const schema = JSON.parse(readFileSync(join(schemas, name), 'utf8'));
    if (schema.$schema !== 'http://json-schema.org/draft-07/schema#') fault(name, 'is not a draft-07 schema');
    validators.set(name.slice(0, -suffix.length), ajv.compile(schema));
  } catch (error) {
    fault(name, error.message);
  }
}

// Other files of a tree, such as policy packs, are no records.
const homes = /^(cfcm\.yaml|accepted\.yaml|dispositions\.yaml|(organizations|people|cases|grievances|reviews|safeguards|engagements|surveys|improvements)(\/.*\.yaml)?)$/;

function* records(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (!homes.test(relative(example, path)) && !entry.isDirectory()) continue;
    if (entry.isDirectory()) yield* records(path);
    else yield path;
  }
}

let checked = 0;
for (const path of existsSync(example) ? records(example) : []) {
  const where = relative(root, path);
  const record = parse(readFileSync(path, 'utf8'));
  const validate = validators.get(record?.record);
  if (!validate) {
    fault(where, 'no schema for its kind');
    continue;
  }
  ++checked;
  if (validate(record)) continue;
  for (const error of validate.errors) fault(where, `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
}

// The pattern of a date holds for the days of the calendar from 1850 to 2200, as JavaScript counts them, and no others.
const person = JSON.parse(readFileSync(join(schemas, 'person' + suffix), 'utf8'));
const day = new RegExp(person.properties.born.pattern);
for (let year = 1845; year <= 2205; ++year) {
  for (let month = 0; month <= 13; ++month) {
    for (let date = 0; date <= 32; ++date) {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
      const exists = !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
      if (day.test(text) !== (exists && year >= 1850 && year <= 2200)) fault(text, `the pattern says ${day.test(text)}`);
    }
  }
}

console.log(`${names.length} schemas compiled, ${checked} records checked, ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
