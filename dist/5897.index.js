export const id = 5897;
export const ids = [5897];
export const modules = {

/***/ 15897:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q8: () => (/* reexport */ MATRIX_LIMIT),
  tX: () => (/* reexport */ START_UP_SECONDS),
  pH: () => (/* reexport */ UNKNOWN_SECONDS),
  mJ: () => (/* reexport */ orderOf),
  h1: () => (/* binding */ packAuto),
  iD: () => (/* binding */ packNone)
});

// UNUSED EXPORTS: packOne

;// CONCATENATED MODULE: ./src/fleet/packing/joined.ts
/** Sets of numbers that grow together. */
class Sets {
    #parent;
    constructor(size) {
        this.#parent = new Int32Array(size);
    }
    /** A set of its own. */
    add(item) {
        this.#parent[item] = item;
    }
    /** Who stands for the set of an item. */
    of(item) {
        let root = item;
        for (let up = this.#parent[root] ?? root; up !== root; up = this.#parent[root] ?? root) {
            this.#parent[root] = this.#parent[up] ?? up; // the way gets half as long
            root = up;
        }
        return root;
    }
    /** Puts the set of an item into that of another. */
    join(item, into) {
        this.#parent[this.of(item)] = this.of(into);
    }
}
/** Jobs of a wave (ascending) in lists, so that what waits for each other, or has one resource group, is in one. */
function joined(work, jobs) {
    const sets = new Sets(work.jobs.length);
    const here = new Set(jobs);
    jobs.forEach((job) => sets.add(job));
    const [first = 0] = jobs;
    let line = 0; // all before it belong together, since a job waits for them
    const groups = new Map();
    for (const job of jobs) {
        const [before, group] = [work.before[job] ?? 0, work.group[job] ?? null];
        for (const need of work.needs[job] ?? [])
            if (here.has(need))
                sets.join(need, job);
        if (first < before) {
            line = Math.max(line, before);
            sets.join(job, first);
        }
        if (group === null)
            continue;
        const key = `${group}\n${work.runner[job] ?? ''}`;
        const other = groups.get(key);
        if (other === undefined)
            groups.set(key, job);
        else
            sets.join(job, other);
    }
    for (const job of jobs)
        if (job < line)
            sets.join(job, first);
    const lists = new Map();
    for (const job of jobs) {
        const root = sets.of(job);
        const list = lists.get(root);
        if (list === undefined)
            lists.set(root, [job]);
        else
            list.push(job);
    }
    return [...lists.values()];
}

// EXTERNAL MODULE: ./src/fleet/runs-on.ts
var runs_on = __webpack_require__(16328);
// EXTERNAL MODULE: ./src/fleet/packing/shares.ts
var shares = __webpack_require__(89214);
;// CONCATENATED MODULE: ./src/fleet/packing/work.ts


