import { expect, test } from 'vitest';
import {
  environmentSlug,
  environmentTier,
  groupName,
  matchesMaskingRules,
  parseDuration,
  slugify,
} from '../../../src/gitlab/index.js';

test.each([
  ['feature/ABC_1', 'feature-abc-1'],
  ['-x-', 'x'],
  ['a'.repeat(70), 'a'.repeat(63)],
  ['Ünïcode/é', 'n-code'],
  ['release/1.2.3', 'release-1-2-3'],
  ['!!', ''],
  [`${'a'.repeat(62)}/b`, 'a'.repeat(62)],
])('slug of %s', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test.each([
  ['rspec:test: [ruby, ubuntu]', 'rspec:test'],
  ['build 1/3', 'build'],
  ['build 1 3', 'build'],
  ['build:1:3', 'build'],
  ['job', 'job'],
  ['a 1/2 b', 'a 1/2 b'],
  ['test 1:3', 'test'],
  ['deploy: [aws, 1]: [x]', 'deploy'],
  ['build 1', 'build 1'],
  ['x 1\\2', 'x'],
])('group name of %s', (name, group) => {
  expect(groupName(name)).toBe(group);
});

test.each([
  ['staging', 'staging'],
  ['production', 'production'],
])('slug of the environment %s is its name', (name, slug) => {
  expect(environmentSlug(name)).toBe(slug);
});

test('slug of an environment whose name is no slug ends in a digest of the name', () => {
  const slug = environmentSlug('review/feature/ABC_1-and-a-long-name');
  expect(slug).toMatch(/^review-feature-ab[a-z0-9-]{0,3}-[a-z0-9]{6}$/);
  expect(slug.length).toBeLessThanOrEqual(24);
  expect(environmentSlug('review/feature/ABC_2-and-a-long-name')).not.toBe(slug);
  expect(environmentSlug('1abc')).toMatch(/^env-1abc-[a-z0-9]{6}$/);
});

test.each([
  ['review/x', 'development'],
  ['testing', 'testing'],
  ['staging', 'staging'],
  ['production', 'production'],
  ['gitlab.io', 'other'],
])('tier of %s', (name, tier) => {
  expect(environmentTier(name)).toBe(tier);
});

test.each([
  ['1h 30m', 5400],
  ['90 minutes', 5400],
  ['1 week 2 days', 777_600],
  ['3 hours 30 minutes', 12_600],
  ['1h30m', 5400],
  ['42', 42],
  ['1 day and 2 hours', 93_600],
  ['2:30:00', 9000],
  ['1.5 hours', 5400],
  ['3 mins 4 sec', 184],
  ['1 mo 5 days', 3_024_000],
  ['47 yrs 6 mos and 4d', 47 * 31_557_600 + 6 * 2_592_000 + 4 * 86_400],
  ['day', 86_400],
  ['two hours', 7200],
])('%s is a duration', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});

test.each(['', 'soon', '0', '1 fortnight', 'never'])('%j is no duration', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});

test('what GitLab would mask', () => {
  expect(matchesMaskingRules('abcdefgh')).toBe(true);
  expect(matchesMaskingRules('abcdefg')).toBe(false);
  expect(matchesMaskingRules('abcd efgh')).toBe(false);
  expect(matchesMaskingRules('abcd\nefgh')).toBe(false);
  expect(matchesMaskingRules('a+b/c=d@e:f.g~h-_')).toBe(true);
  expect(matchesMaskingRules('pass$word')).toBe(false);
  expect(matchesMaskingRules('pass$word', true)).toBe(true);
});
