import { expect, test } from 'vitest';
import { check, errors, names, plan } from './support.js';

const LIMIT = 'name is too long (maximum is 255 characters)';
const matrix = (value: string): string => `a: {script: x, parallel: {matrix: [{V: [${value}, b]}]}}\n`;

test('a name may have 255 characters, however many bytes they are', async () => {
  expect(names(await plan(`"${'😀'.repeat(255)}": {script: x}\n`))).toHaveLength(1);
  expect(await errors(`"${'😀'.repeat(256)}": {script: x}\n`)).toEqual([`jobs:${'😀'.repeat(256)} ${LIMIT}`]);
});

test('the copies of a job by their whole names: the values of a matrix', async () => {
  expect(names(await plan(matrix('v'.repeat(250))))).toEqual([`a: [${'v'.repeat(250)}]`, 'a: [b]']);
  const { errors: found } = await check(matrix('v'.repeat(251)));
  expect(found).toMatchObject([
    {
      message: `jobs:a: [${'v'.repeat(251)}] ${LIMIT}`,
      location: { line: 1 },
      hint: expect.stringContaining('`parallel`') as string,
    },
  ]);
});

test('the copies of a job by their whole names: their numbers', async () => {
  const text = (length: number): string => `${'n'.repeat(length)}: {script: x, parallel: 2}\n`;
  expect(names(await plan(text(251)))).toHaveLength(2);
  expect(await errors(text(252))).toEqual([1, 2].map((copy) => `jobs:${'n'.repeat(252)} ${String(copy)}/2 ${LIMIT}`));
});

test('a copy that is needed is told where it is made and where it is needed', async () => {
  const name = `a: [${'v'.repeat(251)}]`;
  expect(await errors(`${matrix('v'.repeat(251))}z: {script: x, needs: [a]}\n`)).toEqual([
    `jobs:${name} ${LIMIT}`,
    `z job: need \`${name}\` ${LIMIT}`,
  ]);
});