/** Seconds of a job of which nothing is known. */
const UNKNOWN_SECONDS = 60;
/** Seconds until a runner of GitHub's has begun with its first job, where nothing else is said. */
const START_UP_SECONDS = 20;
/** Of the work of several jobs on one runner: GitHub ends its own after six hours, and times are never known for sure. */
const LONGEST_SECONDS = 5 * 3600;
/** Jobs of a matrix, at most: GitHub's limit. */
const MATRIX_LIMIT = 256;
function work_workOf(order, options) {
    const { of, times, startUp = START_UP_SECONDS, concurrency = 1, limit = MATRIX_LIMIT, maximum = Infinity } = options;
    const delayOf = ({ startIn = 0 }) => (options.noDelay === true ? 0 : startIn);
    const seconds = order.jobs.map((job) => delayOf(job) + (times.get(job.name) ?? UNKNOWN_SECONDS));
    const runner = order.jobs.map((job) => (0,runs_on/* runnerKey */.F)(of(job)));
    return { ...order, seconds, runner, group: order.jobs.map(shares/* groupKey */.$6), startUp, concurrency, limit, maximum };
}
/** A bundle of these jobs, which have one runner and at most one resource group. */
function bundleOf(work, positions) {
    const jobs = positions.toSorted((a, b) => a - b);
    return {
        jobs,
        runner: work.runner[jobs[0] ?? 0] ?? '',
        group: jobs.map((job) => work.group[job] ?? null).find((group) => group !== null) ?? null,
        seconds: busySeconds(work, jobs),
    };
}
function costOf(work, bundles) {
    const waves = bundles.flatMap((wave) => (0,shares/* splitWave */.YU)(wave, ({ group }) => group, work.limit));
    const longest = waves.map((wave) => wave.reduce((most, { seconds }) => Math.max(most, seconds), 0));
    const busy = waves.flat().reduce((sum, { seconds }) => sum + work.startUp + seconds, 0);
    return { waves: waves.length, end: longest.reduce((sum, one) => sum + work.startUp + one, 0), runners: busy };
}
/** Seconds that a runner takes for jobs (ascending): each as soon as what it waits for is done and a place is free. */
function busySeconds(work, jobs) {
    if (work.concurrency === 1)
        return jobs.reduce((sum, job) => sum + (work.seconds[job] ?? 0), 0);
    const left = new Set(jobs); // not yet done
    let done = 0; // so many of the first
    const waiting = [...jobs];
    let running = [];
    for (let now = 0;; now = running.reduce((least, { end }) => Math.min(least, end), Infinity)) {
        for (const { job } of running.filter(({ end }) => end <= now))
            left.delete(job);
        running = running.filter(({ end }) => end > now);
        while (done < jobs.length && !left.has(jobs[done] ?? 0))
            done += 1;
        const first = jobs[done] ?? Infinity;
        for (let at = 0; at < waiting.length && running.length < work.concurrency; at += 1) {
            const job = waiting[at] ?? 0;
            const busy = running.some((other) => work.group[other.job] !== null && work.group[other.job] === work.group[job]);
            const isReady = first >= (work.before[job] ?? 0) && !work.needs[job]?.some((need) => left.has(need));
            if (!isReady || busy)
                continue;
            running.push({ job, end: now + (work.seconds[job] ?? 0) });
            waiting.splice(at, 1);
            at -= 1;
        }
        if (running.length === 0)
            return now;
    }
}

;// CONCATENATED MODULE: ./src/fleet/packing/candidates.ts


/** Jobs by a number that each has: the lists of those with 0, 1, ... */
function byNumber(numbers) {
    const lists = [];
    for (const [job, number] of numbers.entries())
        (lists[number] ??= []).push(job);
    return lists;
}
/** Each job on a runner of its own, as soon as it can; but those of one resource group that would meet, on one. */
function eachAlone(work) {
    return byNumber(work.level).map((jobs) => byKey(jobs, (job) => {
        const group = work.group[job] ?? null;
        return group === null ? String(job) : `${group}\n${work.runner[job] ?? ''}`;
    }).map((share) => bundleOf(work, share)));
}
/** All jobs on as few runners as can be: a new one only where another kind or another resource group has to come first. */
function candidates_allTogether(work) {
    const { keys, turns } = turnsOf(work);
    return byNumber(turns).map((jobs) => byKey(jobs, (job) => keys[job] ?? '').map((share) => bundleOf(work, share)));
}
function byKey(jobs, keyOf) {
    const lists = new Map();
    for (const job of jobs) {
        const list = lists.get(keyOf(job));
        if (list === undefined)
            lists.set(keyOf(job), [job]);
        else
            list.push(job);
    }
    return [...lists.values()];
}
/** The same turns, but what does not wait for each other has runners of its own. */
function chainsTogether(work) {
    return byNumber(turnsOf(work).turns).map((jobs) => joined(work, jobs).map((chain) => bundleOf(work, chain)));
}
/** How often the runner has to change before each job. */
function turnsOf(work) {
    const keys = keysOf(work);
    const turns = [];
    /** Of the first positions, as many as the index says: the last turn, and the key of all that have it, if it is one. */
    const ends = [{ turn: 0, key: undefined }];
    for (const [job, key] of keys.entries()) {
        const before = work.before[job] ?? 0;
        const end = before === 0 ? undefined : ends[before];
        let turn = end === undefined ? 0 : end.turn + (end.key === key ? 0 : 1);
        for (const need of work.needs[job] ?? [])
            turn = Math.max(turn, (turns[need] ?? 0) + (keys[need] === key ? 0 : 1));
        turns.push(turn);
        const last = ends[job];
        if (last === undefined || job === 0 || turn > last.turn)
            ends.push({ turn, key });
        else
            ends.push(turn === last.turn && key !== last.key ? { turn, key: undefined } : last);
    }
    return { keys, turns };
}
/** Jobs of one key may go together: they have one runner, and not two resource groups. */
function keysOf(work) {
    const groups = new Map();
    for (const [job, group] of work.group.entries()) {
        const runner = work.runner[job] ?? '';
        if (group !== null)
            groups.set(runner, (groups.get(runner) ?? new Set()).add(group));
    }
    return work.runner.map((runner, job) => (groups.get(runner)?.size ?? 0) < 2 ? runner : `${runner}\n${work.group[job] ?? ''}`);
}

