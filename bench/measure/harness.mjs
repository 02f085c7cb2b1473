// Measures a case: it and its rival in turn, several times. A case is plain data with a function that sets it up:
//
//   title, shows   what is measured, and what that tells
//   rival          the name of what it is measured against
//   itself         true where the rival is this program in another situation
//   runs           how often each of the two is run
//   unit           'seconds' (the default) or 'bytes'
//   atMost         the aim: the ratio to the rival, at most
//   limits         what keeps the figure from being smaller, one sentence
//   extras         further figures of our runs: { NAME: { title, unit, atMost } }, whose aim is no ratio
//   setUp(scope)   gives back { ours, rival }, or { pair } where one go measures both
//
// `ours` and `rival` give back nothing (their time counts), a number, or { value, extras: { NAME: number } }; `pair` gives
// back { ours, rival, extras }.
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { timed } from '../lib/processes.mjs';
import { Scope } from '../lib/scope.mjs';
import { figures, ratios } from './statistics.mjs';

const here = fileURLToPath(new URL('../../', import.meta.url));

/** The scope of the case that is being measured: an interrupted bench disposes of it. */
export const current = { scope: undefined };

/** Measures a case. What fails of it is told in the result: `failed` is the whole, `rivals.failed` the rival alone. */
export async function measure(name, one, { runs = one.runs } = {}) {
  const { title, shows, rival, unit = 'seconds', atMost, limits } = one;
  const described = { name, title, shows, rival, unit, aim: { atMost }, limits, runs };
  const scope = (current.scope = new Scope());
  try {
    const values = await takeTurns(await one.setUp(scope), runs);
    return { ...described, ...judged(one, values) };
  } catch (error) {
    return { ...described, failed: messageOf(error) };
  } finally {
    scope.dispose();
    current.scope = undefined;
  }
}

/** The two take turns, so that whatever else the machine does falls on both. */
async function takeTurns({ ours, rival, pair }, runs) {
  const values = { ours: [], rival: [], extras: {}, rivalFailed: undefined };
  const keep = ({ value, extras = {} }) => {
    values.ours.push(value);
    for (const [key, extra] of Object.entries(extras)) (values.extras[key] ??= []).push(extra);
  };
  for (let index = 0; index < runs; index++) {
    if (pair !== undefined) {
      const both = await pair();
      values.rival.push(both.rival);
      keep({ value: both.ours, extras: both.extras });
      continue;
    }
    if (values.rivalFailed === undefined)
      try {
        values.rival.push((await valueOf(rival)).value);
      } catch (error) {
        values.rivalFailed = messageOf(error);
      }
    keep(await valueOf(ours));
  }
  return values;
}

async function valueOf(work) {
  let answer;
  const seconds = await timed(async () => void (answer = await work()));
  if (typeof answer === 'number') return { value: answer };
  return typeof answer?.value === 'number' ? answer : { value: seconds, extras: answer?.extras };
}

function judged(one, { ours, rival, extras, rivalFailed }) {
  const further = Object.entries(one.extras ?? {}).map(([key, { title, unit, atMost }]) => {
    const found = figures(extras[key] ?? [], unit);
    const aim = atMost === undefined ? {} : { aim: { atMost }, met: found.median <= atMost };
    return [key, { title, unit, ...found, ...aim }];
  });
  const all = {
    ours: figures(ours, one.unit),
    ...(further.length === 0 ? {} : { extras: Object.fromEntries(further) }),
  };
  if (rivalFailed !== undefined) return { ...all, rivals: { failed: rivalFailed } };
  const ratio = ratios(ours, rival);
  return { ...all, rivals: figures(rival, one.unit), ratio, met: ratio.median <= one.atMost };
}

/** What is kept and shown of an error: this repository and the home folder are of nobody else's interest. */
function messageOf(error) {
  const text = error instanceof Error ? error.message : String(error);
  return text.replaceAll(here, '').replaceAll(`${homedir()}/`, '~/');
}
