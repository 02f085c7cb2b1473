export const id = 5518;
export const ids = [5518];
export const modules = {

/***/ 35518:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeReleases: () => (/* binding */ makeReleases)
});

// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/github/refusal.ts
var refusal = __webpack_require__(46047);
// EXTERNAL MODULE: ./src/report/summary/markdown.ts
var markdown = __webpack_require__(50996);
;// CONCATENATED MODULE: ./src/github/release-body.ts


/** GitHub refuses longer ones. */
const LONGEST_BODY = 125_000;
/** What GitHub shows of a release: its description, and the links of its assets, for which GitHub has no other place. */
function releaseBody({ description, assets }) {
    const links = assets.links.map(({ name = '', url = '' }) => `- ${release_body_link(name, url)}\n`).join('');
    const list = links === '' ? '' : `${description === '' ? '' : '\n\n'}## Assets\n\n${links}`;
    const room = Math.max(0, LONGEST_BODY - list.length);
    const text = `${(0,report_text/* prefix */.Pl)(description.replaceAll('\r\n', '\n'), room)}${list}`;
    return { text: (0,report_text/* prefix */.Pl)(text, LONGEST_BODY), shortened: description.length > room || text.length > LONGEST_BODY };
}
/** A link with a name that is text; what is no address of the web, or would end the link, is text as well. */
function release_body_link(name, url) {
    const shown = (0,markdown/* plain */.pj)(name === '' ? url : name);
    const isWeb = URL.canParse(url) && /^(?:https?|ftp):$/.test(new URL(url).protocol);
    return isWeb ? `[${shown}](<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>)` : `${shown}: ${(0,markdown/* plain */.pj)(url, 1000)}`;
}

;// CONCATENATED MODULE: ./src/github/releases.ts



const SERVICE = { input: 'releases', permission: 'contents: write' };
/**
 * Makes the releases that jobs have asked for, one after the other, and returns all of them, those that are on GitHub now
 * with their page. A release that is there is changed only where it differs. What GitHub has no place for, and what
 * cannot be made, is told; nothing is thrown. Source: GitHub documentation, "REST API endpoints for releases"; GitLab
 * documentation, keyword `release`.
 */