;// CONCATENATED MODULE: ./src/fleet/packing/refine.ts

const fits = (one, other) => one.runner === other.runner && (one.group === null || other.group === null || one.group === other.group);
function take(into, bundle) {
    into.jobs.push(...bundle.jobs);
    into.seconds += bundle.seconds;
    into.group ??= bundle.group;
}
const opened = (bundle) => ({ ...bundle, jobs: [...bundle.jobs] });
const longestOf = (wave) => wave.reduce((most, { seconds }) => Math.max(most, seconds), 0);
/**
 * Moves bundles into earlier waves where what they wait for allows it and the wave ends no later: behind the one bundle
 * that they wait for, or beside it. A wave that becomes empty costs nothing.
 */
function moveUp(work, bundles) {
    const waves = [];
    const placed = { waveOf: new Int32Array(work.jobs.length).fill(-1), home: [] };
    const put = (bundle, wave, jobs) => {
        for (const job of jobs) {
            placed.waveOf[job] = wave;
            placed.home[job] = bundle;
        }
    };
    for (const [at, wave] of bundles.entries()) {
        waves.push({ items: [], longest: 0 });
        const known = new Map();
        for (const bundle of wave) {
            const { last, only } = waitsFor(work, bundle, placed, known);
            const isAllowed = (target, beside) => bundle.group === null || !waves[target].items.some((one) => one !== beside && one.group === bundle.group);
            const room = only === undefined ? -1 : Math.min(waves[last]?.longest ?? 0, LONGEST_SECONDS) - only.seconds;
            if (only !== undefined && room >= bundle.seconds && fits(only, bundle) && isAllowed(last, only)) {
                take(only, bundle);
                put(only, last, bundle.jobs);
                continue;
            }
            const hasRoom = ({ items, longest }) => items.length > 0 && items.length < work.limit && longest >= bundle.seconds;
            let target = last + 1;
            while (target < at && !(hasRoom(waves[target]) && isAllowed(target)))
                target += 1;
            const moved = opened(bundle);
            waves[target].items.push(moved);
            waves[target].longest = Math.max(waves[target].longest, moved.seconds);
            put(moved, target, bundle.jobs);
        }
    }
    return waves.flatMap(({ items }) => (items.length === 0 ? [] : [items.map(({ jobs }) => bundleOf(work, jobs))]));
}
/** What a bundle waits for; `known`: what is to be said of all jobs before a position, for the time of a wave. */
function waitsFor(work, bundle, { waveOf, home }, known) {
    const seen = (before, job) => {
        const wave = waveOf[job] ?? -1;
        if (wave === -1 || wave < before.last)
            return before;
        if (wave === before.last)
            return before.only === home[job] ? before : { last: wave, only: undefined };
        return { last: wave, only: home[job] };
    };
    const nothing = { last: -1, only: undefined };
    const line = bundle.jobs.reduce((most, job) => Math.max(most, work.before[job] ?? 0), 0);
    let found = known.get(line);
    if (found === undefined) {
        found = nothing;
        for (let job = 0; job < line; job += 1)
            found = seen(found, job);
        known.set(line, found);
    }
    for (const job of bundle.jobs)
        found = (work.needs[job] ?? []).reduce(seen, found);
    return found;
}
/**
 * Bundles that may still be filled, at most: with all of them it would take too long; with places beside each other
 * every try has to be played.
 */
