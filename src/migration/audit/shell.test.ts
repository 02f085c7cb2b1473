import { describe, expect, it } from 'vitest';
import { expressionsIn } from './rules.js';
import { namesIn, shellUse } from './shell.js';

describe('what a script reads', () => {
  it.each<[string, readonly string[]]>([
    ['echo $A ${B} "${C%.*}" ${#D}', ['A', 'B', 'C', 'D']],
    [`echo '$A' "it's $B"`, ['B']],
    ["awk '{print $NF}' file", []],
    ['echo \\$A $$B "\\$C" \\\\$D', ['D']],
    ['echo ${A:-x} ${B-x} ${C:=x} ${D:+x}', []],
    ['echo ${A:?must be set}', ['A']],
    ['true # $A\necho $B', ['B']],
    ['echo a#$A', ['A']],
    ['$env:PATH = "x"; $Version = 1; Write-Host $Other', ['Other']],
  ])('%s', (text, reads) => {
    expect(shellUse(text).reads).toEqual(reads);
  });

  it.each<[string, readonly string[]]>([
    ['A=1 B="x" export C=2', ['A', 'B', 'C']],
    ['for X in 1 2; do echo; done', ['X']],
    ['read -r X Y', ['X', 'Y']],
    ['echo "VERSION=1" >> build.env', ['VERSION']],
    [': ${Z:=1}', ['Z']],
    ['[ "$A" == "x" ]', []],
  ])('%s sets %j', (text, sets) => {
    expect(shellUse(text).sets).toEqual(expect.arrayContaining([...sets]));
    expect(shellUse(text).sets).toHaveLength(new Set(shellUse(text).sets).size);
    if (sets.length === 0) expect(shellUse(text).sets).toEqual([]);
  });
});

it('takes a moment for scripts and rules that go on and on', () => {
  const [script, rules] = [
    'echo \\\\$A "$B" '.repeat(30_000),
    `a:\n  rules:\n${'    - if: $A == "x"\n'.repeat(30_000)}`,
  ];
  expect(shellUse(script).reads).toEqual(['A', 'B']);
  expect(expressionsIn(rules)).toHaveLength(30_000);
});

it('finds the variables of names', () => {
  expect(namesIn('$A/b:${C}-%D%')).toEqual(['A', 'C', 'D']);
});

describe('expressions of rules', () => {
  it.each<[string, readonly string[]]>([
    ['    - if: $A == "b" && $C', ['A', 'C']],
    [`    - if: '$A == "$B"'`, ['A']],
    ['    - if: "$A =~ /^$x/"', ['A']],
    ['      if: $A # $B', ['A']],
    ['    - if: >\n        $A == "x"\n        && $B\n      when: manual', ['A', 'B']],
    ['    - when: always', []],
  ])('%j', (text, names) => {
    expect(expressionsIn(`job:\n  rules:\n${text}\n`).flatMap((one) => one.names)).toEqual(names);
  });

  it('have their line', () => {
    expect(expressionsIn('a:\n  rules:\n    - if: $X\n')).toEqual([{ names: ['X'], line: 3 }]);
  });
});