async function makeReleases(rest, target, releases, tell, signal) {
    const maker = new Maker(rest, target, signal);
    const done = [];
    let closed = false;
    for (const release of releases) {
        const { tag_name: tag, job } = release;
        const say = (text) => tell(`releases: ${job}: ${tag}: ${text}`);
        if (tag === '' || tag.includes('[MASKED]'))
            say(wrongTag(tag));
        else if (!closed) {
            try {
                const url = await maker.make(release, say);
                notTaken(release).forEach(say);
                done.push({ ...release, url });
                continue;
            }
            catch (error) {
                say(signal.aborted ? "not made, since the run's end was not to wait longer" : (0,refusal/* sentenceOf */.$N)(error, SERVICE));
                closed = signal.aborted || (0,refusal/* isFinal */.dR)(error);
            }
        }
        done.push(release);
    }
    return done;
}
function wrongTag(tag) {
    return tag === ''
        ? 'not made: `release:tag_name` is empty'
        : 'not made: the value of a masked variable is in the name of its tag';
}
/** What GitHub's releases have no place for. */
function notTaken({ milestones, released_at: at }) {
    return [
        ...(milestones.length === 0 ? [] : [`without milestones (${milestones.join(', ')}): releases have none on GitHub`]),
        ...(at === '' ? [] : [`without released_at (${at}): GitHub sets the time itself`]),
    ];
}
class Maker {
    #rest;
    #target;
    #signal;
    constructor(rest, target, signal) {
        this.#rest = rest;
        this.#target = target;
        this.#signal = signal;
    }
    /** Returns the address of the release's page. */
    async make(release, say) {
        const { text: body, shortened } = releaseBody(release);
        if (shortened)
            say('its description is longer than GitHub takes, and was shortened');
        const wanted = { name: release.name, body };
        const there = await this.#find(release.tag_name);
        if (there !== undefined)
            return this.#update(there, wanted);
        if (release.tag_message !== '')
            await this.#annotatedTag(release);
        try {
            return (await this.#create(release, wanted)).url;
        }
        catch (error) {
            this.#signal.throwIfAborted();
            // refused: GitHub may not know the ref by this name; else it may have been made all the same, or by another run
            const again = await this.#find(release.tag_name);
            if (again !== undefined)
                return this.#update(again, wanted);
            if (error instanceof refusal/* Refused */.Lw && error.status === 422 && release.ref !== '') {
                const sha = await this.#commitOf(release.ref);
                return (await this.#create({ ...release, ref: sha }, wanted)).url;
            }
            if (error instanceof refusal/* Refused */.Lw && error.status < 500)
                throw error;
            return (await this.#create(release, wanted)).url;
        }
    }
    async #create(release, wanted) {
        const target = release.ref === '' ? this.#target.sha : release.ref;
        const body = { tag_name: release.tag_name, target_commitish: target, ...wanted };
        return madeOf(await this.#rest.call('POST', '/releases', { body, signal: this.#signal }));
    }
    async #update(there, wanted) {
        // GitHub may give line ends as a browser sends them
        const same = there.name === wanted.name && there.body.replaceAll('\r\n', '\n') === wanted.body;
        if (!same)
            await this.#rest.call('PATCH', `/releases/${there.id}`, { body: wanted, again: true, signal: this.#signal });
        return there.url;
    }
    async #find(tag) {
        const answer = await this.#get(`/releases/tags/${encodeURIComponent(tag)}`);
        return answer === undefined ? undefined : madeOf(answer);
    }
    /** A new tag with a message is an object of its own; a tag that is there stays as it is. */
    async #annotatedTag({ tag_name: tag, tag_message: message, ref }) {
        if ((await this.#get(`/git/ref/tags/${pathOf(tag)}`)) !== undefined)
            return;
        const object = ref === '' ? this.#target.sha : await this.#commitOf(ref);
        const body = { tag, message, object, type: 'commit' };
        const made = await this.#rest.call('POST', '/git/tags', { body, again: true, signal: this.#signal });
        const name = { ref: `refs/tags/${tag}`, sha: textOf(made, 'sha') };
        try {
            await this.#rest.call('POST', '/git/refs', { body: name, again: true, signal: this.#signal });
        }
        catch (error) {
            // it is there: made by the call whose answer was lost, or by another run
            if (!(error instanceof refusal/* Refused */.Lw && error.status === 422 && /already exists/i.test(error.words)))
                throw error;
        }
    }
    async #commitOf(ref) {
        const commit = await this.#get(`/commits/${encodeURIComponent(ref)}`);
        if (commit === undefined)
            throw new Error(`there is no branch, tag or commit "${(0,report_text/* oneLine */.TN)(ref)}"`);
        return textOf(commit, 'sha');
    }
    /** undefined where there is none. */
    async #get(path) {
        try {
            return await this.#rest.call('GET', path, { signal: this.#signal });
        }
        catch (error) {
            if (error instanceof refusal/* Refused */.Lw && error.status === 404)
                return undefined;
            throw error;
        }
    }
}
function pathOf(name) {
    return name.split('/').map(encodeURIComponent).join('/');
}
function madeOf(answer) {
    const { id, name, body } = (answer ?? {});
    if (typeof id !== 'number')
        throw new Error('the answer has no release');
    const text = (value) => (typeof value === 'string' ? value : '');
    return { id, name: text(name), body: text(body), url: textOf(answer, 'html_url') };
}
function textOf(answer, field) {
    const value = (answer ?? {})[field];
    if (typeof value !== 'string')
        throw new Error(`the answer has no ${field}`);
    return value;
}


/***/ })

};