const openOf = ({ concurrency }) => (concurrency === 1 ? 64 : 8);
/**
 * Puts small bundles of a wave on one runner, as long as it ends no later than the longest one does. Of a wave that is
 * too large for a matrix, and would be several one after the other, more where that ends sooner.
 */
function fillUp(work, bundles) {
    return bundles.map((wave) => {
        let best = filledTo(work, wave, Math.min(longestOf(wave), LONGEST_SECONDS));
        if (best.length <= work.limit)
            return best;
        const sum = wave.reduce((total, { seconds }) => total + seconds, 0);
        for (let room = Math.max(1, longestOf(wave), sum / work.limit / work.concurrency); room <= LONGEST_SECONDS; room *= 1.25) {
            const one = filledTo(work, wave, room);
            if (costOf(work, [one]).end < costOf(work, [best]).end)
                best = one;
            if (one.length <= work.limit)
                break;
        }
        return best;
    });
}
function filledTo(work, wave, room) {
    const smallest = wave.reduce((least, { seconds }) => Math.min(least, seconds), Infinity);
    const full = [];
    const open = [];
    for (const bundle of wave.toSorted((a, b) => b.seconds - a.seconds)) {
        let grown;
        const at = open.findIndex((other) => (grown = both(work, other, bundle, room)) !== undefined);
        if (grown === undefined)
            open.push(bundle);
        else
            open[at] = grown;
        const place = grown === undefined ? open.length - 1 : at;
        if (!mayTake(work, open[place], smallest, room))
            full.push(...open.splice(place, 1));
        else if (open.length > openOf(work))
            full.push(...open.splice(0, 1));
    }
    return [...full, ...open].sort((a, b) => (a.jobs[0] ?? 0) - (b.jobs[0] ?? 0));
}
/** Is there time for that much more? */
function mayTake(work, { jobs, seconds }, more, room) {
    if (work.concurrency === 1)
        return seconds + more <= room;
    return (jobs.reduce((sum, job) => sum + (work.seconds[job] ?? 0), 0) + more) / work.concurrency <= room;
}
/** The two as one, where it ends in time. */
function both(work, one, other, room) {
    if (!fits(one, other) || !mayTake(work, one, other.seconds, room))
        return undefined;
    const whole = bundleOf(work, [...one.jobs, ...other.jobs]);
    return whole.seconds <= room ? whole : undefined;
}

;// CONCATENATED MODULE: ./src/fleet/packing/segments.ts



/** Steps that looking for the best segments may take. */
const EFFORT = 20_000_000;
/**
 * Packs levels that follow each other into one wave, chain by chain, where that is sooner over than with new runners: of
 * all ways to cut the levels into such segments the one that ends first, then the one with the fewest runners.
 */
