// Writes what is derived from the sources: the inputs and outputs of action.yml, of the workflow that others call and of the README from
// src/inputs/definitions.ts and outputs.ts, docs/keywords.md from src/gitlab/keywords/, the house's table in
// docs/architecture.md from scripts/house.mjs, the figures of docs/fleet.md from the model, docs/performance.md and its charts
// from bench/. `--check` only compares.
import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { fleetFigures } from './fleet-figures.mjs';
import { houseTable } from './house.mjs';
import { keywordsDocument } from './keywords.mjs';
import { importSource, root } from './lib.mjs';
import { make } from './made.mjs';
import { performanceTexts } from './performance.mjs';

const { INPUTS, SECRET_INPUTS } = await importSource('inputs/definitions.ts');
const { STEP_INPUTS } = await importSource('inputs/github-definitions.ts');
const { OUTPUTS } = await importSource('inputs/outputs.ts');
const { declared } = await importSource('inputs/images/pinned.ts');
const { reusableWorkflow } = await importSource('fleet/export/reusable.ts');

const action = stringify(
  {
    name: 'GitLab DinD pipeline',
    description: "Runs a GitLab pipeline, unchanged, on the runner's Docker; Docker-in-Docker jobs included",
    author: 'The gitlab-dind-action contributors',
    branding: { icon: 'layers', color: 'orange' },
    inputs: Object.fromEntries(
      Object.entries({ ...declared(INPUTS), ...STEP_INPUTS }).map(([name, input]) => [
        name,
        {
          description: input.description,
          required: false,
          ...(input.default === '' ? {} : { default: input.default }),
        },
      ]),
    ),
    outputs: Object.fromEntries(Object.entries(OUTPUTS).map(([name, description]) => [name, { description }])),
    runs: { using: 'node24', main: 'dist/index.js', post: 'dist/index.js' },
  },
  { lineWidth: 0 },
);

const cell = (text) => text.replaceAll('|', '\\|');
const inputs = Object.entries(INPUTS).map(([name, input]) => {
  const type = input.choices === undefined ? input.type : input.choices.map((choice) => `\`${choice}\``).join(', ');
  return `| \`${name}\` | ${type} | ${input.default === '' ? '' : `\`${input.default}\``} | ${cell(input.description)} |`;
});
const outputs = Object.entries(OUTPUTS).map(([name, description]) => `| \`${name}\` | ${cell(description)} |`);
const tables = {
  inputs: ['| Input | Type | Default | Meaning |', '| --- | --- | --- | --- |', ...inputs].join('\n'),
  outputs: ['| Output | Meaning |', '| --- | --- |', ...outputs].join('\n'),
};

/** A document with the tables between its marks. */
function withTables(file, tables) {
  return Object.entries(tables).reduce(
    (text, [name, table]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(\n<!-- /${name} -->)`),
        (_, start, end) => `${start}\n${table}\n${end}`,
      ),
    readFileSync(`${root}/${file}`, 'utf8'),
  );
}

const made = {
  'action.yml': `# Made by scripts/tables.mjs from src/inputs/definitions.ts.\n${action}`,
  '.github/workflows/pipeline.yml': reusableWorkflow(declared(INPUTS), SECRET_INPUTS, OUTPUTS),
  'README.md': withTables('README.md', tables),
  'docs/architecture.md': withTables('docs/architecture.md', { house: houseTable() }),
  'docs/fleet.md': withTables('docs/fleet.md', { figures: await fleetFigures() }),
  'docs/keywords.md': await keywordsDocument(),
};
const check = process.argv.includes('--check');
const current = await make(made, { check, command: 'node scripts/tables.mjs' });
const page = await make(performanceTexts(), { check, command: 'node scripts/performance.mjs' });
if (!current || !page) process.exit(1);