function bestSegments(work) {
    const levels = byNumber(work.level);
    const longest = Math.max(4, Math.floor(EFFORT / Math.max(1, work.jobs.length * levels.length)) * 8);
    const best = levels.map(() => ({ end: Infinity, runners: Infinity, from: 0 }));
    for (let from = 0; from < levels.length; from += 1) {
        const before = best[from - 1] ?? { end: 0, runners: 0 };
        const segment = new Segment(work, from);
        for (let to = from; to < Math.min(levels.length, from + longest); to += 1) {
            segment.add(levels[to] ?? [], to);
            if (to > from && !(segment.isPossible && segment.seconds <= LONGEST_SECONDS))
                break;
            const found = {
                end: before.end + work.startUp + segment.seconds,
                runners: before.runners + segment.count,
                from,
            };
            const other = best[to];
            if (other && (found.end < other.end || (found.end === other.end && found.runners < other.runners)))
                best[to] = found;
        }
    }
    const waves = [];
    for (let to = levels.length - 1; to >= 0; to = (best[to]?.from ?? 0) - 1) {
        const jobs = levels.slice(best[to]?.from, to + 1).flat();
        waves.unshift(jobs.sort((a, b) => a - b));
    }
    return waves.map((jobs) => joined(work, jobs).map((chain) => bundleOf(work, chain)));
}
/** Levels that follow each other as one wave: grows by a level, and knows then how long it takes. */
class Segment {
    #work;
    #from;
    #sets;
    /** Of the set of each item that stands for one. */
    #sum = [];
    #group = [];
    #shareOfGroup = new Map();
    /** One of those that all belong together, as a job of a later stage waits for all: of the positions before `#line`. */
    #main;
    #line = 0;
    #level;
    /** The lowest position. */
    #first = Infinity;
    /** About: of the longest bundle. */
    seconds = 0;
    count = 0;
    /** What belongs together can be on one runner. */
    isPossible = true;
    constructor(work, from) {
        this.#work = work;
        this.#from = from;
        this.#level = from;
        this.#sets = new Sets(work.jobs.length);
    }
    add(jobs, level) {
        this.#level = level;
        jobs.forEach((job) => this.#addOne(job));
        for (const job of jobs) {
            for (const need of this.#work.needs[job] ?? [])
                if (this.#has(need))
                    this.#join(need, job);
            const before = this.#work.before[job] ?? 0;
            if (this.#first < before)
                this.#waitsForAll(job, before);
        }
    }
    #addOne(job) {
        const { seconds, group, runner } = this.#work;
        this.#sets.add(job);
        this.#first = Math.min(this.#first, job);
        this.#sum[job] = seconds[job] ?? 0;
        this.#group[job] = group[job] ?? null;
        this.count += 1;
        this.#tell(this.#sum[job] ?? 0, job);
        const own = group[job] ?? null;
        if (own === null)
            return;
        const other = this.#shareOfGroup.get(own);
        if (other === undefined)
            this.#shareOfGroup.set(own, job);
        else if (runner[other] === runner[job])
            this.#join(job, other);
        else
            this.isPossible = false;
    }
    #waitsForAll(job, line) {
        this.#main ??= job;
        this.#join(job, this.#main);
        for (; this.#line < line; this.#line += 1)
            if (this.#has(this.#line))
                this.#join(this.#line, this.#main);
    }
    #has(job) {
        const level = this.#work.level[job] ?? -1;
        return level >= this.#from && level <= this.#level;
    }
    #join(one, other) {
        const [a, b] = [this.#sets.of(one), this.#sets.of(other)];
        if (a === b)
            return;
        const groups = new Set([this.#group[a], this.#group[b]].filter((group) => typeof group === 'string'));
        if (this.#work.runner[a] !== this.#work.runner[b] || groups.size > 1)
            this.isPossible = false;
        this.#sets.join(a, b);
        this.#sum[b] = (this.#sum[b] ?? 0) + (this.#sum[a] ?? 0);
        this.#group[b] = [...groups][0] ?? null;
        this.count -= 1;
        this.#tell(this.#sum[b] ?? 0, b);
    }
    #tell(sum, job) {
        const { concurrency, seconds } = this.#work;
        this.seconds = Math.max(this.seconds, seconds[job] ?? 0, sum / concurrency);
    }
}

// EXTERNAL MODULE: ./src/gitlab/index.ts + 111 modules
var gitlab = __webpack_require__(89106);
;// CONCATENATED MODULE: ./src/fleet/packing/order.ts

/**
 * Plays the status machine from a state on: delayed jobs wait no longer, and what can start ends as `ends` says. Jobs that
 * run already pass, and are not among the result, as little as those that have ended.
 */
function orderOf(plan, from, ends = () => undefined) {
    const { levels, attempts, state } = played(from, ends);
    const byName = new Map(plan.jobs.map((job) => [job.name, job]));
    const jobs = [];
    const level = [];
    const tries = [];
    const waits = [];
    /** Of each job of the state: what there is to wait for if one needs it. */
    const toWaitFor = [];
    let stages = NOTHING;
    for (const [index, { name, stage, needs }] of state.jobs.entries()) {
        if (stage !== state.jobs[index - 1]?.stage)
            stages = { needs: [], before: jobs.length, last: level.reduce((most, one) => Math.max(most, one), -1) };
        const waitsFor = needs === null ? stages : released(needs, state, toWaitFor);
        const [job, turn] = [byName.get(name), levels.get(index)];
        if (job === undefined || turn === undefined) {
            // it does not run; but that it is skipped, or waits to be played, is known only after what it waits for itself
            toWaitFor.push(from.states[index]?.status === 'created' ? waitsFor : NOTHING);
            continue;
        }
        toWaitFor.push({ needs: [jobs.length], before: 0, last: turn });
        jobs.push(job);
        level.push(turn);
        tries.push(attempts.get(index) ?? 1);
        waits.push(waitsFor);
    }
    const single = waits.map(({ needs }) => needs);
    return { jobs, level, attempts: tries, needs: single, before: waits.map(({ before }) => before) };
}
const NOTHING = { needs: [], before: 0, last: -1 };
/**
 * What a job with `needs` waits for: all of them; but where one is skipped, or is manual and nobody waits for it, no
 * longer than for the first such one, since what has such a need is decided at once.
 */
function released(needs, state, toWaitFor) {
    const waits = needs.map((need) => toWaitFor[need] ?? NOTHING);
    const decided = waits.filter((_, index) => {
        const need = state.states[needs[index] ?? -1];
        return need?.status === 'skipped' || (need?.status === 'manual' && need.allowFailure);
    });
    if (decided.length > 0)
        return decided.reduce((first, one) => (one.last < first.last ? one : first));
    const before = waits.reduce((most, one) => Math.max(most, one.before), 0);
    const single = new Set(waits.flatMap((one) => one.needs));
    return {
        needs: [...single].filter((need) => need >= before),
        before,
        last: waits.reduce((most, one) => Math.max(most, one.last), -1),
    };
}
function played(from, ends) {
    let state = (0,gitlab/* passAll */.Np)(from, withStatus(from, 'running').map(nameIn(from)));
    const levels = new Map();
    const attempts = new Map();
    for (let level = 0;; level += 1) {
        for (const index of withStatus(state, 'scheduled'))
            state = (0,gitlab/* transition */.kY)(state, nameIn(state)(index), { type: 'enqueue' });
        const pending = withStatus(state, 'pending');
        if (pending.length === 0)
            return { levels, attempts, state };
        let passing = [];
        const pass = () => {
            state = (0,gitlab/* passAll */.Np)(state, passing.map(nameIn(state)));
            passing = [];
        };
        for (const index of pending) {
            const name = nameIn(state)(index);
            const end = ends(name);
            if (end !== undefined && end.type !== 'success')
                pass();
            if (state.states[index]?.status !== 'pending')
                continue; // the failure of another one has canceled it
            if (end === undefined || end.type === 'success')
                passing.push(index);
            else
                state = (0,gitlab/* transition */.kY)(state, name, end);
            if (end?.type === 'cancel')
                continue; // when it would have started
            if (levels.has(index))
                attempts.set(index, (attempts.get(index) ?? 1) + 1);
            levels.set(index, level);
        }
        pass();
    }
}
const nameIn = (state) => (index) => state.jobs[index]?.name ?? '';
function withStatus(state, status) {
    return state.states.flatMap((current, index) => (current.status === status ? [index] : []));
}

;// CONCATENATED MODULE: ./src/fleet/packing.ts






/** `batch: none`: each job has a runner; those of one resource group that would be in one wave share theirs. */
function packNone(order, options) {
    const work = work_workOf(order, options);
    return packed(work, eachAlone(work));
}
/** Everything on as few runners as can be: what `batch: auto` is never slower than, beside `none`. */
function packOne(order, options) {
    const work = workOf(order, options);
    return packed(work, allTogether(work));
}
/**
 * `batch: auto`: packs chains of jobs on one runner, and small ones that are side by side, where that ends sooner, or as
 * soon for less time of runners. Of several ways the one that ends first, then the cheapest; where that has more waves than
 * the workflow, one that has not, unless it takes more than twice as long. No order is broken, no runner mixed with
 * another, jobs of one resource group are never on two runners of a wave, and no runner gets several jobs that take longer
 * than GitHub lets it live. Source of the costs: docs/fleet.md.
 */
function packAuto(order, options) {
    const work = work_workOf(order, options);
    const none = eachAlone(work);
    const found = [none, candidates_allTogether(work), chainsTogether(work), ...segments(work)];
    const refined = found.map((bundles) => fillUp(work, moveUp(work, bundles)));
    const ways = [none, ...[...found, ...refined].filter((bundles) => bundles.flat().every(isShortEnough))];
    const costs = ways.map((bundles) => packed(work, bundles));
    const best = costs.reduce(better);
    if (best.waves <= work.maximum)
        return best;
    const [first, ...more] = costs.filter(({ waves, end }) => waves <= work.maximum && end <= 2 * best.end);
    return first === undefined ? best : more.reduce(better, first);
}
const isShortEnough = ({ jobs, seconds }) => jobs.length === 1 || seconds <= LONGEST_SECONDS;
/** The best segments; where they are more than there may be, those too that are the best if a wave costs more. */
function segments(work) {
    const best = bestSegments(work);
    let fewer = best;
    const longest = work.seconds.reduce((sum, one) => sum + one, 1);
    for (let price = 1; fewer.length > work.maximum && price < 2 * longest; price *= 2)
        fewer = bestSegments({ ...work, startUp: work.startUp + price });
    return [best, fewer].slice(0, fewer === best ? 1 : 2);
}
/** Sums of the same seconds in another order are the same. */
const SAME = 1e-6;
function better(best, one) {
    if (Math.abs(one.end - best.end) > SAME)
        return one.end < best.end ? one : best;
    return one.runners < best.runners - SAME ? one : best;
}
function packed(work, bundles) {
    const shares = bundles.map((wave) => wave.map(({ jobs }) => jobs.flatMap((job) => work.jobs[job] ?? [])));
    return { shares, ...costOf(work, bundles) };
}


/***/ }),

/***/ 89214:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ groupKey),
/* harmony export */   RO: () => (/* binding */ concurrencyOf),
/* harmony export */   YU: () => (/* binding */ splitWave),
/* harmony export */   tC: () => (/* binding */ shareOf)
/* harmony export */ });
/** Minutes of a job without `timeout`, as GitLab's projects have it. */
const JOB_MINUTES = 60;
/** For what a runner does beside the jobs. */
const REST_MINUTES = 10;
/** GitHub ends a job of its own runners after six hours. */
const GITHUB_MINUTES = 360;
/** The group of a job's `resource_group` in a workflow: letters, digits, `-`, `_` and `.`; null: it has none. */
function concurrencyOf(job) {
    return job.resourceGroup === undefined ? null : `gitlab-${job.resourceGroup.replace(/[^A-Za-z0-9._-]/g, '_')}`;
}
/** What GitHub takes for one group: it does not tell upper from lower case. Null: the job has none. */
function groupKey(job) {
    return concurrencyOf(job)?.toLowerCase() ?? null;
}
/**
 * The entry of a workflow's matrix for jobs that one runner takes; they have at most one resource group. `jobMinutes`: of a
 * job without `timeout`.
 */
function shareOf(jobs, runsOn, jobMinutes = JOB_MINUTES) {
    const [first] = jobs;
    const groups = jobs.flatMap((job) => concurrencyOf(job) ?? []);
    return {
        name: jobs.length === 1 ? (first?.name ?? '') : `${first?.name ?? ''} + ${jobs.length - 1} more`,
        jobs: jobs.map(({ name }) => name),
        'runs-on': runsOn,
        concurrency: groups[0] ?? null,
        timeout: timeoutOf(jobs, jobMinutes),
    };
}
/** Minutes for all attempts of the jobs; beyond what GitHub's own runners allow only where one attempt alone asks for it. */
function timeoutOf(jobs, jobMinutes) {
    const minutes = jobs.map(({ timeout = jobMinutes * 60, startIn = 0, trigger }) => 
    // a child pipeline has the time of its jobs, which is not known here; 0 is no limit
    trigger !== undefined || timeout === 0 ? GITHUB_MINUTES : Math.ceil(timeout / 60 + startIn / 60));
    const all = jobs.reduce((sum, { retry }, at) => sum + (minutes[at] ?? 0) * (1 + (retry?.max ?? 0)), 0);
    const longest = minutes.reduce((most, one) => Math.max(most, one), 0);
    return Math.min(all + REST_MINUTES, longest > GITHUB_MINUTES ? longest + REST_MINUTES : GITHUB_MINUTES);
}
/**
 * Parts of a wave that run one after the other, in the order given: each has at most `limit` items, and of each resource
 * group one.
 */
function splitWave(wave, groupOf, limit) {
    const parts = [];
    let open = 0; // those before are full
    for (const item of wave) {
        const group = groupOf(item);
        while (parts[open] !== undefined && (parts[open]?.items.length ?? 0) >= limit)
            open += 1;
        let part = parts.slice(open).find(({ items, groups }) => items.length < limit && !groups.has(group ?? ''));
        if (part === undefined)
            parts.push((part = { items: [], groups: new Set() }));
        part.items.push(item);
        if (group !== null)
            part.groups.add(group);
    }
    return parts.map(({ items }) => items);
}


/***/ }),

/***/ 16328:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ runnerKey),
/* harmony export */   Y: () => (/* binding */ readRunsOn)
/* harmony export */ });
const FORMS = 'a label, a list [a, b], group:NAME or group:NAME[a, b]';
/** What a label may not hold: it would be something else in a workflow, or no text of one line. */
const NO_LABEL = /[[\],"'`\p{Cc}]|\$\{\{/u;
/** Reads a runner as the inputs name it: a label, `[a, b]`, `group:NAME`, `group:NAME[a, b]`; or says what is wrong. */
function readRunsOn(text) {
    const whole = text.trim();
    if (whole === '')
        return { problem: `there is no runner behind the "="; it is ${FORMS}` };
    if (whole.includes('${{'))
        return { problem: 'an expression is not evaluated here; name the runner itself' };
    const group = /^group:([^[\]]*)(\[.*\])?$/su.exec(whole);
    if (group !== null) {
        const name = (group[1] ?? '').trim();
        if (name === '' || NO_LABEL.test(name))
            return { problem: `group: has no name of a runner group; it is ${FORMS}` };
        if (group[2] === undefined)
            return { runsOn: { group: name } };
        const labels = readList(group[2]);
        return labels === undefined ? noList(group[2]) : { runsOn: { group: name, labels } };
    }
    if (whole.startsWith('[')) {
        const labels = readList(whole);
        return labels === undefined ? noList(whole) : { runsOn: labels };
    }
    return NO_LABEL.test(whole) ? { problem: `"${whole}" is none of: ${FORMS}` } : { runsOn: whole };
}
/** `[a, b]`; each may stand in quotes, as JSON has it. */
function readList(text) {
    if (!text.endsWith(']'))
        return undefined;
    const items = text
        .slice(1, -1)
        .split(',')
        .map((item) => item
        .trim()
        .replace(/^(["'])(.*)\1$/su, '$2')
        .trim());
    return items.some((item) => item === '' || NO_LABEL.test(item)) ? undefined : items;
}
function noList(text) {
    return { problem: `"${text}" is no list of labels such as [self-hosted, linux]` };
}
/** One text for what is one runner: labels are a set, whose letters' case does not count. */
function runnerKey(runsOn) {
    const labels = (of) => [...new Set([of].flat().map((label) => label.toLowerCase()))].sort();
    if (typeof runsOn === 'string' || !('group' in runsOn))
        return JSON.stringify(labels(runsOn));
    return JSON.stringify([{ group: runsOn.group }, ...labels(runsOn.labels ?? [])]);
}


/***/ })

};
