export const id = 7009;
export const ids = [7009];
export const modules = {

/***/ 63277:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ createAuthority)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);


/** Clocks of containers are the machine's, those of another engine's machine may be wrong by this much. */
const SKEW_MS = 24 * 3600 * 1000;
/** Longer than any run may take. */
const VALIDITY_MS = 60 * 24 * 3600 * 1000;
const OID = {
    commonName: '2.5.4.3',
    ecdsaWithSha256: '1.2.840.10045.4.3.2',
    serverAuth: '1.3.6.1.5.5.7.3.1',
    clientAuth: '1.3.6.1.5.5.7.3.2',
};
/** Makes an authority: P-256 keys, SHA-256, extensions as RFC 5280 wants them. `name` is its common name. */
async function createAuthority(name) {
    const x509 = await library();
    const keys = newKeys();
    const certificate = issue(x509, {
        subject: name,
        issuer: name,
        subjectKey: keys.publicKey,
        signingKey: keys.privateKey,
        extensions: authorityExtensions(x509, keys),
    });
    const make = (subject, extensions) => {
        const own = newKeys();
        return {
            certificate: issue(x509, {
                subject,
                issuer: name,
                subjectKey: own.publicKey,
                signingKey: keys.privateKey,
                extensions: [...leafExtensions(x509, own, keys), ...extensions],
            }),
            key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        };
    };
    return {
        certificate,
        server: (names) => make(`${name}: server`, [usedFor(x509, OID.serverAuth), alternatives(x509, names)]),
        client: (subject) => make(subject, [usedFor(x509, OID.clientAuth)]),
    };
}
/** Loaded by whoever has certificates to make: a run without registry and daemon does without. */
async function library() {
    const [asn, x] = await Promise.all([__webpack_require__.e(/* import() */ 7261).then(__webpack_require__.t.bind(__webpack_require__, 47261, 23)), Promise.all(/* import() */[__webpack_require__.e(7261), __webpack_require__.e(3594)]).then(__webpack_require__.t.bind(__webpack_require__, 33594, 23))]);
    return { asn, x };
}
function newKeys() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
}
function issue({ asn, x }, wish) {
    const now = Date.now();
    const algorithm = new x.AlgorithmIdentifier({ algorithm: OID.ecdsaWithSha256 });
    const tbsCertificate = new x.TBSCertificate({
        version: x.Version.v3,
        serialNumber: serialNumber(),
        signature: algorithm,
        issuer: nameOf(x, wish.issuer),
        validity: new x.Validity({ notBefore: new Date(now - SKEW_MS), notAfter: new Date(now + VALIDITY_MS) }),
        subject: nameOf(x, wish.subject),
        subjectPublicKeyInfo: asn.AsnConvert.parse(wish.subjectKey.export({ type: 'spki', format: 'der' }), x.SubjectPublicKeyInfo),
        extensions: new x.Extensions([...wish.extensions]),
    });
    const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', Buffer.from(asn.AsnConvert.serialize(tbsCertificate)), wish.signingKey);
    const certificate = new x.Certificate({
        tbsCertificate,
        signatureAlgorithm: algorithm,
        signatureValue: arrayBuffer(signature),
    });
    return pem(Buffer.from(asn.AsnConvert.serialize(certificate)));
}
function authorityExtensions({ asn, x }, keys) {
    const usage = new x.KeyUsage(x.KeyUsageFlags.keyCertSign | x.KeyUsageFlags.cRLSign);
    return [
        extension({ asn, x }, x.id_ce_basicConstraints, new x.BasicConstraints({ cA: true }), true),
        extension({ asn, x }, x.id_ce_keyUsage, usage, true),
        extension({ asn, x }, x.id_ce_subjectKeyIdentifier, keyIdentifier(x, keys)),
    ];
}
function leafExtensions({ asn, x }, own, authority) {
    const authorityKey = new x.AuthorityKeyIdentifier({ keyIdentifier: keyIdentifier(x, authority) });
    return [
        extension({ asn, x }, x.id_ce_basicConstraints, new x.BasicConstraints({ cA: false }), true),
        extension({ asn, x }, x.id_ce_keyUsage, new x.KeyUsage(x.KeyUsageFlags.digitalSignature), true),
        extension({ asn, x }, x.id_ce_subjectKeyIdentifier, keyIdentifier(x, own)),
        extension({ asn, x }, x.id_ce_authorityKeyIdentifier, authorityKey),
    ];
}
function usedFor(library, purpose) {
    return extension(library, library.x.id_ce_extKeyUsage, new library.x.ExtendedKeyUsage([purpose]));
}
function alternatives(library, names) {
    const { x } = library;
    const general = [...new Set(names)].map((name) => (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(name) === 0 ? new x.GeneralName({ dNSName: name }) : new x.GeneralName({ iPAddress: name }));
    return extension(library, x.id_ce_subjectAltName, new x.SubjectAlternativeName(general));
}
function extension({ asn, x }, extnID, value, critical = false) {
    return new x.Extension({ extnID, critical, extnValue: new asn.OctetString(asn.AsnConvert.serialize(value)) });
}
/** RFC 5280, 4.2.1.2, method 1: the SHA-1 of the public key's bits, here of its last 65 bytes, the point. */
function keyIdentifier(x, { publicKey }) {
    const point = publicKey.export({ type: 'spki', format: 'der' }).subarray(-65);
    return new x.SubjectKeyIdentifier(arrayBuffer((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(point).digest()));
}
function nameOf(x, commonName) {
    const value = new x.AttributeValue({ utf8String: commonName });
    return new x.Name([new x.RelativeDistinguishedName([new x.AttributeTypeAndValue({ type: OID.commonName, value })])]);
}
/** Positive and not zero: RFC 5280, 4.1.2.2. */
function serialNumber() {
    const bytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16);
    bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
    return arrayBuffer(bytes);
}
function arrayBuffer(bytes) {
    return new Uint8Array(bytes).buffer;
}
function pem(der) {
    const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
    return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}


/***/ }),

/***/ 84490:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ tarOf),
/* harmony export */   FX: () => (/* binding */ firstFile),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   n$: () => (/* binding */ tarTime)
/* harmony export */ });
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56118);


/** A small tar, all in memory, in the order given: for files that we put into containers. */
async function tarOf(entries) {
    const archive = (0,tar_stream__WEBPACK_IMPORTED_MODULE_1__.pack)();
    for (const entry of entries) {
        if ('link' in entry) {
            archive.entry({ name: entry.name, type: 'symlink', linkname: entry.link, mode: 0o777 });
            continue;
        }
        const owner = { uid: entry.uid ?? 0, gid: entry.gid ?? 0 };
        if ('directory' in entry) {
            archive.entry({ name: entry.name, type: 'directory', mode: entry.mode ?? 0o755, ...owner });
        }
        else {
            archive.entry({ name: entry.name, mode: entry.mode ?? 0o644, ...owner }, Buffer.from(entry.content));
        }
    }
    archive.finalize();
    return (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__.buffer)(archive);
}
/** The last second that tar-stream can write: it takes seconds for 32 bits with a sign. */
const LATEST = 2 ** 31 - 1;
/**
 * A file's time as tar-stream can write it, at its nearest from 1970 to 2038: headers of other times cannot be read, or
 * tell another one.
 */
function tarTime(time) {
    const seconds = Math.floor(time.getTime() / 1000);
    return new Date(Math.min(Math.max(Number.isNaN(seconds) ? 0 : seconds, 0), LATEST) * 1000);
}
/** Content of a tar's first entry; undefined where that is no regular file, or has more bytes than `largest`. */
async function firstFile(tar, largest) {
    const parser = (0,tar_stream__WEBPACK_IMPORTED_MODULE_1__.extract)();
    tar.on('error', (error) => parser.destroy(error));
    tar.pipe(parser);
    for await (const entry of parser) {
        const { type, size = 0 } = entry.header;
        const content = type === 'file' && size <= largest ? await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__.buffer)(entry) : undefined;
        tar.destroy();
        return content;
    }
    return undefined;
}
/** Content of the regular files of a tar, by name; for small archives. Reading ends at a file of more bytes than `largest`. */
async function filesOf(tar, largest = Infinity) {
    const files = new Map();
    const parser = (0,tar_stream__WEBPACK_IMPORTED_MODULE_1__.extract)();
    tar.pipe(parser);
    tar.on('error', (error) => parser.destroy(error));
    for await (const entry of parser) {
        if ((entry.header.size ?? 0) > largest) {
            tar.destroy();
            break;
        }
        if (entry.header.type === 'file')
            files.set(entry.header.name, await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__.buffer)(entry));
        else
            entry.resume();
    }
    return files;
}


/***/ }),

/***/ 20065:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ labelsFor)
/* harmony export */ });
/** Labels for an object of a pipeline; `job` is absent for those of the pipeline itself. */
function labelsFor(options) {
    return {
        'glci.pipeline': String(options.pipeline),
        ...(options.job === undefined ? {} : { 'glci.job': String(options.job) }),
        'glci.role': options.role,
        'glci.created': new Date().toISOString(),
        'glci.owner': options.owner,
    };
}


/***/ }),

/***/ 97073:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ OWN_BRIDGE)
/* harmony export */ });
/** The network of containers that name none. Its members have addresses there and no names. */
const OWN_BRIDGE = 'bridge';


/***/ }),

/***/ 51395:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ID: () => (/* binding */ helperContainer),
/* harmony export */   hu: () => (/* binding */ describeImage),
/* harmony export */   lg: () => (/* binding */ removeHelper)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _docker_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20065);


/** A container that only gives access to volumes, through the engine's archive API. */
async function helperContainer(engine, name, options, binds) {
    return engine.containers.create({
        name,
        image: await options.image,
        command: ['true'],
        binds,
        networkMode: 'none',
        labels: (0,_docker_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labelsFor */ .d)({ pipeline: options.pipeline, role: 'helper', owner: options.owner }),
    });
}
/** Removes a helper; what is left of it the sweep at the end tells. */
async function removeHelper(helper) {
    await helper?.remove().catch(() => undefined);
}
/** The configuration of an image, told by a container of it that is never started. */
async function describeImage(engine, options, image) {
    const name = `glci-${options.pipeline}-describe-${image.slice(-12)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    const helper = await helperContainer(engine, name, { ...options, image: Promise.resolve(image) }, []);
    try {
        return await helper.imageConfig();
    }
    finally {
        await removeHelper(helper);
    }
}


/***/ }),

/***/ 29834:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ hostDockerConfig),
/* harmony export */   J: () => (/* binding */ credentialsFromHelper)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34006);
/* harmony import */ var _registry_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21815);





/** How the docker command calls Docker Hub when it asks a helper. */
const DOCKER_HUB = 'https://index.docker.io/v1/';
/**
 * Credentials for an image from a program of this machine that the docker command keeps them with (`credHelpers` of its
 * registry, else `credsStore`). `configs` are contents of `config.json`: the first that names a helper counts. undefined
 * where none does, and where the helper has nothing. Source: Docker documentation, "Credential helpers".
 */
async function credentialsFromHelper(image, configs) {
    const registry = (0,_registry_names_js__WEBPACK_IMPORTED_MODULE_4__/* .registryOf */ .Fv)(image);
    const server = registry === 'docker.io' ? DOCKER_HUB : registry;
    const helper = configs.map((config) => helperOf(config, [registry, server])).find((name) => name !== undefined);
    if (helper === undefined)
        return undefined;
    try {
        const { stdout } = await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(`docker-credential-${helper}`, ['get'], { input: Buffer.from(server) });
        const found = JSON.parse(stdout);
        if (found.Username === undefined || found.Secret === undefined)
            return undefined;
        return { username: found.Username, password: found.Secret, serveraddress: server };
    }
    catch {
        return undefined; // it ends with 1 where it has none; one that is not there cannot help either
    }
}
/** The docker configuration of the user that runs this process; empty where there is none. */
async function hostDockerConfig() {
    const folder = process.env['DOCKER_CONFIG'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker');
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'config.json'), 'utf8').catch(() => '{}');
}
function helperOf(config, keys) {
    let parsed;
    try {
        parsed = JSON.parse(config);
    }
    catch {
        return undefined;
    }
    const named = keys.map((key) => parsed?.credHelpers?.[key]).find((name) => name !== undefined) ?? parsed?.credsStore;
    return named !== undefined && /^[A-Za-z0-9_.-]+$/.test(named) ? named : undefined;
}


/***/ }),

/***/ 17295:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ registryImages),
/* harmony export */   wv: () => (/* binding */ mockPath)
/* harmony export */ });
/* unused harmony export hubPath */
/* harmony import */ var _docker_engine_images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19364);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _registry_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45821);
/* harmony import */ var _registry_credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3653);
/* harmony import */ var _registry_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21815);





function registryImages(engine, pull, options) {
    const temporary = new Set();
    const fetch = async (path, mock, wish) => {
        const stored = (0,_docker_engine_images_js__WEBPACK_IMPORTED_MODULE_0__/* .withTag */ .Rd)(`${mock.hostAddress}/${path}`);
        const auth = { username: _registry_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .REGISTRY_USER */ .EB, password: mock.password, serveraddress: mock.hostAddress };
        temporary.add(stored);
        await pull(stored, { ...wish, auth });
        if ((await options.pushedByThisRun(...repositoryAndReference(path))) === false) {
            await wish.log?.(`WARNING: ${path} was not pushed by this pipeline: the image is from an earlier run`);
        }
        return engine.images.inspect(stored);
    };
    return {
        async own(name, wish) {
            const path = mockPath(name);
            const mock = path === undefined ? undefined : await options.mock();
            if (path === undefined || mock === undefined)
                return undefined;
            await wish.log?.(`Pulling docker image ${name} from the pipeline's registry ...`);
            return fetch(path, mock, wish);
        },
        async replaced(name, wish) {
            const host = (0,_registry_names_js__WEBPACK_IMPORTED_MODULE_3__/* .registryOf */ .Fv)(name);
            const mock = options.hosts.includes(host) ? await options.mock() : undefined;
            if (mock === undefined)
                return undefined;
            try {
                const image = await fetch(name.slice(host.length + 1), mock, wish);
                await wish.log?.(`Using ${name} from the pipeline's registry, which takes the place of ${host}`);
                return image;
            }
            catch (error) {
                if (!/not found|manifest unknown|name unknown/i.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)))
                    throw error;
                await wish.log?.(`${name} was not pushed to the pipeline's registry: asking ${host} itself`);
                return undefined;
            }
        },
        async throughCache(name, wish) {
            const path = options.cacheImages ? hubPath(name) : undefined;
            const address = path === undefined ? undefined : (await options.mock())?.hubAddress;
            if (path === undefined || address === undefined)
                return undefined;
            const stored = (0,_docker_engine_images_js__WEBPACK_IMPORTED_MODULE_0__/* .withTag */ .Rd)(`${address}/${path}`);
            temporary.add(stored);
            try {
                await pull(stored, { ...wish, attempts: 1 }); // the registry itself is asked next
                return await engine.images.inspect(stored);
            }
            catch (error) {
                await wish.log?.(`${name} could not be had through the cache: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
                return undefined;
            }
        },
        async dispose() {
            await Promise.all([...temporary].map((reference) => engine.images.untag(reference)));
        },
    };
}
/** `group/app:tag` of `glci-mock.local:5000/group/app:tag`; undefined for images from elsewhere. */
function mockPath(name) {
    const slash = name.indexOf('/');
    const host = name.slice(0, slash);
    return _registry_names_js__WEBPACK_IMPORTED_MODULE_3__/* .MOCK_ALIASES */ ._q.some((alias) => host === `${alias}:${_registry_config_js__WEBPACK_IMPORTED_MODULE_4__/* .PUSH_PORT */ .Fo}`) ? name.slice(slash + 1) : undefined;
}
/** `library/busybox:stable` of `busybox:stable`; undefined for images of another registry. */
function hubPath(name) {
    if ((0,_registry_names_js__WEBPACK_IMPORTED_MODULE_3__/* .registryOf */ .Fv)(name) !== 'docker.io')
        return undefined;
    const path = name.replace(/^docker\.io\//, '');
    return path.includes('/') ? path : `library/${path}`;
}
function repositoryAndReference(path) {
    const at = path.indexOf('@');
    if (at !== -1)
        return [path.slice(0, at), path.slice(at + 1)];
    const colon = path.lastIndexOf(':');
    return colon === -1 || colon < path.lastIndexOf('/')
        ? [path, 'latest']
        : [path.slice(0, colon), path.slice(colon + 1)];
}


/***/ }),

/***/ 47465:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ authOf),
  J: () => (/* binding */ imageStore)
});

// EXTERNAL MODULE: ./src/docker/errors.ts
var errors = __webpack_require__(57457);
// EXTERNAL MODULE: ./src/docker/engine/images.ts + 1 modules
var engine_images = __webpack_require__(19364);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/job/failure.ts
var failure = __webpack_require__(88997);
;// CONCATENATED MODULE: ./src/job/images/pull.ts


/** Times that an image is asked for when the network or the registry fails for a moment (as GitLab Runner does). */
const ATTEMPTS = 3;
/** How often a pull that takes long says how far it is. */
const PROGRESS_MS = 15_000;
/**
 * Pulls images; who asks for one that is being pulled waits for that. A failure of the network or of the registry is
 * tried again after 2 to 10 s; one that would come again is not. Throws the engine's error.
 */
function puller(engine, pause = () => 2000 + Math.random() * 8000) {
    const running = new Map();
    const attempt = async (reference, request) => {
        const { platform, auth, signal, log } = request;
        for (let number = 1;; number++) {
            const progress = progressLines(reference, log);
            try {
                await engine.images.pull(reference, {
                    platform,
                    auth,
                    ...(signal === undefined ? {} : { signal }),
                    onProgress: progress,
                });
                return;
            }
            catch (error) {
                if (number >= (request.attempts ?? ATTEMPTS) || signal?.aborted === true || !isTransient(error))
                    throw error;
                const wait = pause();
                await log?.(`WARNING: Pulling ${reference} failed (${(0,src_errors/* messageOf */.bD)(error)}): trying again in ${Math.round(wait / 1000)} s`);
                await pauseFor(wait, signal);
            }
        }
    };
    return (reference, request) => {
        // with other credentials the same pull may well succeed
        const key = `${reference} ${request.platform ?? ''} ${request.auth?.username ?? ''}`;
        const same = running.get(key);
        if (same !== undefined)
            return same;
        const started = attempt(reference, request);
        running.set(key, started);
        const forget = () => void running.delete(key);
        started.then(forget, forget);
        return started;
    };
}
/** Whether the same pull may well succeed in a moment. */
function isTransient(error) {
    const message = (0,src_errors/* messageOf */.bD)(error);
    if (isRateLimit(message) || /denied|unauthorized|not found|manifest unknown|no match/i.test(message))
        return false;
    return (/\b50[0-9]\b|\bEOF\b|time-?out|timed out|deadline exceeded|connection (reset|refused)|broken pipe|no such host|temporary failure|server misbehaving|network is unreachable|service unavailable|bad gateway|internal server error/i.test(message) || [502, 503, 504].includes((0,errors/* statusOf */.c2)(error) ?? 0));
}
/** GitLab's name for what made a pull fail. */
function pullFailureReason(message) {
    if (isRateLimit(message))
        return 'image_pull_failure';
    if (/not found|unknown|denied|unauthorized|invalid reference|does not exist|no such image/i.test(message))
        return 'runner_configuration_error';
    return isTransient(new Error(message)) ? 'runner_external_dependency_failure' : 'image_pull_failure';
}
/** What to do about a failed pull, where there is something to do. */
function pullHint(message) {
    if (isRateLimit(message))
        return 'The registry limits how often images are pulled. Log in (DOCKER_AUTH_CONFIG, or docker login on this machine) for a higher limit, keep images with cache-images: true, or name a mirror with image-map.';
    if (/no matching manifest|no match for platform/i.test(message))
        return 'The image has no version for Linux on this architecture; images of Windows cannot be run.';
    if (/denied|unauthorized|no basic auth/i.test(message))
        return 'The image may be private: give its credentials with DOCKER_AUTH_CONFIG, or docker login on this machine.';
    return undefined;
}
function isRateLimit(message) {
    return /toomanyrequests|too many requests|rate limit|\b429\b/i.test(message);
}
/** A line once in a while, of the many that a pull has. */
function progressLines(reference, log) {
    const layers = new Map();
    let told = Date.now();
    return (line) => {
        const [, id, status] = /^([0-9a-f]{12}): (.*)$/.exec(line) ?? [];
        if (id === undefined)
            return;
        layers.set(id, (layers.get(id) ?? false) || /^(Pull complete|Already exists)/.test(status ?? ''));
        if (Date.now() - told < PROGRESS_MS)
            return;
        told = Date.now();
        const done = [...layers.values()].filter(Boolean).length;
        void log?.(`Pulling ${reference}: ${done} of ${layers.size} layers`)?.catch(() => undefined);
    };
}
function pauseFor(ms, signal) {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(resolve, ms);
        const stop = () => {
            clearTimeout(timer);
            reject(signal?.reason instanceof Error ? signal.reason : new Error('canceled'));
        };
        signal?.addEventListener('abort', stop, { once: true });
    });
}

;// CONCATENATED MODULE: ./src/job/images/failure.ts


/** What a job fails with whose image is not to be had, in GitLab Runner's words, with what to do about it. */
function pullFailure(name, policies, why) {
    const hint = pullHint(why);
    return new failure/* JobFailure */.y3(pullFailureReason(why), `failed to pull image "${name}" with specified policies [${policies.join(' ')}]: ${why}${hint === undefined ? '' : `. ${hint}`}`);
}

;// CONCATENATED MODULE: ./src/job/images/turns.ts
/** Lets work on one name go on at the same time only where all of it wants the name to stand for the same. */
class Turns {
    #held = new Map();
    /** Does the work as soon as nobody uses the name as anything else. */
    async take(name, as, work) {
        let held = this.#held.get(name);
        while (held !== undefined && held.as !== as) {
            await held.free;
            held = this.#held.get(name);
        }
        if (held === undefined) {
            let release = () => undefined;
            const free = new Promise((resolve) => (release = resolve));
            held = { as, users: 0, free, release };
            this.#held.set(name, held);
        }
        held.users += 1;
        try {
            return await work();
        }
        finally {
            held.users -= 1;
            if (held.users === 0) {
                this.#held.delete(name);
                held.release();
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/job/images/platforms.ts



/** `pause`: milliseconds to wait before a pull is tried again. */
function platformPuller(engine, pause) {
    const pullOf = puller(engine, pause);
    /** Names of images that exist only for another architecture. */
    const foreign = new Set();
    const turns = new Turns();
    const pull = async (reference, request) => {
        try {
            await pullOf(reference, request);
        }
        catch (error) {
            if (request.platform !== undefined || !/no matching manifest|no match for platform/i.test((0,src_errors/* messageOf */.bD)(error)))
                throw error;
            const other = engine.info.arch === 'arm64' ? 'linux/amd64' : 'linux/arm64';
            await pullOf(reference, { ...request, platform: other }).catch(() => {
                throw error; // what the engine said of its own platform is what helps
            });
            foreign.add(reference);
        }
    };
    const fits = (image, reference, platform) => platform === undefined
        ? image.arch === '' || image.arch === engine.info.arch || foreign.has(reference)
        : isOf(image, platform);
    return {
        fits,
        pull,
        pullAndFind: (reference, request) => turns.take(reference, request.platform ?? '', async () => {
            await pull(reference, request);
            const image = await engine.images.inspect(reference);
            if (image !== undefined && !fits(image, reference, request.platform))
                foreign.add(reference);
            return image;
        }),
    };
}
function isOf(image, platform) {
    const [os, arch] = platform.split('/');
    return arch === undefined || (image.os === os && image.arch === arch);
}

// EXTERNAL MODULE: ./src/job/images/registry.ts
var images_registry = __webpack_require__(17295);
// EXTERNAL MODULE: ./src/registry/auth.ts
var auth = __webpack_require__(27481);
// EXTERNAL MODULE: ./src/job/images/credential-helper.ts
var credential_helper = __webpack_require__(29834);
// EXTERNAL MODULE: ./src/registry/names.ts
var names = __webpack_require__(21815);
;// CONCATENATED MODULE: ./src/job/images/pins/by-digest.ts



/**
 * Pulls a default image by its digest. Where the engine asks mirrors that do not keep it, the tag is pulled, and a warning
 * says so. Throws the engine's error, with what to do where the digest is not to be had.
 */
async function pullByDigest(wish, pin, pull, { mirrors, warn, untag }) {
    // an engine asks its mirrors for images of Docker Hub alone
    const mirrored = mirrors.length > 0 && (0,names/* registryOf */.Fv)(wish.reference) === 'docker.io';
    const once = () => pull(wish, pin.reference, mirrored ? 1 : undefined);
    try {
        return await once().catch(async (error) => {
            if (!isTaken((0,src_errors/* messageOf */.bD)(error)))
                throw error;
            await untag(pin.reference); // it is another platform's
            return once();
        });
    }
    catch (error) {
        wish.signal?.throwIfAborted();
        const why = (0,src_errors/* messageOf */.bD)(error);
        if (mirrored && (isMissing(why) || isOutOfReach(error))) {
            const message = `${pin.reference} is not to be had by way of the engine's registry mirrors (${why}): the tag ${wish.reference} is pulled, ` +
                `which its owner can move. Set ${pin.input} to an image by a digest that they have, or to ${wish.reference}`;
            warn(message);
            await wish.log?.(`WARNING: ${message}`);
            return pull(wish, wish.reference);
        }
        throw new Error(`${why}${advice(why, wish.reference, pin)}`, { cause: error });
    }
}
function advice(why, reference, pin) {
    if (isMissing(why))
        return `. The default ${reference} is pulled by the digest that this version knows: set ${pin.input} to another image, or to ${reference}, to pull it by its tag`;
    if (isTaken(why))
        return `. The engine keeps one platform of a digest, and a container uses another: remove that container, or set ${pin.input} to another image`;
    return '';
}
/** What an engine says that does not keep images in containerd, and has the digest for another platform. */
function isTaken(why) {
    return /cannot overwrite digest/i.test(why);
}
function isMissing(why) {
    return /manifest unknown|name unknown|\bnot found(?::|$)/i.test(why);
}
/**
 * Whether the engine could not ask: after a mirror that does not have an image it asks Docker Hub, and tells what became
 * of that alone, which a company's network often keeps from it.
 */
function isOutOfReach(error) {
    return isTransient(error) || /no route to host|x509:|proxyconnect|: Forbidden$/i.test((0,src_errors/* messageOf */.bD)(error));
}

;// CONCATENATED MODULE: ./src/job/images/sources.ts





/** Why an image is not to be had under one policy; the next one is tried. */
class NotToBeHad extends Error {
    name = 'NotToBeHad';
}
/** The order in which sources of images are asked. Source: GitLab Runner's documentation, "Configure how runners pull images". */
function imageSources(platforms, registry, options) {
    const always = async (name, asked) => asked.catch((error) => {
        throw pullFailure(name, ['always'], (0,src_errors/* messageOf */.bD)(error));
    });
    const pushedHere = (wish) => always(wish.name, registry.own(wish.name, wish));
    const replacedHost = (wish) => always(wish.name, registry.replaced(wish.name, wish));
    const present = async ({ present: image, reference, platform }) => image !== undefined && platforms.fits(image, reference, platform) ? image : undefined;
    /** What is named by its id is in no registry. */
    const byId = async ({ name, present: image }) => image !== undefined && isId(name, image) ? image : undefined;
    /** It may be of another architecture: made here, perhaps. */
    const whatever = async ({ present: image, platform }) => {
        if (image !== undefined && platform === undefined)
            return image;
        throw new NotToBeHad(missing(image, platform));
    };
    const cache = async (wish) => {
        await wish.log?.(`Pulling docker image ${wish.pin?.reference ?? wish.name} ...`);
        return registry.throughCache(wish.pin?.reference ?? wish.name, wish);
    };
    const pulled = async (wish, reference, attempts) => {
        const { platform, signal, log } = wish;
        const auth = await loginFor(wish, options);
        const times = attempts === undefined ? {} : { attempts };
        const image = await platforms.pullAndFind(reference, { platform, signal, log, auth, ...times });
        if (image === undefined)
            throw pullFailure(wish.name, [], 'it is gone after the pull');
        return image;
    };
    const pull = async (wish) => {
        try {
            if (wish.pin === undefined)
                return await pulled(wish, wish.reference);
            return await pullByDigest(wish, wish.pin, pulled, options);
        }
        catch (error) {
            wish.signal?.throwIfAborted();
            // of another architecture, and of this one it is not to be had: made here, perhaps
            if (wish.policy === 'if-not-present' && wish.present !== undefined && wish.platform === undefined)
                return wish.present;
            await wish.log?.(`WARNING: Failed to pull image with policy "${wish.policy}": ${(0,src_errors/* messageOf */.bD)(error)}`);
            throw new NotToBeHad((0,src_errors/* messageOf */.bD)(error));
        }
    };
    return {
        own: [pushedHere, replacedHost],
        byPolicy: {
            never: [present, byId, whatever],
            'if-not-present': [present, byId, cache, pull],
            always: [byId, cache, pull],
        },
    };
}
/** The job's own login at the image's registry, else this machine's. */
async function loginFor(wish, { credentials, askHelpers }) {
    const own = (0,auth/* credentialsFor */.Og)((0,auth/* parseDockerConfig */.Cj)(wish.authConfig ?? ''), wish.reference);
    if (own !== undefined)
        await wish.log?.('Authenticating with credentials from $DOCKER_AUTH_CONFIG');
    const known = own ?? (0,auth/* credentialsFor */.Og)(credentials, wish.reference);
    if (known !== undefined || !askHelpers)
        return known;
    return (0,credential_helper/* credentialsFromHelper */.J)(wish.reference, [wish.authConfig ?? '{}', await (0,credential_helper/* hostDockerConfig */.$)()]);
}
/** Whether an image is named by its id, or a part of it. */
function isId(name, image) {
    return name === image.id || (/^[0-9a-f]{12,64}$/.test(name) && image.id.startsWith(`sha256:${name}`));
}
function missing(present, platform) {
    if (present === undefined)
        return 'the engine does not have it, and the policy is "never"';
    return `the engine has it for ${present.os}/${present.arch}, not for ${platform ?? ''}, and the policy is "never"`;
}

;// CONCATENATED MODULE: ./src/job/images/store.ts







function imageStore(engine, options) {
    const platforms = platformPuller(engine, options.retryPause);
    const registry = (0,images_registry/* registryImages */.EZ)(engine, platforms.pull, {
        mock: options.mock,
        hosts: options.registryHosts,
        cacheImages: options.cacheImages,
        pushedByThisRun: options.pushedByThisRun,
    });
    const told = new Set();
    const sources = imageSources(platforms, registry, {
        ...options,
        mirrors: engine.info.mirrors,
        untag: (reference) => engine.images.untag(reference),
        warn: (message) => {
            if (!told.has(message))
                options.warn(message);
            told.add(message);
        },
    });
    const present = async (wish, policies) => {
        try {
            const tagged = await engine.images.inspect(wish.reference);
            if (wish.pin === undefined || (tagged !== undefined && platforms.fits(tagged, wish.reference, wish.platform)))
                return tagged;
            return (await engine.images.inspect(wish.pin.reference)) ?? tagged; // from an earlier run
        }
        catch (error) {
            if ((0,errors/* statusOf */.c2)(error) !== 400 && !/unescaped characters/.test((0,src_errors/* messageOf */.bD)(error)))
                throw error;
            throw pullFailure(wish.name, policies, 'invalid reference format');
        }
    };
    /** Asks the sources of each policy, until one has it. */
    const underPolicies = async (wish, policies) => {
        await wish.log?.(`Using effective pull policy of [${policies.join(' ')}] for container ${wish.name}`);
        const failures = [];
        for (const [index, policy] of policies.entries()) {
            if (index > 0)
                await wish.log?.(`Attempt #${index + 1}: Trying "${policy}" pull policy`);
            const asked = { ...wish, policy, present: await present(wish, policies) };
            try {
                const image = await firstOf(sources.byPolicy[policy], asked);
                if (image !== undefined)
                    return { image, pulled: image !== asked.present };
            }
            catch (error) {
                if (!(error instanceof NotToBeHad))
                    throw error;
                failures.push(error.message);
            }
        }
        throw pullFailure(wish.name, policies, failures.join('; '));
    };
    return {
        async resolve(asked, { platform, policies = [], pin: standard, signal, auth: authConfig, log }) {
            const name = options.imageMap[asked] ?? asked;
            if (name !== asked)
                await log?.(`Using ${name} in place of ${asked} (image-map)`);
            const pin = name === asked ? standard : undefined;
            const wish = { name, reference: (0,engine_images/* withTag */.Rd)(name), pin, platform, signal, authConfig, log };
            const own = await firstOf(sources.own, wish);
            const { image, pulled } = own === undefined
                ? await underPolicies(wish, policies.length === 0 ? [options.defaultPolicy] : policies)
                : { image: own, pulled: true };
            // engines that keep images in containerd cannot tell of one whose layers they have under other digests
            const config = image.os === '' ? await options.describe(image.id) : {};
            return { ...image, ...config, reference: image.id, name, pulled };
        },
        dispose: () => registry.dispose(),
    };
}
async function firstOf(sources, wish) {
    for (const source of sources) {
        const image = await source(wish);
        if (image !== undefined)
            return image;
    }
    return undefined;
}
/** A job's `DOCKER_AUTH_CONFIG`: its content, also where it is a file variable. */
function authOf(variables) {
    return variables.findLast((variable) => variable.key === 'DOCKER_AUTH_CONFIG')?.value;
}


/***/ }),

/***/ 2031:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lm: () => (/* binding */ goDuration),
/* harmony export */   Mp: () => (/* binding */ isOn),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   qD: () => (/* binding */ scriptTimeouts)
/* harmony export */ });
/* unused harmony export parseGoDuration */
const UNITS = {
    ns: 1e-9,
    us: 1e-6,
    \u00b5s: 1e-6,
    \u03bcs: 1e-6,
    ms: 1e-3,
    s: 1,
    m: 60,
    h: 3600,
};
const PARTS = /(\d+\.?\d*|\.\d+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h)/g;
/** Seconds of a duration as Go writes it (`1h30m`, `90s`, `1.5h`, `-5m`, `0`); undefined where the text is none. */
function parseGoDuration(text) {
    const sign = text.startsWith('-') ? -1 : 1;
    const rest = text.replace(/^[+-]/, '');
    if (rest === '0')
        return 0;
    const parts = [...rest.matchAll(PARTS)];
    if (parts.length === 0 || parts.map(([part]) => part).join('') !== rest)
        return undefined;
    return sign * parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS[unit ?? ''] ?? 0), 0);
}
/** `1h0m0s`, as Go prints a duration. */
function goDuration(seconds) {
    const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
    if (hours > 0)
        return `${hours}h${minutes}m${rest}s`;
    return minutes > 0 ? `${minutes}m${rest}s` : `${rest}s`;
}
/**
 * `RUNNER_SCRIPT_TIMEOUT` and `RUNNER_AFTER_SCRIPT_TIMEOUT` of a job. A value that is malformed or negative is ignored,
 * a longer one than the job's own limit is cut to that. Source: GitLab documentation, "Set script and after_script
 * timeouts".
 */
function scriptTimeouts(variables, options) {
    const warnings = [];
    const read = (name) => {
        const text = valueOf(variables, name)?.trim() ?? '';
        if (text === '')
            return undefined;
        const seconds = parseGoDuration(text);
        if (seconds === undefined)
            warnings.push(`Ignoring malformed ${name} timeout: ${text}`);
        else if (seconds < 0)
            warnings.push(`Ignoring relative ${name} timeout: ${text}`);
        else if (seconds > options.jobSeconds) {
            warnings.push(`${name} timeout: ${text} is longer than the job timeout. Setting to the job timeout`);
            return options.jobSeconds;
        }
        else if (seconds > 0)
            return seconds;
        return undefined;
    };
    const script = read('RUNNER_SCRIPT_TIMEOUT');
    const afterScript = read('RUNNER_AFTER_SCRIPT_TIMEOUT') ?? options.afterScriptSeconds;
    return { script, afterScript, warnings };
}
/** Value of a variable; of several entries of one name the last counts. */
function valueOf(variables, key) {
    return variables.findLast((variable) => variable.key === key)?.value;
}
/** Whether a variable is set to what GitLab Runner takes for true; `otherwise` where it is not set, or to no boolean. */
function isOn(variables, key, otherwise = false) {
    const value = valueOf(variables, key) ?? '';
    if (/^(1|t|T|TRUE|true|True)$/.test(value))
        return true;
    return /^(0|f|F|FALSE|false|False)$/.test(value) ? false : otherwise;
}


/***/ }),

/***/ 11259:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bh: () => (/* binding */ buildsBind),
/* harmony export */   Cq: () => (/* binding */ tellSources),
/* harmony export */   Eb: () => (/* binding */ BUILDS_DIR),
/* harmony export */   YS: () => (/* binding */ jobSources),
/* harmony export */   Yc: () => (/* binding */ trustOfSources),
/* harmony export */   il: () => (/* binding */ NO_UMASK),
/* harmony export */   t6: () => (/* binding */ projectDirectory)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _script_timeouts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2031);


/** GitLab Runner's place for working copies (`CI_BUILDS_DIR`). */
const BUILDS_DIR = '/builds';
/** A job's view in a container of the job. What the image has there is not copied into it, as it would be while it is empty. */
function buildsBind(volume) {
    return `${volume}:${BUILDS_DIR}:nocopy`;
}
/** Flag of a job whose sources are not to be writable for everybody, and the umask that they have then. */
const NO_UMASK = 'FF_DISABLE_UMASK_FOR_DOCKER_EXECUTOR';
const USUAL_UMASK = 0o022;
/**
 * The directory of a job's project (`CI_PROJECT_DIR`): below the builds directory at the project's path, unless
 * `GIT_CLONE_PATH` says otherwise. `problem` where that is outside.
 */
function projectDirectory(variables, projectPath) {
    const usual = (0,_script_timeouts_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(variables, 'GIT_STRATEGY') === 'empty' ? `${projectPath}-empty` : projectPath;
    const wish = (0,_script_timeouts_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(variables, 'GIT_CLONE_PATH') ?? '';
    if (wish === '')
        return { directory: usual, problem: undefined };
    const directory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(BUILDS_DIR, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(BUILDS_DIR, wish));
    if (wish.startsWith('/') && !directory.startsWith('..'))
        return { directory, problem: undefined };
    const problem = `the GIT_CLONE_PATH=${JSON.stringify(wish)} has to be within ${JSON.stringify(BUILDS_DIR)}`;
    return { directory: usual, problem };
}
/** Reads the `GIT_*` variables of a job, as GitLab Runner's build settings do. */
function jobSources(variables, projectPath) {
    const warnings = [];
    const read = (key) => (0,_script_timeouts_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(variables, key) ?? '';
    const { directory, problem } = projectDirectory(variables, projectPath);
    const strategy = read('GIT_STRATEGY');
    if (!['', 'clone', 'fetch', 'none', 'empty'].includes(strategy)) {
        const expected = "expected either 'clone', 'fetch', 'none' or 'empty'";
        warnings.push(`GIT_STRATEGY: ${expected} got ${JSON.stringify(strategy)}, using default value 'fetch'`);
    }
    for (const key of ['GIT_CHECKOUT', 'GIT_LFS_SKIP_SMUDGE']) {
        const value = read(key);
        const otherwise = key === 'GIT_CHECKOUT';
        if (value !== '' && (0,_script_timeouts_js__WEBPACK_IMPORTED_MODULE_1__/* .isOn */ .Mp)(variables, key, true) !== (0,_script_timeouts_js__WEBPACK_IMPORTED_MODULE_1__/* .isOn */ .Mp)(variables, key, false))
            warnings.push(`${key}: expected bool got ${JSON.stringify(value)}, using default value: ${otherwise}`);
    }
    const umask = (0,_script_timeouts_js__WEBPACK_IMPORTED_MODULE_1__/* .isOn */ .Mp)(variables, NO_UMASK) ? USUAL_UMASK : 0;
    if (strategy === 'none' || strategy === 'empty') {
        const settings = {
            directory,
            strategy: 'none',
            depth: 0,
            checkout: false,
            submodules: undefined,
            lfs: false,
            umask,
        };
        return { settings, warnings, problem };
    }
    const depth = number(read('GIT_DEPTH'));
    const checkout = (0,_script_timeouts_js__WEBPACK_IMPORTED_MODULE_1__/* .isOn */ .Mp)(variables, 'GIT_CHECKOUT', true);
    const submodules = submoduleSettings(read, depth);
    return {
        settings: {
            directory,
            strategy: 'fetch',
            depth,
            checkout,
            submodules: checkout && submodules !== 'unknown' ? submodules : undefined,
            lfs: checkout && !(0,_script_timeouts_js__WEBPACK_IMPORTED_MODULE_1__/* .isOn */ .Mp)(variables, 'GIT_LFS_SKIP_SMUDGE'),
            umask,
        },
        warnings,
        problem: problem ?? (submodules === 'unknown' ? 'unknown GIT_SUBMODULE_STRATEGY' : undefined),
    };
}
function submoduleSettings(read, depth) {
    const strategy = read('GIT_SUBMODULE_STRATEGY');
    if (strategy === '' || strategy === 'none')
        return undefined;
    if (strategy !== 'normal' && strategy !== 'recursive')
        return 'unknown';
    const own = read('GIT_SUBMODULE_DEPTH');
    return {
        recursive: strategy === 'recursive',
        paths: read('GIT_SUBMODULE_PATHS')
            .split(/\s+/)
            .filter((path) => path !== ''),
        depth: own === '' ? depth : number(own),
    };
}
/**
 * Variables by which the Git of a job's image works on sources that are root's, where its user is another: else it
 * refuses them for "dubious ownership". A job that sets such variables itself is left alone.
 */
function trustOfSources(job, image) {
    const user = (job.image.user ?? image.user).split(':')[0] ?? '';
    const own = image.env['GIT_CONFIG_COUNT'] ?? (0,_script_timeouts_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(job.variables, 'GIT_CONFIG_COUNT');
    if (['', '0', 'root'].includes(user) || own !== undefined || job.sources.settings.strategy === 'none')
        return {};
    return { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' };
}
/** A whole number above 0; everything else is 0, as for GitLab. */
function number(text) {
    return Math.max(0, Number.parseInt(text, 10) || 0);
}
/** The stage `get_sources`, in the runner's words; the sources are there already. */
async function tellSources(trace, options) {
    const { settings } = options.sources;
    if (settings.strategy === 'none') {
        const empty = (0,_script_timeouts_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(options.variables, 'GIT_STRATEGY') === 'empty';
        await trace.info(`Skipping Git repository setup${empty ? ' and creating an empty build directory' : ''}`);
    }
    else {
        await trace.info(`Fetching changes${settings.depth > 0 ? ` with git depth set to ${settings.depth}` : ''}...`);
        await trace.line(`Initialized empty Git repository in ${options.projectDir}/.git/`);
        await trace.info('Created fresh repository.');
    }
    if (settings.checkout) {
        const { sha, ref } = options.commit;
        await trace.info(`Checking out ${sha.slice(0, 8)} as detached HEAD (ref is ${ref})...`);
    }
    else {
        await trace.info('Skipping Git checkout');
    }
    if (options.pointers.length > 0)
        await trace.warning(pointersWarning(options.pointers));
    const { submodules } = settings;
    if (submodules === undefined)
        return trace.info('Skipping Git submodules setup');
    const how = `${submodules.recursive ? ' recursively' : ''}${submodules.depth > 0 ? ` with git depth set to ${submodules.depth}` : ''}`;
    await trace.info(`Updating/initializing submodules${how}...`);
    await trace.info('Updated submodules');
}
function pointersWarning(paths) {
    const shown = paths.slice(0, 3).join(', ');
    const rest = paths.length > 3 ? ` and ${paths.length - 3} more` : '';
    return `Git LFS: the runner's copy lacks the content of ${shown}${rest}, which the job sees as pointers. Give actions/checkout \`lfs: true\`.`;
}


/***/ }),

/***/ 27009:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ bringUp),
  X: () => (/* binding */ randomPipelineId)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/docker/sweep.ts
var sweep = __webpack_require__(50620);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/docker/labels.ts
var docker_labels = __webpack_require__(20065);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/dind/qemu.ts



const BINFMT = '/proc/sys/fs/binfmt_misc';
/**
 * Registers QEMU's handlers in the engine's kernel, so that images of other architectures run and build. Done once a
 * pipeline; nothing happens where they are there already. A failure is a warning: most jobs do not need them.
 */
async function registerQemu(engine, options) {
    if (options.mode === 'never')
        return 'off';
    if (options.mode === 'auto' && engine.local && handlersPresent(engine.info.arch))
        return 'present';
    try {
        const image = await options.pull(options.image);
        const container = await engine.containers.create({
            name: `glci-binfmt-${options.pipeline}`,
            image,
            command: ['--install', options.platforms],
            privileged: true,
            networkMode: 'none',
            labels: (0,docker_labels/* labelsFor */.d)({ pipeline: options.pipeline, role: 'helper', owner: options.owner }),
        });
        try {
            const { exit } = await container.waitNextExit();
            await container.start();
            const code = await exit;
            if (code !== 0)
                throw new Error(`exit code ${code}: ${(await container.logs({ tail: 5 })).trim()}`);
        }
        finally {
            await container.remove();
        }
        return 'registered';
    }
    catch (error) {
        options.warn(`QEMU could not be registered, so builds for other architectures may fail: ${(0,errors/* messageOf */.bD)(error)}. ` +
            `By hand: docker run --rm --privileged ${options.image} --install ${options.platforms}`);
        return 'failed';
    }
}
/** Whether the kernel has an enabled handler for the most wanted other architecture. */
function handlersPresent(arch) {
    if (!(0,external_node_fs_.existsSync)(BINFMT))
        return false;
    const wanted = arch === 'arm64' ? /x86_64|amd64/ : /aarch64|arm64/;
    try {
        return (0,external_node_fs_.readdirSync)(BINFMT).some((name) => wanted.test(name));
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./src/job/artifacts/store.ts
var store = __webpack_require__(79246);
;// CONCATENATED MODULE: ./src/lifecycle.ts
/**
 * The life of what is brought up together: each part is made in the background, awaited by whoever needs it, and disposed
 * of in the reverse order of its {@link defer}. What `AsyncDisposableStack` is on newer versions of Node, with two
 * differences: it waits for what is still being made, and one part that cannot be disposed of keeps no other from it.
 *
 * `track` and `defer` may be called at any time before the disposal, `track` also during it (work that ends with further
 * work). Disposing twice does nothing the second time.
 */
class Lifecycle {
    #underway = new Set();
    #disposers = [];
    /** Work that must be over before anything is disposed of; returns it. Its failure is for whoever awaits it. */
    track(work) {
        const over = work.then(() => undefined, () => undefined);
        this.#underway.add(over);
        void over.then(() => this.#underway.delete(over));
        return work;
    }
    /** Has something disposed of when the rest is, before all that was deferred earlier. */
    defer(dispose) {
        this.#disposers.push(dispose);
    }
    /** Throws what could not be disposed of, once all else is: the error itself, of several an AggregateError. */
    async [Symbol.asyncDispose]() {
        while (this.#underway.size > 0)
            await Promise.all(this.#underway);
        const failures = [];
        for (const dispose of this.#disposers.splice(0).reverse())
            await dispose().catch((error) => failures.push(error));
        if (failures.length > 1)
            throw new AggregateError(failures, failures.map(String).join('; '));
        if (failures.length === 1)
            throw failures[0];
    }
}

// EXTERNAL MODULE: ./src/owner.ts
var src_owner = __webpack_require__(85860);
// EXTERNAL MODULE: ./src/scratch.ts
var src_scratch = __webpack_require__(7897);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
// EXTERNAL MODULE: ./src/registry/layers/names.ts
var layers_names = __webpack_require__(39714);
;// CONCATENATED MODULE: ./src/pipeline/layer-cache.ts

/** Whether a run keeps the layers of builds: there has to be a registry of its own whose content outlives the run. */
function keepsLayers({ layerCache, registry, storagePath }) {
    return layerCache === 'auto' && registry.kind === 'embedded' && storagePath !== undefined;
}
/**
 * The layers of earlier runs for the builds of this one; undefined: it keeps none. A run that is not trusted only reads
 * them, and so does a part of a pipeline, whose storage ends with its runner.
 */
function layerCacheOf({ settings, options, engine, token, warn }, storage) {
    if (!keepsLayers(settings)) {
        if (settings.layerCache === 'auto')
            warn(`layer-cache: auto does nothing here: ${settings.registry.kind === 'embedded' ? 'no storage is kept between runs (storage-path)' : 'it is kept in the embedded registry (registry: embedded)'}`);
        return undefined;
    }
    const { part } = options;
    return {
        owners: (0,layers_names/* layersOwners */.lz)(options.context),
        writes: settings.trusted && (part === undefined || part.alone === true),
        password: token,
        storage,
        local: engine.local,
    };
}

// EXTERNAL MODULE: ./src/docker/errors.ts
var docker_errors = __webpack_require__(57457);
// EXTERNAL MODULE: ./src/certificates/authority.ts
var certificates_authority = __webpack_require__(63277);
// EXTERNAL MODULE: ./src/registry/names.ts
var names = __webpack_require__(21815);
;// CONCATENATED MODULE: ./src/registry/certificates.ts


/** Makes them for one pipeline; `hosts` are the names of registries that this one takes the place of. */
async function registryCertificates(pipeline, hosts) {
    const authority = await (0,certificates_authority/* createAuthority */.w)(`gitlab-dind registry of pipeline ${pipeline}`);
    return {
        authority: authority.certificate,
        server: authority.server([...names/* MOCK_ALIASES */._q, ...hosts.map(withoutPort), 'localhost', '127.0.0.1']),
    };
}
function withoutPort(host) {
    return host.replace(/:\d+$/, '');
}

;// CONCATENATED MODULE: ./src/registry/earlier.ts


const REPOSITORIES = 'local/docker/registry/v2/repositories';
/** Whether a storage has anything that was pushed. */
async function hasPushes(storage) {
    return (await (0,promises_.lstat)((0,external_node_path_.join)(storage, REPOSITORIES)).catch(() => undefined)) !== undefined;
}
/**
 * Whether what a tag or digest of the registry stands for was pushed at or after `since` (milliseconds): the registry
 * writes a link whenever it takes a manifest, and restoring a cache keeps the times. undefined where the storage
 * cannot be read or has no such tag.
 */
async function pushedSince(storage, repository, reference, since) {
    const manifests = (0,external_node_path_.join)(storage, REPOSITORIES, repository, '_manifests');
    const link = reference.startsWith('sha256:')
        ? (0,external_node_path_.join)(manifests, 'revisions/sha256', reference.slice('sha256:'.length), 'link')
        : (0,external_node_path_.join)(manifests, 'tags', reference, 'current/link');
    const found = await (0,promises_.lstat)(link).catch(() => undefined);
    // a file's time is that of the kernel's last tick
    return found === undefined ? undefined : found.mtimeMs >= since - 50;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./src/docker/http.ts


/**
 * Status of a plain HTTP answer, from this process; undefined where none comes within the time. A connection of its
 * own for each question: a server that is just starting may leave a kept one hanging.
 */
function httpStatus(url, timeoutMs) {
    return new Promise((resolve) => {
        const request = (0,external_node_http_.get)(url, { agent: false, timeout: timeoutMs }, (response) => {
            response.resume();
            resolve(response.statusCode);
        });
        request.on('timeout', () => request.destroy());
        request.on('error', () => resolve(undefined));
        request.on('close', () => resolve(undefined));
    });
}
/** Whether a server at `HOST:PORT` begins a TLS connection within the time, whoever it wants to see and whatever it shows. */
function tlsAnswers(address, timeoutMs) {
    const [host, port] = address.split(':');
    return new Promise((resolve) => {
        // nothing is sent over it: this asks for no trust
        const socket = (0,external_node_tls_.connect)({ host, port: Number(port), rejectUnauthorized: false, timeout: timeoutMs });
        const done = (answer) => () => {
            resolve(answer);
            socket.destroy();
        };
        socket.on('secureConnect', done(true));
        socket.on('timeout', done(false));
        socket.on('error', done(false));
        socket.on('close', done(false));
    });
}

// EXTERNAL MODULE: ./src/registry/config.ts
var registry_config = __webpack_require__(45821);
// EXTERNAL MODULE: ./src/docker/archive.ts
var docker_archive = __webpack_require__(84490);
// EXTERNAL MODULE: ./src/registry/credentials.ts
var credentials = __webpack_require__(3653);
;// CONCATENATED MODULE: ./src/registry/mock/instances.ts







const PUSHES = { rootDirectory: `${registry_config/* REGISTRY_ROOT */.FT}/local`, protectedByPassword: true };
/** The instance that speaks plain HTTP: the mock's first process, whose end is the mock's. */
const PLAIN = { ...PUSHES, name: 'plain', port: registry_config/* PLAIN_PORT */.nc, tls: false };
/** What an instance of an upstream is called that serves what is stored alone. */
const STORED = '-stored';
/** All instances of a mock but {@link PLAIN}, by what it is to have. */
function instancesOf({ hosts = [], upstreams, keepPrivate }) {
    return [
        { ...PUSHES, name: names/* PUSH_INSTANCES */.i$.tls, port: registry_config/* PUSH_PORT */.Fo, tls: true },
        ...(hosts.length === 0 ? [] : [{ ...PUSHES, name: names/* PUSH_INSTANCES */.i$.hosts, port: registry_config/* HOSTS_PORT */.MG, tls: true }]),
        ...upstreams.map((upstream, index) => ({
            name: (0,names/* mirrorName */.zZ)(index),
            port: mirrorPort(index),
            tls: true,
            rootDirectory: (0,registry_config/* upstreamRoot */.AD)(upstream, keepPrivate),
            protectedByPassword: false,
            upstream,
        })),
    ];
}
function mirrorPort(index) {
    return registry_config/* PUSH_PORT */.Fo + 1 + index;
}
/** Whether a port is reached at 127.0.0.1: where the engine and this process need it, since each takes time and lets others in. */
function isPublished({ enginePulls }, port) {
    return port === registry_config/* PLAIN_PORT */.nc || (enginePulls === true && port > registry_config/* PUSH_PORT */.Fo);
}
/** The container that claims the pipeline's id and has the mock's addresses; its command is the caller's. */
function mainSpec(options, network) {
    const ports = [registry_config/* PLAIN_PORT */.nc, registry_config/* PUSH_PORT */.Fo, ...options.upstreams.map((_, index) => mirrorPort(index))];
    return {
        ...instanceSpec(options, (0,names/* mockContainerName */.pW)(options.pipeline)),
        attach: { network, aliases: aliasesOf(options) },
        publish: ports.filter((port) => isPublished(options, port)),
        hostname: 'glci-mock',
    };
}
function aliasesOf({ hosts = [], layers }) {
    return [...names/* MOCK_ALIASES */._q, ...(layers === true ? [layers_names/* LAYERS_ALIAS */.qM] : []), ...hosts];
}
/** What all containers of the mock have in common. */
function instanceSpec(options, name) {
    return {
        name,
        image: options.image,
        env: ['OTEL_TRACES_EXPORTER=none'],
        ...(options.user === undefined ? {} : { user: options.user }),
        binds: [`${options.volume}:${registry_config/* REGISTRY_ROOT */.FT}`, `${options.privateVolume}:${registry_config/* PRIVATE_ROOT */.$n}`],
        labels: (0,docker_labels/* labelsFor */.d)({ pipeline: options.pipeline, role: 'registry', owner: options.owner }),
    };
}
/**
 * Configurations of the instances as a tar for a container's root, those for what is stored among them, and of passwords
 * and certificates what they need.
 */
async function filesOf(options, instances) {
    const secret = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const files = instances.flatMap((instance) => {
        const { name, upstream } = instance;
        const config = (more) => (0,registry_config/* instanceConfig */.CC)({ ...instance, secret, ...more });
        return [
            { path: (0,registry_config/* configPath */.eQ)(name), content: config({}) },
            ...(upstream === undefined
                ? []
                : [{ path: (0,registry_config/* configPath */.eQ)(`${name}${STORED}`), content: config({ upstream: undefined, readOnly: true }) }]),
        ];
    });
    if (instances.some(({ protectedByPassword }) => protectedByPassword)) {
        const further = Object.entries(options.users ?? {}).map(([user, password]) => ({ user, password }));
        const users = await (0,credentials/* htpasswd */.ll)([{ user: credentials/* REGISTRY_USER */.EB, password: options.password }, ...further]);
        files.push({ path: registry_config/* HTPASSWD_PATH */.z6, content: users });
    }
    if (instances.some(({ tls }) => tls)) {
        const { server } = options.certificates;
        files.push({ path: registry_config/* CERTIFICATE_PATH */.Kz, content: server.certificate }, { path: registry_config/* KEY_PATH */.YE, content: server.key });
    }
    const [uid = 0, gid = 0] = (options.user ?? '0:0').split(':').map(Number);
    const entries = files.map((file) => ({ name: file.path.slice(1), content: file.content, mode: 0o600, uid, gid }));
    const folder = { name: `${registry_config/* PRIVATE_ROOT */.$n.slice(1)}/data/`, directory: true, mode: 0o700, uid, gid };
    return (0,docker_archive/* tarOf */.$t)([{ name: 'glci/', directory: true, mode: 0o755 }, folder, ...entries]);
}

;// CONCATENATED MODULE: ./src/registry/mock/log.ts

/** What is said of an instance that has ended, in a container that has several; see together.ts. */
const ENDED = 'glci: ended';
const PUSHING = Object.values(names/* PUSH_INSTANCES */.i$);
const PREFIXED = new RegExp(`^(${[...PUSHING, (0,names/* mirrorName */.zZ)('\\d+')].join('|')}): (.*)$`);
/**
 * The lines of a mock's log by the instance whose they are: its name is before each where several are in one container.
 * Those without a name are `main`'s.
 */
function linesByInstance(log, main) {
    const lines = new Map([[main, []]]);
    for (const line of log.split('\n')) {
        const [, name = main, text = line] = PREFIXED.exec(line) ?? [];
        const known = lines.get(name);
        if (known === undefined)
            lines.set(name, [text]);
        else
            known.push(text);
    }
    return lines;
}
/** Whether Distribution says that it listens, the last of several that had the place one after the other. */
function listens(lines) {
    return lines.slice(lines.lastIndexOf(ENDED) + 1).some((line) => line.includes('msg="listening on '));
}
/** How many had the place and have ended. */
function ends(lines) {
    return lines.filter((line) => line === ENDED).length;
}
/** What a log says last; where the program has ended in a panic, its first line, behind which Go shows its stack. */
function reasonIn(lines) {
    const said = lines.filter((line) => line !== ENDED && line.trim() !== '');
    return said.find((line) => line.startsWith('panic:')) ?? said.at(-1)?.trim() ?? '';
}
/** Whether an instance of this name takes pushes: the mock's own container, or one with a word of ours, maybe behind that. */
function takesPushes(instance, main) {
    const word = instance.startsWith(`${main}-`) ? instance.slice(main.length + 1) : instance;
    return word === main || PUSHING.includes(word);
}

;// CONCATENATED MODULE: ./src/registry/mock/together.ts





/**
 * All instances in one container: a container costs many times what a process costs, when it starts and when it goes.
 * The first process is the plain instance; what the others say has their names before it. Where one has ended, the one that
 * serves what is stored takes its place, if it has one. The names are arguments, and no part of the text.
 */
const SCRIPT = `
told() { while IFS= read -r line; do printf '%s: %s\\n' "$1" "$line"; done; }
serve() {
  registry serve "/glci/$1.yml"
  echo '${ENDED}'
  if [ -e "/glci/$1${STORED}.yml" ]; then serve "$1${STORED}"; fi
}
for name in "$@"; do serve "$name" 2>&1 | told "$name" & done
exec registry serve /glci/${PLAIN.name}.yml
`;
/** The image has no shell, or no program `registry`: each instance wants a container of its own. */
class NotTogether extends Error {
}
/** The container of all instances. */
function togetherSpec(options, network) {
    return {
        ...mainSpec(options, network),
        entrypoint: ['sh', '-c', SCRIPT, 'registry'],
        command: instancesOf(options).map(({ name }) => name),
    };
}
/** What it is to have in its files: a tar for its root. */
function togetherFiles(options) {
    return filesOf(options, [PLAIN, ...instancesOf(options)]);
}
/** Starts the container. Throws {@link NotTogether} where its image has no shell. */
async function startTogether(container) {
    try {
        await container.start();
    }
    catch (error) {
        if ((0,docker_errors/* statusOf */.c2)(error) !== undefined && /exec: "sh"/.test((0,docker_errors/* engineMessage */.g4)(error)))
            throw new NotTogether('The image has no shell', { cause: error });
        throw error;
    }
}
/**
 * Waits until all instances listen; gives back those of upstreams that do not, and what is stored is served in their place,
 * or are not ready within the time. Throws {@link NotTogether}, and a {@link SystemError} where another does not start.
 * `address` is that of the plain one on this machine, over which it is asked; where the engine is another machine's, its log
 * is.
 */
async function allAnswer(engine, container, options, address) {
    const deadline = Date.now() + (options.answerMs ?? 30_000);
    const instances = instancesOf(options);
    let plain = false;
    for (let delay = 20;; delay = Math.min(delay * 1.5, 250)) {
        const asked = engine.local && address !== undefined;
        if (asked)
            plain ||= (await httpStatus(`http://${address}/v2/`, 2000)) !== undefined;
        const log = await container.logs({ tail: 1000 });
        const lines = linesByInstance(log, PLAIN.name);
        if (!asked)
            plain ||= listens(lines.get(PLAIN.name) ?? []);
        const found = instances.map((instance) => placeOf(instance, lines.get(instance.name) ?? []));
        const late = Date.now() > deadline;
        const bad = found.find(({ state, instance }) => state === 'failed' || (late && state === 'starting' && instance.upstream === undefined));
        if (bad !== undefined)
            throw notStarted(container, bad.reason);
        if (plain && (late || found.every(({ state }) => state !== 'starting')))
            return found.filter(({ state }) => state !== 'listening');
        const state = await container.inspect();
        if (docker_errors/* NO_PROGRAM */.z3.includes(state.exitCode))
            throw new NotTogether('The image has no program "registry"');
        if (late || state.status === 'exited' || state.status === 'dead')
            throw notStarted(container, log.trim().split('\n').slice(-20).join('\n') || state.error || state.status);
        await new Promise((resolve) => setTimeout(resolve, delay));
    }
}
function placeOf(instance, lines) {
    const ended = ends(lines);
    if (listens(lines))
        return ended === 0
            ? { instance, state: 'listening', reason: '' }
            : { instance, state: 'replaced', reason: reasonIn(lines.slice(0, lines.indexOf(ENDED))) };
    // what it says while it waits for an upstream is of something else
    return ended > (instance.upstream === undefined ? 0 : 1)
        ? { instance, state: 'failed', reason: reasonIn(lines) }
        : { instance, state: 'starting', reason: 'it does not answer' };
}
/** The sentence for a registry that is not there. */
function notStarted(container, log) {
    return new errors/* SystemError */._N(`The registry ${container.name} did not start: ${log}`);
}

;// CONCATENATED MODULE: ./src/registry/mock/apart.ts







/** Makes the container of the plain instance alone, which has the mock's addresses: for an image without a shell. */
async function createMain(engine, options) {
    const spec = { ...mainSpec(options, options.network), command: serves(PLAIN.name) };
    const container = await engine.containers.create(spec);
    await container.put('/', await filesOf(options, [PLAIN]));
    return container;
}
/** Starts all other instances, each in a container of its own, and waits for them and the main one. */
async function startApart(engine, main, options, addresses) {
    const fallen = instancesOf(options).map(async (instance) => {
        try {
            await startOne(engine, options, instance, addresses);
            return [];
        }
        catch (error) {
            if (instance.upstream === undefined)
                throw error;
            // Distribution gives up at start when the upstream does not answer: what is stored can still be served
            await startOne(engine, options, instance, addresses, STORED);
            return [{ instance, state: 'replaced', reason: reasonIn((0,errors/* messageOf */.bD)(error).split('\n')) }];
        }
    });
    const [, ...told] = await Promise.all([answers(engine, main, addresses(PLAIN.port), false), ...fallen]);
    return told.flat();
}
/** Starts an instance in a container of its own, and waits for it; `variant`: {@link STORED}, or nothing. */
async function startOne(engine, options, instance, addresses, variant = '') {
    const main = (0,names/* mockContainerName */.pW)(options.pipeline);
    const suffix = instance.upstream?.name.replace(/[^a-zA-Z0-9.-]/g, '-') ?? instance.name;
    const container = await engine.containers.create({
        ...instanceSpec(options, `${main}-${suffix}${variant}`),
        command: serves(`${instance.name}${variant}`),
        networkMode: `container:${main}`,
    });
    try {
        if (instance.upstream !== undefined && options.trust !== undefined)
            await container.put('/', await options.trust.archiveFor(container, { id: options.image }, {}));
        await container.put('/', await filesOf(options, [instance]));
        await container.start();
        await answers(engine, container, addresses(instance.port), instance.tls);
    }
    catch (error) {
        await container.remove();
        throw error;
    }
}
function serves(name) {
    return ['serve', (0,registry_config/* configPath */.eQ)(name)];
}
/**
 * Waits until the instance answers on its published port, or has exited. Any status is an answer (401 among them), and
 * over HTTPS its certificate. Where it has none, or where that of an engine that is not local is out of reach, its log says
 * when it listens.
 */
async function answers(engine, container, address, tls, timeoutMs = 30_000) {
    const deadline = Date.now() + timeoutMs;
    const said = async (tail) => linesByInstance(await container.logs({ tail }), '').get('') ?? [];
    for (let delay = 20;; delay = Math.min(delay * 1.5, 250)) {
        if (address !== undefined && (await isThere(address, tls)))
            return;
        if ((address === undefined || !engine.local) && listens(await said(100)))
            return;
        const state = await container.inspect();
        if (state.status === 'exited' || state.status === 'dead' || Date.now() > deadline)
            throw notStarted(container, (await said(20)).join('\n').trim() || state.error || state.status);
        await new Promise((resolve) => setTimeout(resolve, delay));
    }
}
async function isThere(address, tls) {
    return tls ? tlsAnswers(address, 2000) : (await httpStatus(`http://${address}/v2/`, 2000)) !== undefined;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
// EXTERNAL MODULE: ./src/large-files.ts
var large_files = __webpack_require__(23942);
// EXTERNAL MODULE: ./src/make-folders.ts
var make_folders = __webpack_require__(42601);
;// CONCATENATED MODULE: ./src/registry/storage/transfer.ts










/** What registries keep in the storage folder; jobs' caches stay on this machine. */
const PARTS = ['local', 'upstream'];
/** Puts what the storage folder holds into the registry's volume, for an engine that does not see our files. */
async function sendStorage(container, storage) {
    const archive = (0,tar_stream.pack)();
    const body = new external_node_stream_.PassThrough();
    const fill = async () => {
        try {
            for (const part of PARTS)
                await packFolder(archive, (0,external_node_path_.join)(storage, part), part);
            archive.finalize();
        }
        catch (error) {
            archive.destroy(error instanceof Error ? error : new Error(String(error)));
            throw error;
        }
    };
    await Promise.all([fill(), (0,external_node_stream_promises_.pipeline)(archive, body), container.put(registry_config/* REGISTRY_ROOT */.FT, body)]);
}
async function packFolder(archive, folder, name) {
    if ((await (0,promises_.lstat)(folder).catch(() => undefined))?.isDirectory() !== true)
        return;
    const names = await (0,promises_.readdir)(folder);
    archive.entry({ name: `${name}/`, type: 'directory', mode: 0o755 });
    for (const item of names) {
        const path = (0,external_node_path_.join)(folder, item);
        const info = await (0,promises_.lstat)(path);
        if (info.isDirectory())
            await packFolder(archive, path, `${name}/${item}`);
        else if (info.isFile())
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path, large_files/* LARGE */.I$), archive.entry({ name: `${name}/${item}`, size: info.size, mtime: (0,docker_archive/* tarTime */.n$)(info.mtime), mode: 0o644 }));
    }
}
/**
 * Brings the registry's volume home, in place of what the storage folder held. The times of files are kept: they tell
 * when a tag was pushed. Does nothing where the registry is gone. Throws where the transfer breaks; the folder is then
 * as it was.
 */
async function fetchStorage(container, storage) {
    const incoming = (0,external_node_path_.join)(storage, '.incoming');
    await (0,promises_.rm)(incoming, { recursive: true, force: true });
    try {
        for (const part of PARTS) {
            const tar = await container.get(`${registry_config/* REGISTRY_ROOT */.FT}/${part}`);
            if (tar !== undefined)
                await unpack(tar, incoming, storage);
        }
        for (const part of await (0,promises_.readdir)(incoming).catch(() => [])) {
            await (0,promises_.rm)((0,external_node_path_.join)(storage, part), { recursive: true, force: true });
            await (0,promises_.rename)((0,external_node_path_.join)(incoming, part), (0,external_node_path_.join)(storage, part));
        }
    }
    finally {
        await (0,promises_.rm)(incoming, { recursive: true, force: true });
    }
}
async function unpack(tar, target, known) {
    const parser = (0,tar_stream.extract)();
    const read = (0,external_node_stream_promises_.pipeline)(tar, parser);
    read.catch(() => undefined); // the loop meets it as well
    for await (const entry of parser) {
        const { name, type, size = 0, mtime } = entry.header;
        const path = (0,external_node_path_.join)(target, name);
        if ((0,external_node_path_.normalize)(name).startsWith('..'))
            throw new Error(`The engine sent a file outside of the folder: ${name}`);
        if (type === 'directory')
            await (0,make_folders/* makeFolders */.w)(path);
        if (type !== 'file') {
            entry.resume();
            continue;
        }
        await (0,make_folders/* makeFolders */.w)((0,external_node_path_.dirname)(path));
        if (await transfer_isThere((0,external_node_path_.join)(known, name), size)) {
            await (0,promises_.link)((0,external_node_path_.join)(known, name), path);
            entry.resume();
        }
        else
            await (0,external_node_stream_promises_.pipeline)(entry, (0,external_node_fs_.createWriteStream)(path, large_files/* LARGE */.I$));
        if (mtime !== undefined)
            await (0,promises_.utimes)(path, mtime, mtime);
    }
    await read;
}
/** Blobs are named by their content: one that is there need not be written again. */
async function transfer_isThere(path, size) {
    if (!path.includes('/blobs/') || !path.endsWith('/data'))
        return false;
    const info = await (0,promises_.lstat)(path).catch(() => undefined);
    return info?.isFile() === true && info.size === size;
}

;// CONCATENATED MODULE: ./src/registry/mock/mock.ts







/**
 * Creates the container that claims the pipeline's id and has the mock's addresses. Throws a 409 of the engine where the id
 * is taken.
 */
async function createMock(engine, options) {
    const files = togetherFiles(options); // made while the network is
    files.catch(() => undefined); // met below
    const container = await engine.containers.create(togetherSpec(options, options.network));
    if (options.trust !== undefined && options.upstreams.length > 0)
        await container.put('/', await options.trust.archiveFor(container, { id: options.image }, {}));
    await container.put('/', await files);
    return container;
}
/** Starts the mock, once its container is created. */
function startMock(engine, created, options) {
    const name = (0,names/* mockContainerName */.pW)(options.pipeline);
    const connect = (network) => engine.networks.connect(network, name, aliasesOf(options));
    const attached = new Map();
    let replaced = created;
    created.catch(() => undefined); // met by who needs the registry
    const replace = async (remake) => {
        const before = [...attached];
        const remade = Promise.allSettled(before.map(([, done]) => done)).then(remake);
        replaced = remade.then(() => Promise.all(before.map(([network]) => connect(network))));
        await replaced;
        return remade;
    };
    const ready = created.then((container) => started(engine, container, options, replace));
    ready.catch(() => undefined); // so is this
    return {
        container: name,
        mirrors: options.upstreams.map(({ name }, index) => ({ name, host: `${names/* MOCK_ALIASES */._q[1]}:${mirrorPort(index)}` })),
        hosts: options.hosts ?? [],
        layersHost: options.layers === true ? layers_names/* LAYERS_HOST */.kk : undefined,
        authority: options.certificates.authority,
        ready,
        attach(network) {
            const done = replaced.then(() => connect(network));
            attached.set(network, done);
            return done;
        },
    };
}
async function started(engine, container, options, replace) {
    let addresses;
    let fallen;
    try {
        addresses = await startMain(container, options, () => startTogether(container));
        fallen = await allAnswer(engine, container, options, addresses(registry_config/* PLAIN_PORT */.nc));
    }
    catch (error) {
        if (!(error instanceof NotTogether))
            throw error;
        const main = await replace(async () => {
            await container.remove();
            return createMain(engine, options);
        });
        addresses = await startMain(main, options, () => main.start());
        fallen = await startApart(engine, main, options, addresses);
    }
    for (const { instance, reason, state } of fallen) {
        const { name = '', url = '' } = instance.upstream ?? {};
        options.warn(`${name} (${url}) cannot be pulled through: ${reason}. Only images of earlier runs are served for it.`);
        if (state === 'starting')
            await startOne(engine, options, instance, addresses, STORED);
    }
    return {
        hostAddress: addresses(registry_config/* PLAIN_PORT */.nc) ?? '',
        stored: fallen.map(({ instance }) => instance.upstream?.name ?? ''),
        mirrorAddresses: Object.fromEntries(options.upstreams.map(({ name }, index) => [name, addresses(mirrorPort(index))])),
    };
}
/** Starts the mock's own container, with its content; returns where its ports are on this machine. */
async function startMain(container, { content }, start) {
    if (content !== undefined)
        await sendStorage(container, content);
    await start();
    const { ports } = await container.inspect();
    return (port) => (ports[port] === undefined ? undefined : `127.0.0.1:${ports[port]}`);
}

// EXTERNAL MODULE: ./src/registry/storage/images.ts
var storage_images = __webpack_require__(12651);
// EXTERNAL MODULE: ./src/gitlab/index.ts + 111 modules
var gitlab = __webpack_require__(89106);
// EXTERNAL MODULE: ./src/registry/auth.ts
var auth = __webpack_require__(27481);
;// CONCATENATED MODULE: ./src/pipeline/infrastructure/credentials.ts


/** The login at registries that the project, this machine and the input `registry` give; jobs may have further ones. */
function credentialsOf({ options, settings }) {
    const variables = (0,gitlab/* userDefinedVariables */.Yd)(options.context);
    const authConfig = variables.findLast((variable) => variable.key === 'DOCKER_AUTH_CONFIG');
    // what this machine is logged in for is not for strangers to read
    const host = settings.trusted ? {} : { read: () => '{}' };
    return withRegistryLogin((0,auth/* pullCredentials */.Qv)(authConfig?.value, host.read), settings.registry);
}
/** Job and service images come from the registry that the user named with the credentials for it. */
function withRegistryLogin(credentials, registry) {
    if (registry.kind !== 'other' || registry.username === undefined || registry.password === undefined)
        return credentials;
    const { username, password } = registry;
    return new Map([...credentials, [registry.host, { username, password }]]);
}
/** Docker Hub is reached through the engine's own mirror where it has one and the user named no other address. */
function throughMirror(engine, upstream) {
    const mirror = engine.info.mirrors[0];
    if (upstream.name !== 'docker.io' || upstream.given === true || mirror === undefined)
        return upstream;
    return { ...upstream, url: mirror.replace(/\/+$/, '') };
}
/** Upstreams are asked as the user that the pipeline or this machine is logged in as: higher limits, private images. */
function withLogin(upstream, credentials) {
    const login = (0,auth/* credentialsFor */.Og)(credentials, `${upstream.name}/any`);
    return login === undefined ? upstream : { ...upstream, username: login.username, password: login.password };
}

// EXTERNAL MODULE: ./src/registry/check/verify.ts
var verify = __webpack_require__(13139);
// EXTERNAL MODULE: ./src/registry/in-use.ts
var in_use = __webpack_require__(14026);
// EXTERNAL MODULE: ./src/registry/layers/stored.ts
var stored = __webpack_require__(44083);
// EXTERNAL MODULE: ./src/registry/storage/layout.ts
var layout = __webpack_require__(21015);
// EXTERNAL MODULE: ./src/registry/storage/reach.ts
var reach = __webpack_require__(27370);
;// CONCATENATED MODULE: ./src/registry/storage/pushed-again.ts




/** Longer lines ask for no name that the registry has. */
const MAX_LINE = 2048;
/** Who asked, the repository, of what and which, the answer's status, and the words of the program that asked. */
const ASKED = /^(\S+) [^"]*"HEAD \/v2\/([a-z0-9][a-z0-9._/-]*)\/(blobs|manifests)\/([\w.:-]+)(?:\?[^ "]*)? HTTP[^"]*" (\d{3}) \d+ (".*)$/;
/**
 * Notes the tags that were pushed again as they were, by the access logs of the registry's instances: whoever pushes asks
 * first what is there (`HEAD`), and the containerd client, which BuildKit and newer engines have, sends nothing where the
 * tag leads to the same. So a tag counts for which a client has asked after it had asked for each blob of its image: who
 * pulls asks for no blob so. The times of such tags become `now`, as the registry sets them when it takes a manifest.
 */
async function notePushedAgain(storage, accessLogs, since, now = new Date()) {
    const checks = accessLogs.flatMap((log) => checksOf(log));
    if (checks.length === 0)
        return;
    const store = (await (0,layout/* readStores */.J7)(storage)).find(({ upstream }) => !upstream);
    for (const { repository: name, tag: asked, blobs } of checks) {
        const repository = store?.repositories.find((one) => one.name === name);
        const tag = repository?.tags.find((one) => one.name === asked && one.used < since);
        if (store === undefined || repository === undefined || tag === undefined)
            continue;
        if (await hasAll(store, tag, blobs))
            await touch(repository, tag, now);
    }
}
/** Of several checks of a tag by one client the last counts: it knows most. */
function checksOf(log) {
    const blobs = new Map();
    const checks = new Map();
    for (const line of log.split('\n')) {
        const [, address = '', repository = '', kind, reference = '', status, agent = ''] = (line.length > MAX_LINE ? null : ASKED.exec(line)) ?? [];
        const client = `${address} ${agent} ${repository}`;
        const known = blobs.get(client);
        if (kind === 'blobs' && known === undefined)
            blobs.set(client, new Set([reference]));
        else if (kind === 'blobs')
            known?.add(reference);
        else if (kind === 'manifests' && status === '200' && known !== undefined)
            checks.set(`${client} ${reference}`, { repository, tag: reference, blobs: new Set(known) });
    }
    return [...checks.values()];
}
async function hasAll(store, { digest }, blobs) {
    const { blobs: wanted, missing } = await (0,reach/* reach */.g)(store, [digest]);
    return missing.size === 0 && wanted.size > 0 && [...wanted].every((blob) => blobs.has(blob));
}
async function touch({ folder }, { name }, now) {
    const link = (0,external_node_path_.join)(folder, '_manifests/tags', name, 'current/link');
    await (0,promises_.lutimes)(link, now, now).catch(() => undefined); // gone meanwhile, or another user's
}

;// CONCATENATED MODULE: ./src/registry/storage/usage.ts



/** Names longer than these the registry has none of; a job may ask for any, and as often as it likes. */
const REQUEST = /"(?:GET|HEAD) \/v2\/([a-z0-9][a-z0-9._/-]{0,254})\/manifests\/(\w[\w.:-]{0,134})(?:\?[^ "]{0,1000})? HTTP[^"]{0,20}" 200 /g;
/**
 * Notes which tags were asked for, by the registry's access log: what is used stays when room is short. Tags of a digest
 * that was asked for count as well.
 */
async function noteUse(storage, accessLog, now = new Date()) {
    const asked = new Set([...accessLog.matchAll(REQUEST)].map((match) => `${match[1]} ${match[2]}`));
    if (asked.size === 0)
        return;
    for (const store of await (0,layout/* readStores */.J7)(storage)) {
        for (const repository of store.repositories) {
            for (const tag of repository.tags) {
                if (!asked.has(`${repository.name} ${tag.name}`) && !asked.has(`${repository.name} ${tag.digest}`))
                    continue;
                const link = (0,external_node_path_.join)(repository.folder, '_manifests/tags', tag.name, 'current/link');
                await (0,promises_.lutimes)(link, now, now).catch(() => undefined); // another user's, or gone: only the order of dropping suffers
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/pipeline/infrastructure/registry-storage.ts












/** The volume for the registry's content: over a folder that the user of this process owns, or the engine's own. */
async function registryVolumes({ engine, pipeline, owner, life }, folder) {
    const name = `glci-${pipeline}-registry`;
    const labels = (0,docker_labels/* labelsFor */.d)({ pipeline, role: 'storage', owner });
    const privateVolume = `${name}-private`;
    if (folder === undefined || !engine.local) {
        await Promise.all([name, privateVolume].map((each) => life.track(engine.volumes.create({ name: each, labels }))));
        return { volume: name, privateVolume, user: undefined, content: folder };
    }
    await makeStorageFolder(folder);
    await Promise.all([
        life.track(engine.volumes.create({ name: privateVolume, labels })),
        life.track(engine.volumes.create({
            name,
            labels: { ...labels, [names/* STORAGE_LABEL */.L_]: folder },
            options: { type: 'none', o: 'bind', device: folder },
        })),
    ]);
    return { volume: name, privateVolume, user: `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}` };
}
/**
 * The folder again, once it was looked at: a registry serves what it finds there, whoever has left it. What is not whole
 * is dropped, and told.
 */
async function checkedStorage({ engine, settings, warn }, folder) {
    if (folder === undefined)
        return undefined;
    try {
        const told = await (0,verify/* checkAtStart */.qT)(folder, settings.trusted ? () => (0,in_use/* registryOver */.u)(engine, folder) : undefined);
        if (told !== undefined)
            warn(told);
        // what an earlier run has used is in no tag any more once a later one has left its own
        if (keepsLayers(settings) && settings.trusted && (await (0,in_use/* registryOver */.u)(engine, folder)) === undefined)
            await (0,stored/* dropOldLayers */.Z9)(folder);
    }
    catch (error) {
        warn(`The stored registry could not be checked: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    return folder;
}
/** Throws a {@link SystemError} with what to do. */
async function makeStorageFolder(folder) {
    await (0,make_folders/* makeFolders */.w)(folder).catch((error) => {
        throw new errors/* SystemError */._N(`The folder of the registry cannot be made: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: 'Name one that can be written with the input storage-path.',
            cause: error,
        });
    });
}
/** Brings the content of a registry home whose engine cannot mount our folder. */
async function bringStorageHome(engine, pipeline, folder) {
    await (0,make_folders/* makeFolders */.w)(folder);
    await fetchStorage(engine.containers.get((0,names/* mockContainerName */.pW)(pipeline)), folder);
}
/** Lines of a log that are read. */
const TAIL = 100_000;
/** Tells the storage what of it was used, before the registry's log goes with its containers. */
async function noteUsedImages(engine, pipeline, storage) {
    const logs = await registryLogs(engine, pipeline);
    await noteUse(storage, logs.map(({ text }) => text).join('\n'));
}
/** Tells the storage what of it was pushed again as it was: the registry writes nothing then. */
async function notePushesAgain(engine, pipeline, storage, since) {
    const main = (0,names/* mockContainerName */.pW)(pipeline);
    const logs = (await registryLogs(engine, pipeline)).flatMap(({ container, text }) => [...linesByInstance(text, container)].flatMap(([instance, lines]) => takesPushes(instance, main) ? [lines.join('\n')] : []));
    await notePushedAgain(storage, logs, since);
}
/** What the containers of a pipeline's registry have said. */
async function registryLogs(engine, pipeline) {
    const containers = await engine.containers.list(`glci.pipeline=${pipeline}`);
    const registries = containers.filter(({ labels }) => labels['glci.role'] === 'registry');
    return Promise.all(registries.map(async ({ id, name }) => {
        const logs = engine.containers.get(id).logs({ tail: TAIL });
        return { container: name, text: await logs.catch(() => '') };
    }));
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./src/certificates/looks.ts





/** Where most of what is asked would be: all of it comes with one answer of the engine's. */
const FOLDER = '/etc/ssl';
/** Bytes of a folder's files beyond which each question is asked by itself. */
const LARGEST = 8 * 1024 * 1024;
/** More links in a row than any system follows. */
const MOST_LINKS = 40;
/** Reads one folder; what does not lie in it, nor at the end of links that stay in it, is asked of the engine. */
async function looksInto(container) {
    const asked = askedOf(container);
    const entries = await folderOf(container);
    if (entries === undefined)
        return asked;
    return {
        async exists(path) {
            const found = find(entries, path, false);
            return found === ELSEWHERE ? asked.exists(path) : found !== undefined;
        },
        async realPath(path) {
            const found = find(entries, path, true);
            return found === ELSEWHERE ? asked.realPath(path) : found;
        },
        async read(path, largest) {
            const found = find(entries, path, false);
            if (found === ELSEWHERE)
                return asked.read(path, largest);
            const content = found === undefined ? undefined : entries.get(found)?.content;
            return content === undefined || content.length > largest ? undefined : content;
        },
    };
}
/** The same, each by a question of its own. */
function askedOf(container) {
    return {
        exists: async (path) => (await reachable(container.exists(path))) === true,
        realPath: (path) => reachable(container.realPath(path)),
        async read(path, largest) {
            const tar = await reachable(container.get(path));
            return tar === undefined ? undefined : (await (0,docker_archive/* filesOf */.R8)(tar, largest)).get(external_node_path_.posix.basename(path));
        },
    };
}
/** What an image has at a path: undefined also where its links go in a circle, which the engine calls an error of its own. */
async function reachable(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if ((0,docker_errors/* statusOf */.c2)(error) === 500)
            return undefined;
        throw error;
    }
}
/** All of it by absolute paths, nothing where it is not there; undefined: it is large, a link, or has what is not known here. */
async function folderOf(container) {
    const tar = await reachable(container.get(FOLDER));
    return tar === undefined ? new Map() : entriesOf(tar);
}
async function entriesOf(tar) {
    const entries = new Map();
    const parser = (0,tar_stream.extract)();
    tar.on('error', (error) => parser.destroy(error));
    tar.pipe(parser);
    let bytes = 0;
    for await (const entry of parser) {
        const { type, size = 0, linkname } = entry.header;
        const path = external_node_path_.posix.join(external_node_path_.posix.dirname(FOLDER), entry.header.name).replace(/\/+$/, '');
        bytes += size;
        const isKnown = type === 'file' || type === 'directory' || (type === 'symlink' && path !== FOLDER);
        if (!isKnown || bytes > LARGEST) {
            tar.destroy();
            return undefined;
        }
        const content = type === 'file' ? { content: await (0,consumers_.buffer)(entry) } : {};
        if (type !== 'file')
            entry.resume();
        entries.set(path, type === 'symlink' ? { link: linkname ?? '' } : content);
    }
    return entries.has(FOLDER) ? entries : undefined; // or its names are not what is known here
}
/** The place is not in the folder, or only the engine knows. */
const ELSEWHERE = Symbol('elsewhere');
/** The path without links in it, at its end as well if `follow`; undefined: there is nothing. */
function find(entries, path, follow) {
    let links = 0;
    const parts = path.split('/').filter((part) => part !== '');
    let place = '/';
    for (let at = 0; at < parts.length; at++) {
        const next = external_node_path_.posix.join(place, parts[at] ?? '');
        if (!`${FOLDER}/`.startsWith(`${next}/`) && !next.startsWith(`${FOLDER}/`))
            return ELSEWHERE;
        const entry = entries.get(next);
        const isAbove = next.length < FOLDER.length;
        if (entry === undefined && !isAbove)
            return undefined;
        if (entry?.link !== undefined && (follow || at < parts.length - 1)) {
            if (++links > MOST_LINKS)
                return undefined;
            const target = external_node_path_.posix
                .resolve(place, entry.link)
                .split('/')
                .filter((part) => part !== '');
            parts.splice(0, at + 1, ...target);
            [place, at] = ['/', -1];
            continue;
        }
        place = next;
    }
    return place.startsWith(FOLDER) ? place : ELSEWHERE;
}

// EXTERNAL MODULE: ./src/certificates/subject-hash.ts
var subject_hash = __webpack_require__(71153);
;// CONCATENATED MODULE: ./src/certificates/container-trust.ts



/** All authorities in one file, for programs that are told of one. */
const AUTHORITIES_PATH = '/glci/authorities.pem';
/** Bundles of the distributions: Debian and Alpine, Alpine, Fedora and RHEL (three), SUSE (two). */
const BUNDLES = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/ssl/cert.pem',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/pki/tls/cert.pem',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/ca-bundle.pem',
    '/var/lib/ca-certificates/ca-bundle.pem',
];
/** Of the paths above and below, what only some distributions have. */
const ROOTS = ['/etc/pki', '/var/lib/ca-certificates'];
/** What is larger, by whatever name, is no bundle of certificates. */
const LARGEST_BUNDLE = 16 * 1024 * 1024;
/** Folders whose files are trusted one by one: by Go all of them, by OpenSSL those named by their subject's hash. */
const FOLDERS = [
    { path: '/etc/ssl/certs', always: true },
    { path: '/etc/pki/tls/certs', always: false },
];
/** Folders from which a distribution's own program makes the bundles anew, when a job installs packages. */
const SOURCES = [
    { path: '/usr/local/share/ca-certificates', always: true },
    { path: '/etc/pki/ca-trust/source/anchors', always: false },
    { path: '/etc/pki/trust/anchors', always: false },
];
/**
 * An image's own trust is added to, never replaced: Go takes the first bundle that it finds, so that none is made where
 * the image has none. Links are followed inside the container; their target is what is written.
 */
function containerTrust(authorities) {
    const made = new Map();
    return {
        archiveFor(container, { id }, env) {
            const [file = '', folder = ''] = [env['SSL_CERT_FILE'], env['SSL_CERT_DIR']];
            const key = JSON.stringify([id, file, folder]);
            let archive = made.get(key);
            if (archive === undefined) {
                archive = archiveOf(container, authorities, file, folder);
                made.set(key, archive);
                archive.catch(() => made.delete(key)); // another container may succeed
            }
            return archive;
        },
        variablesBeside: (env) => env['NODE_EXTRA_CA_CERTS'] === undefined ? { NODE_EXTRA_CA_CERTS: AUTHORITIES_PATH } : {},
    };
}
async function archiveOf(container, authorities, namedFile, namedFolders) {
    const all = authorities.map(({ certificate }) => certificate.trimEnd() + '\n').join('');
    const named = namedFolders.split(':').filter((path) => path.startsWith('/'));
    const folders = [...FOLDERS, ...named.map((path) => ({ path, always: true }))];
    // most images have none of what only other distributions have: two questions in place of seven
    const [looks, ...roots] = await Promise.all([
        looksInto(container),
        ...ROOTS.map(async (root) => ((await reachable(container.exists(root))) === true ? undefined : `${root}/`)),
    ]);
    const there = (path) => !roots.some((missing) => missing !== undefined && path.startsWith(missing));
    const [bundles, trusted, sources] = await Promise.all([
        Promise.all([...BUNDLES.filter(there), ...(namedFile.startsWith('/') ? [namedFile] : [])].map((path) => bundle(looks, path, all))),
        Promise.all(folders
            .filter(({ path }) => there(path))
            .map(({ path, always }) => trustedFiles(looks, path, always, authorities))),
        Promise.all(SOURCES.filter(({ path }) => there(path)).map(({ path, always }) => sourceFiles(looks, path, always, authorities))),
    ]);
    return (0,docker_archive/* tarOf */.$t)([
        { name: 'glci/', directory: true },
        { name: AUTHORITIES_PATH.slice(1), content: all },
        ...[...bundles, ...trusted, ...sources].flat(),
    ]);
}
/** A bundle of the image with the authorities behind its own; nothing where there is none. */
async function bundle(looks, path, authorities) {
    const target = await looks.realPath(path);
    const own = target === undefined ? undefined : (await looks.read(target, LARGEST_BUNDLE))?.toString();
    if (target === undefined || own === undefined || (0,subject_hash/* certificatesIn */.Y)(own).length === 0)
        return []; // something else by that name
    return [{ name: target.slice(1), content: `${own.trimEnd()}\n${authorities}`, mode: 0o644 }];
}
/** A file for each authority, and the link by which OpenSSL finds it: the first number that is free. */
async function trustedFiles(looks, folder, always, authorities) {
    if (!always && !(await looks.exists(folder)))
        return [];
    const taken = new Set();
    const entries = [];
    for (const { name, certificate } of authorities) {
        const hash = await (0,subject_hash/* subjectHash */.r)(certificate);
        let number = 0;
        while (taken.has(`${hash}.${number}`) || (await looks.exists(`${folder}/${hash}.${number}`)))
            number += 1;
        taken.add(`${hash}.${number}`);
        entries.push({ name: `${folder.slice(1)}/${name}.pem`, content: certificate }, { name: `${folder.slice(1)}/${hash}.${number}`, link: `${name}.pem` });
    }
    return entries;
}
async function sourceFiles(looks, folder, always, authorities) {
    if (!always && !(await looks.exists(folder)))
        return [];
    return authorities.map(({ name, certificate }) => ({
        name: `${folder.slice(1)}/${name}.crt`,
        content: certificate,
    }));
}

;// CONCATENATED MODULE: ./src/pipeline/infrastructure/trust.ts

/** Of the files by which containers trust the registry. */
const REGISTRY_AUTHORITY = 'gitlab-dind-registry';
/** What the containers of a run trust beside their images' authorities: its registry's, the user's; undefined: nothing. */
function trustIn(mock, authorities) {
    const registry = mock === undefined ? [] : [{ name: REGISTRY_AUTHORITY, certificate: mock.authority }];
    const all = [...registry, ...authorities];
    return all.length === 0 ? undefined : containerTrust(all);
}
/** The user's own in one text, for builders; undefined: there are none. */
function bundleOf(authorities) {
    return authorities.length === 0 ? undefined : authorities.map(({ certificate }) => certificate).join('');
}

// EXTERNAL MODULE: ./src/repository/ahead.ts
var repository_ahead = __webpack_require__(52829);
// EXTERNAL MODULE: ./src/repository/mentions.ts
var mentions = __webpack_require__(18357);
;// CONCATENATED MODULE: ./src/pipeline/infrastructure/registry-need.ts


/**
 * Whether anything of a pipeline can want its registry: a job with services (a daemon among them pulls through it), a
 * child pipeline, or a job, or a file of the project, that names it. Where nothing does, a run need not wait for it.
 * `except`: a file of the project that does not count. `signal`: nobody wants to know any more.
 */
async function needsRegistry(plan, project, settings, { except, signal } = {}) {
    const { repository, facts, ahead } = project;
    if (isPlanned(plan, settings)) {
        ahead?.endSearch();
        return true;
    }
    const known = ahead === undefined || except !== undefined ? undefined : [ahead.mentioned];
    const [mentioned] = (await (0,repository_ahead/* answersOf */.Bw)(ahead, facts.sha, known)) ?? [];
    if (mentioned !== undefined)
        return (0,mentions/* isFound */.ZN)(mentioned.exitCode);
    return signal?.aborted !== true && (0,mentions/* mentionsRegistry */.fH)(repository, facts.sha, except);
}
/** Whether a job can want it by what the plan and the settings say. */
function isPlanned(plan, settings) {
    if (settings.cacheImages || settings.dockerSocket === 'host')
        return true;
    if (plan.jobs.some((job) => job.services.length > 0 || job.trigger !== undefined))
        return true;
    const text = JSON.stringify(plan.jobs);
    return [...mentions/* REGISTRY_NAMES */.Ln, ...settings.registryHosts].some((name) => text.includes(name));
}

;// CONCATENATED MODULE: ./src/pipeline/infrastructure/embedded-registry.ts












/** What it holds is brought home, and what was used is noted, before its containers go. */
function embeddedRegistryOf(base, stored) {
    const { engine, settings, options, pipeline, token, life, warn } = base;
    /** Where its content is kept, once it is started. */
    let folder;
    let mock;
    let home;
    /** Whether earlier runs, or other runners, have left something in it. */
    let restored = false;
    const broughtHome = () => {
        if (mock === undefined || folder === undefined || engine.local)
            return Promise.resolve();
        return (home ??= bringStorageHome(engine, pipeline, folder).catch((error) => warn(`What the registry holds could not be read from the engine, and is not kept: ${(0,errors/* messageOf */.bD)(error)}`)));
    };
    /** A client that finds what it has leaves the tag as it is: what earlier runs have left may be pushed by this one, too. */
    const noted = async () => {
        if (mock === undefined || folder === undefined || !restored)
            return;
        await notePushesAgain(engine, pipeline, folder, base.started);
    };
    life.defer(async () => {
        await broughtHome();
        if (mock !== undefined && folder !== undefined)
            await noteUsedImages(engine, pipeline, folder);
    });
    const wanted = settings.registry.kind === 'embedded' ? life.track(wantsRegistry(options)) : Promise.resolve(false);
    return {
        wanted,
        async start(network, credentials, image) {
            if (!(await wanted))
                return undefined;
            await base.emit({ type: 'registry', status: 'starting', address: '' });
            const checked = life.track(stored.registry().then((place) => checkedStorage(base, place)));
            const layers = keepsLayers(settings);
            const names = [...(layers ? [layers_names/* LAYERS_ALIAS */.qM] : []), ...settings.registryHosts];
            const certificates = life.track(registryCertificates(pipeline, names));
            folder = await checked;
            if (folder !== undefined)
                await options.part?.placeImages(folder);
            restored = folder !== undefined && (await hasPushes(folder));
            const made = { image, network, certificates: await certificates, layers };
            const launch = await launched(base, made, folder, credentials);
            mock = launch.mock;
            launch.created.catch(() => (mock = undefined)); // nothing of it is there to be kept
            const told = ({ hostAddress }) => base.emit({ type: 'registry', status: 'ready', address: hostAddress });
            life.track(launch.mock.ready.then(told)).catch(() => undefined); // for jobs to tell
            return mock;
        },
        access: () => mock?.ready.then(({ hostAddress, mirrorAddresses }) => ({
            hostAddress,
            password: token,
            hubAddress: mirrorAddresses['docker.io'],
        })),
        async pushedByThisRun(repository, reference) {
            if (folder === undefined || !engine.local)
                return undefined;
            const written = await pushedSince(folder, repository, reference, base.started);
            if (written !== false)
                return written;
            await noted();
            return pushedSince(folder, repository, reference, base.started);
        },
        async pushedImages() {
            if (mock === undefined || folder === undefined)
                return [];
            await broughtHome();
            await noted();
            return (0,storage_images/* pushedImages */.Gd)(folder, base.started);
        },
        folder: () => folder,
        async content() {
            if (!engine.local)
                home = undefined; // jobs may have pushed since
            await broughtHome();
            await noted();
            return mock === undefined ? undefined : folder;
        },
    };
}
/** Its instances over the folder, by what the run is to have. */
async function launched(base, made, folder, credentials) {
    const { engine, settings, pipeline, owner, token, warn } = base;
    const complete = {
        ...made,
        pipeline,
        owner,
        password: token,
        trust: trustIn(undefined, settings.authorities),
        keepPrivate: settings.cachePrivate,
        enginePulls: settings.cacheImages,
        users: settings.registryUsers,
        hosts: settings.registryHosts,
        upstreams: settings.upstreams.map((upstream) => withLogin(throughMirror(engine, upstream), credentials)),
        warn,
        ...(await registryVolumes(base, folder)),
    };
    const created = claimed(engine, complete);
    return { mock: startMock(engine, created, complete), created };
}
/** Of a part of a pipeline its own jobs count, and not what the pipeline file has for others. */
function wantsRegistry({ plan, part, project, settings, context, signal }) {
    if (part === undefined)
        return needsRegistry(plan, project, settings, { signal });
    const jobs = plan.jobs.filter(({ name }) => part.mine.has(name));
    return needsRegistry({ jobs }, project, settings, { except: context.configPath, signal });
}
/** Creates its container; throws where another pipeline has the id. */
async function claimed(engine, options) {
    try {
        return await createMock(engine, options);
    }
    catch (error) {
        if ((0,docker_errors/* statusOf */.c2)(error) === 409)
            throw new Error(`Another pipeline with the id ${options.pipeline} runs on this engine`, { cause: error });
        throw error;
    }
}

// EXTERNAL MODULE: ./src/job/helper.ts
var job_helper = __webpack_require__(51395);
// EXTERNAL MODULE: ./src/job/images/store.ts + 6 modules
var images_store = __webpack_require__(47465);
;// CONCATENATED MODULE: ./src/pipeline/infrastructure/images.ts


/**
 * The images of jobs, services and helpers. To be disposed of when the run's containers are gone: names of the registry
 * that pulling has left on the engine go then.
 */
function imagesOf(base, registry, credentials) {
    const { engine, settings, pipeline, owner, warn } = base;
    return (0,images_store/* imageStore */.J)(engine, {
        defaultPolicy: settings.pullPolicy,
        imageMap: settings.imageMap,
        credentials,
        askHelpers: settings.trusted,
        mock: () => registry.access(),
        registryHosts: settings.registryHosts,
        cacheImages: settings.cacheImages,
        describe: (id) => (0,job_helper/* describeImage */.hu)(engine, { pipeline, owner }, id),
        pushedByThisRun: (repository, reference) => registry.pushedByThisRun(repository, reference),
        warn,
    });
}

// EXTERNAL MODULE: ./src/docker/host.ts
var host = __webpack_require__(35900);
// EXTERNAL MODULE: ./src/docker/types.ts
var types = __webpack_require__(97073);
// EXTERNAL MODULE: ./src/job/workspace/sources.ts
var sources = __webpack_require__(11259);
;// CONCATENATED MODULE: ./src/job/workspace/layers.ts


/** Layers made together where none is left: the helper container is what takes time. */
const FURTHER = 4;
/** Layers in volumes `{prefix}1`, `{prefix}2` \u2026; `track` is told of what goes on in the background. */
function createLayers(engine, options) {
    const spare = [];
    let count = 0;
    const batch = (size) => {
        const [filled, free] = [deferred(), deferred()];
        const layers = Array.from({ length: size }, () => {
            const volume = `${options.prefix}${++count}`;
            const place = engine.volumes.create({ name: volume, labels: options.labels });
            place.catch(() => undefined); // the job that takes the layer meets the error
            return { volume, place, filled: filled.promise, free: free.promise };
        });
        spare.push(...layers);
        const directories = layers.flatMap((_, index) => [`layers/${index}/upper/`, `layers/${index}/work/`]);
        let done = false;
        return {
            binds: layers.map(({ volume }, index) => `${volume}:/layers/${index}`),
            created: Promise.all(layers.map((layer) => layer.place)),
            async fill(helper) {
                const entries = directories.map((name) => ({ name, directory: true, mode: 0o777 }));
                await helper.put('/', await (0,docker_archive/* tarOf */.$t)(entries));
                done = true;
                filled.resolve();
            },
            released() {
                free.resolve();
                if (done)
                    return;
                spare.splice(0, spare.length, ...spare.filter((layer) => !layers.includes(layer)));
                filled.reject(new Error('The place for what the job writes could not be made'));
            },
        };
    };
    const makeFurther = async (further, name) => {
        let helper;
        try {
            await further.created;
            helper = await (0,job_helper/* helperContainer */.ID)(engine, name, options, further.binds);
            await further.fill(helper);
        }
        finally {
            options.track((0,job_helper/* removeHelper */.lg)(helper).then(() => further.released()));
        }
    };
    return {
        batch,
        take() {
            if (spare.length === 0) {
                const further = batch(FURTHER);
                options.track(makeFurther(further, `${options.prefix}${count}-helper`));
            }
            const [layer] = spare.splice(0, 1);
            if (layer === undefined)
                throw new Error('No layer was made'); // some were, just above
            return layer;
        },
    };
}
function deferred() {
    let resolve = () => undefined;
    let reject = () => undefined;
    const promise = new Promise((done, failed) => ([resolve, reject] = [done, failed]));
    promise.catch(() => undefined); // whoever needs it meets the error
    return { promise, resolve: () => resolve(), reject: (error) => reject(error) };
}

;// CONCATENATED MODULE: ./src/job/workspace/source-volumes.ts



/** Makes them with helper containers, which the engine removes beside whatever follows. */
function sourceVolumes(engine, options, layers) {
    const made = new Map();
    let count = 0;
    const of = (settings) => {
        const key = JSON.stringify(settings);
        const known = made.get(key);
        if (known !== undefined)
            return known;
        const volume = ++count === 1 ? options.prefix : `${options.prefix}-${count}`;
        const place = engine.volumes.create({ name: volume, labels: options.labels });
        // the helper that fills the volume makes layers, too: it is what takes time
        const batch = count === 1 && options.alone !== true ? layers.batch(options.atOnce ?? 1) : undefined;
        let removing = Promise.resolve();
        let offer = () => undefined;
        const offered = new Promise((resolve) => (offer = resolve));
        offered.catch(() => undefined); // whoever offered it meets the error
        const leave = (work) => void (removing = work);
        const filled = fill(engine, options, { volume, place, offered, leave }, settings, batch);
        const free = () => removing;
        const begun = { volume, place, filled, free: filled.then(free, free), offer };
        made.set(key, begun);
        // another try of the job may have more luck with the network
        filled.catch(() => made.get(key) === begun && made.delete(key));
        options.track(filled);
        return begun;
    };
    return {
        of,
        take(settings) {
            const taken = of(settings);
            made.delete(JSON.stringify(settings));
            return taken;
        },
    };
}
/** Lets every user write into the volume of a job that has it alone, as into the layer that others have. */
const OPENED = [{ name: `${sources/* BUILDS_DIR */.Eb.slice(1)}/`, directory: true, mode: 0o777 }];
/** Milliseconds that a job's own container is waited for: it is another one less to make, and a pull takes longer. */
const CONTAINER_SOON = 600;
/** Milliseconds that its start waits for the files: put in later, they are waited for by its shell for longer than this. */
const FILES_SOON = 40;
/** What comes within so many milliseconds. */
function within(milliseconds, promise) {
    let timer;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, milliseconds, undefined)));
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
/** Nothing is to be put into it before it is started, any more. */
function releaseWhenThere(offered) {
    offered.then(({ release }) => release()).catch(() => undefined); // whoever offered it meets the error
}
/** `leave` is given the removal of the helper, which goes on when this has resolved. */
async function fill(engine, options, { volume, place, offered, leave, }, settings, batch) {
    const checkingOut = options.sources.checkout(settings);
    checkingOut.catch(() => undefined);
    let helper;
    let own;
    try {
        await Promise.all([place, batch?.created]);
        own = options.alone === true ? await within(CONTAINER_SOON, offered) : undefined;
        if (own === undefined) {
            releaseWhenThere(offered);
            const binds = [`${volume}:${sources/* BUILDS_DIR */.Eb}`, ...(batch?.binds ?? [])];
            helper = await (0,job_helper/* helperContainer */.ID)(engine, `${volume}-helper`, options, binds);
            await batch?.fill(helper);
            if (options.alone === true)
                await helper.put('/', await (0,docker_archive/* tarOf */.$t)(OPENED));
        }
        if (own !== undefined && (await within(FILES_SOON, checkingOut)) === undefined) {
            own.release();
            await own.started.catch(() => undefined); // whoever starts it meets the error
        }
        const checkout = await checkingOut;
        await (own?.container ?? helper)?.put(sources/* BUILDS_DIR */.Eb, checkout.tar);
        return checkout.pointers;
    }
    finally {
        releaseWhenThere(offered);
        // nobody has to wait for that: of a large project it takes seconds
        const discarded = Promise.allSettled([checkingOut, own?.started]).then(() => checkingOut);
        options.track(discarded.then((checkout) => checkout.discard()));
        const removed = (0,job_helper/* removeHelper */.lg)(helper).then(() => batch?.released());
        leave(removed);
        options.track(removed);
    }
}

;// CONCATENATED MODULE: ./src/job/workspace/workspace.ts






/**
 * Puts working copies into volumes, one for each kind. A job's view is an overlay over its kind's, mounted by the
 * engine's `local` volume driver, so its cost does not depend on the size of the repository. Everything goes through
 * the engine's API. Whether the engine can mount it, the first container tells: nothing is tried out beforehand.
 */
function createWorkspace(engine, options) {
    const name = (suffix) => `glci-${options.pipeline}-${suffix}`;
    const labels = (0,docker_labels/* labelsFor */.d)({ pipeline: options.pipeline, role: 'storage', owner: options.owner });
    const copied = new Set();
    /** Copies that are a job's own. */
    const owned = new Map();
    const layers = createLayers(engine, { ...options, prefix: name('layer-'), labels });
    const source = sourceVolumes(engine, { ...options, prefix: name('source'), labels }, layers);
    /** What jobs write goes there. */
    const taken = new Map();
    let kind = 'untried';
    if (options.first !== undefined)
        source.of(options.first);
    return {
        async viewFor(job, settings) {
            const view = name(`job-${job}-builds`);
            const jobLabels = { ...labels, 'glci.job': String(job), 'glci.role': 'workspace' };
            if (options.alone === true) {
                const own = source.take(settings); // another attempt has nothing of this one's
                owned.set(job, own);
                const [files] = await Promise.all([(0,docker_archive/* tarOf */.$t)(OPENED), own.place]);
                return { volume: own.volume, mountable: own.place, filled: own.filled, files: [files], offer: own.offer };
            }
            const { volume, place, filled } = source.of(settings);
            if (kind === 'copy') {
                copied.add(job);
                const pointers = await filled;
                await copyVolume(engine, options, { from: volume, to: view, labels: jobLabels });
                return { volume: view, mountable: Promise.resolve(), filled: Promise.resolve(pointers), ...FILLED };
            }
            const layer = layers.take();
            taken.set(job, layer);
            const [lower, upper] = await Promise.all([place, layer.place]);
            await engine.volumes.create({
                name: view,
                labels: jobLabels,
                options: {
                    type: 'overlay',
                    device: 'overlay',
                    o: `lowerdir=${lower},upperdir=${upper}/upper,workdir=${upper}/work`,
                },
            });
            const ready = Promise.all([filled, layer.filled]).then(([pointers]) => pointers);
            ready.catch(() => undefined); // whoever mounts it meets the error
            return { volume: view, mountable: ready, filled: ready, ...FILLED };
        },
        get untried() {
            return kind === 'untried' && options.alone !== true;
        },
        mounted() {
            if (kind === 'untried')
                kind = 'overlay';
        },
        copyInstead(job) {
            kind = 'copy';
            return !copied.has(job);
        },
        async release(job) {
            const own = owned.get(job);
            owned.delete(job);
            await own?.free;
            if (own !== undefined)
                return engine.volumes.remove(own.volume);
            const layer = taken.get(job);
            taken.delete(job);
            await engine.volumes.remove(name(`job-${job}-builds`));
            await layer?.free;
            if (layer !== undefined)
                await engine.volumes.remove(layer.volume);
        },
    };
}
/** Of a view that others fill. */
const FILLED = {
    files: [],
    offer: (container) => void container.then(({ release }) => release()).catch(() => undefined),
};
/** Fills a new volume with what another has. */
async function copyVolume(engine, options, { from, to, labels }) {
    await engine.volumes.create({ name: to, labels });
    // the engine does not let one container give and take at the same time
    const giver = await (0,job_helper/* helperContainer */.ID)(engine, `${to}-from`, options, [`${from}:${sources/* BUILDS_DIR */.Eb}:ro`]);
    const taker = await (0,job_helper/* helperContainer */.ID)(engine, `${to}-to`, options, [`${to}:${sources/* BUILDS_DIR */.Eb}`]);
    try {
        const content = await giver.get(`${sources/* BUILDS_DIR */.Eb}/.`);
        if (content !== undefined)
            await taker.put(sources/* BUILDS_DIR */.Eb, content);
    }
    finally {
        await Promise.all([giver.remove(), taker.remove()]);
    }
}

// EXTERNAL MODULE: ./src/process.ts
var src_process = __webpack_require__(34006);
// EXTERNAL MODULE: ./src/repository/checkout/questions.ts
var questions = __webpack_require__(69640);
;// CONCATENATED MODULE: ./src/repository/checkout/git-dir.ts




/** The file that lends a Git directory the objects of others, below it. */
const ALTERNATES = 'objects/info/alternates';
/**
 * Writes a Git directory that borrows its objects into an empty folder, without starting Git: a few small files, at once,
 * since a run begins with this one, while its thread has much else to do between two files.
 */
function writeGitDir(folder, content) {
    for (const name of ['objects', 'objects/info', 'refs'])
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, name));
    const sorted = [...content.refs].sort((a, b) => (a.name < b.name ? -1 : 1));
    const files = {
        HEAD: `${content.head}\n`,
        config: content.config,
        'packed-refs': sorted.map(({ name, sha }) => `${sha} ${name}\n`).join(''),
        ...(content.shallow === undefined ? {} : { shallow: content.shallow }),
        ...(content.objectFolders.length === 0 ? {} : { [ALTERNATES]: `${content.objectFolders.join('\n')}\n` }),
    };
    for (const [name, text] of Object.entries(files))
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, name), text);
}
/** A section of a configuration file of Git. */
function configSection(name, key, values) {
    const header = key === undefined ? `[${name}]` : `[${name} ${quoted(key)}]`;
    return `${header}\n${Object.entries(values)
        .map(([option, value]) => `\t${option} = ${quoted(value)}\n`)
        .join('')}`;
}
/** The section `core`, and what a repository of another hash than SHA-1 needs. */
function coreConfig(format, values) {
    const plain = format === 'sha1';
    return (configSection('core', undefined, { repositoryformatversion: plain ? '0' : '1', filemode: 'true', ...values }) +
        (plain ? '' : configSection('extensions', undefined, { objectFormat: format })));
}
function quoted(text) {
    return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
/** Runs Git in a working copy that we make. */
function plainGit(folder, args, options = {}) {
    return (0,src_process/* run */.eF)('git', ['-C', folder, ...questions/* PLAIN */.tZ, ...args], options);
}

;// CONCATENATED MODULE: ./src/repository/checkout/clone.ts

/** `HEAD` before anything is checked out: GitLab Runner's `init.defaultBranch`. */
const NO_HEAD = 'ref: refs/heads/none';
/** The refs that a clone has after GitLab's fetch of everything: branches as remote ones, tags, the pipeline's own. */
function clonedRefs(refs) {
    return refs.flatMap(({ name, sha }) => {
        if (name.startsWith('refs/heads/'))
            return [{ name: name.replace('refs/heads/', 'refs/remotes/origin/'), sha }];
        return name.startsWith('refs/tags/') || name.startsWith('refs/pipelines/') ? [{ name, sha }] : [];
    });
}
/** The configuration of a job's clone: its `origin` shows the project's address, and is the copy beside it. */
function cloneConfig(format, origin, options) {
    // whoever asks, the copy is root's; what the user's environment says of that does not reach these commands
    const trusting = (command) => `git -c 'safe.directory=*' ${command}`;
    return [
        coreConfig(format, {
            bare: 'false',
            logallrefupdates: 'true',
            // of what the index knows of a file, its size and time reach the job; its inode, and when that changed, do not
            checkStat: 'minimal',
        }),
        configSection('fetch', undefined, { recurseSubmodules: 'false' }),
        configSection('gc', undefined, { autoDetach: 'false' }),
        configSection('remote', 'origin', {
            url: options.remote,
            fetch: '+refs/heads/*:refs/remotes/origin/*',
            uploadpack: trusting('upload-pack'),
            receivepack: trusting('receive-pack'),
        }),
        configSection('url', `${options.buildsDir}/${origin.place}`, { insteadOf: options.remote }),
    ].join('');
}

// EXTERNAL MODULE: ./src/repository/git.ts
var repository_git = __webpack_require__(32740);
;// CONCATENATED MODULE: ./src/repository/checkout/objects.ts



const PACK = /^pack-[0-9a-f]+\.(pack|idx|rev|bitmap|promisor)$/;
/** Folders that hold the objects of a repository: its own, and those that it borrows from. */
async function objectFolders(folder, known = new Set()) {
    if (known.has(folder))
        return [];
    known.add(folder);
    const found = [folder];
    const alternates = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'info/alternates'), 'utf8').catch(() => '');
    for (const line of alternates.split('\n'))
        if (line !== '' && !line.startsWith('#'))
            found.push(...(await objectFolders((0,external_node_path_.resolve)(folder, line), known)));
    return found;
}
/**
 * The objects in these folders, as files: what Git calls loose objects, and packs. They never change, so they can be
 * read without a lock; what only speeds Git up, and may be stale, is left out. Git may remove them once it has put what
 * they hold into a new pack.
 */
function objectFiles(folders) {
    const files = new Map();
    for (const folder of folders) {
        for (const item of entries(folder).sort()) {
            if (/^[0-9a-f]{2}$/.test(item)) {
                for (const name of entries((0,external_node_path_.join)(folder, item)))
                    if (/^[0-9a-f]{38,62}$/.test(name))
                        files.set(`${item}/${name}`, (0,external_node_path_.join)(folder, item, name));
            }
            else if (item === 'pack') {
                for (const name of entries((0,external_node_path_.join)(folder, item)))
                    if (PACK.test(name))
                        files.set(`pack/${name}`, (0,external_node_path_.join)(folder, item, name));
            }
        }
    }
    return [...files].map(([name, path]) => ({ name, path }));
}
function entries(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./src/repository/checkout/copy.ts






/**
 * Reads what the runner's copy has, for a commit of it; nothing of it is changed. `known`: the answers to {@link COPY}, where
 * it was asked already. Throws where the commit is gone.
 */
async function readCopy(repository, head, known) {
    const [parsed, listed] = complete(known) ? known : await asked(repository, head);
    const [gitDir = '', objects = '', shallow = '', format = 'sha1'] = parsed.stdout.trim().split('\n');
    const [folders, boundary] = await Promise.all([
        objectFolders((0,external_node_path_.resolve)(repository, objects)),
        (0,promises_.readFile)((0,external_node_path_.resolve)(repository, shallow), 'utf8').catch(() => undefined),
    ]);
    return {
        repository,
        gitDir: (0,external_node_path_.resolve)(repository, gitDir),
        objectFolders: folders,
        shallow: boundary,
        format,
        head,
        refs: refsOf(listed.stdout),
    };
}
function complete(answers) {
    return answers?.length === questions/* COPY */.sF.length && answers.every(({ exitCode }) => exitCode === 0);
}
async function asked(repository, head) {
    const { answers, stderr } = (0,repository_git/* ask */.k)(repository, questions/* COPY */.sF, [head]);
    const got = await Promise.all(answers);
    if (!complete(got))
        throw new errors/* SystemError */._N(`git rev-parse ${head} of ${repository} failed: ${(await stderr).trim()}`);
    return got;
}
/** All refs but symbolic ones, of a working copy or a Git directory. */
async function readRefs(repository) {
    return refsOf((await (0,repository_git/* gitOf */.O)(repository, ['for-each-ref', `--format=${questions/* REFS */.tr}`])).stdout);
}
function refsOf(listed) {
    return listed.split('\n').flatMap((line) => {
        const [sha = '', symbolic, name = ''] = line.split(' ');
        return name === '' || symbolic !== '' ? [] : [{ name, sha }];
    });
}

;// CONCATENATED MODULE: ./src/repository/checkout/dirty.ts





/**
 * Copies what is not committed into a folder. Throws a {@link SystemError} where another commit than the pipeline's is
 * checked out by now: its files are no changes of that one.
 */
async function copyUncommitted(repository, sha, folder) {
    const git = async (...args) => {
        const { stdout } = await (0,repository_git/* gitOf */.O)(repository, args);
        return stdout.split('\0').filter((path) => path !== '');
    };
    await expectHead(repository, sha);
    const changed = await git('diff', '--name-only', '--no-renames', '--ignore-submodules', '-z', sha);
    const added = await git('ls-files', '-z', '-o', '--exclude-standard');
    const there = [];
    const deleted = [];
    for (const path of new Set([...changed, ...added])) {
        if (path.endsWith('/'))
            continue; // a repository of its own inside this one
        const from = (0,external_node_path_.join)(repository, path);
        const isThere = (await (0,promises_.lstat)(from).catch(() => undefined)) !== undefined;
        if (isThere) {
            await (0,make_folders/* makeFolders */.w)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)));
            await (0,promises_.cp)(from, (0,external_node_path_.join)(folder, path), { recursive: true, verbatimSymlinks: true });
        }
        (isThere ? there : deleted).push(path);
    }
    await expectHead(repository, sha);
    return { folder, there, deleted };
}
/** Adds to a working copy of the commit what is not committed. */
async function addUncommitted(target, { folder, there, deleted }) {
    for (const path of [...deleted, ...there])
        await (0,promises_.rm)((0,external_node_path_.join)(target, path), { recursive: true, force: true });
    for (const path of there) {
        await (0,make_folders/* makeFolders */.w)((0,external_node_path_.dirname)((0,external_node_path_.join)(target, path)));
        await (0,promises_.cp)((0,external_node_path_.join)(folder, path), (0,external_node_path_.join)(target, path), { recursive: true, verbatimSymlinks: true });
    }
}
async function expectHead(repository, sha) {
    const head = (await (0,repository_git/* gitOf */.O)(repository, ['rev-parse', '--verify', '-q', 'HEAD'], false)).stdout.trim();
    if (head === sha || head === '')
        return; // without one, what needs the commit says why
    throw new errors/* SystemError */._N(`With \`dirty\`, the files of ${repository} belong to the pipeline, but another commit is checked out there since it began (${head.slice(0, 8)}, not ${sha.slice(0, 8)}). Run the pipeline again, and let the checkout as it is until its jobs run`);
}

;// CONCATENATED MODULE: ./src/repository/checkout/lfs.ts







/** Pointers are smaller than this by their specification. */
const LARGEST_POINTER = 1024;
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\nsize \d+\n/;
/**
 * Replaces the pointers of Git LFS in a working copy by their content, as `git lfs pull` does, as far as a Git
 * directory has it: of these paths, else of all. Returns the paths that stay pointers. Git LFS itself is not needed.
 */
async function fillLfs(folder, gitDir, paths) {
    const missing = [];
    const filled = [];
    for (const path of paths ?? (await lfsPaths(folder))) {
        const oid = await pointedTo((0,external_node_path_.join)(folder, path));
        if (oid === undefined)
            continue;
        const content = (0,external_node_path_.join)(gitDir, 'lfs/objects', oid.slice(0, 2), oid.slice(2, 4), oid);
        const copied = await lfs_fill(content, (0,external_node_path_.join)(folder, path));
        (copied ? filled : missing).push(path);
    }
    if (filled.length > 0) {
        // the index learns the new sizes and times; what the content has as its pointer, Git finds in the index itself
        const clean = ['-c', 'filter.lfs.clean=git cat-file blob :%f'];
        await (0,src_process/* run */.eF)('git', ['-C', folder, ...clean, 'update-index', '-z', '--stdin'], {
            input: Buffer.from(filled.join('\0')),
            env: { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }, // a filter of Git LFS itself would win
        });
    }
    return missing;
}
async function lfsPaths(folder) {
    return pathsIn((await plainGit(folder, ['ls-files', '-z', '--', questions/* LFS */.kV])).stdout);
}
const pathsIn = (listed) => listed.split('\0').filter((path) => path !== '');
/**
 * Gives a working copy that we make the files of its HEAD. Returns the paths that are Git LFS's: pointers as yet. `asked`
 * is who was asked to {@link CHECK_OUT}.
 */
async function checkOutFiles(folder, asked) {
    const answer = await asked?.(folder);
    if (answer?.exitCode === 0)
        return pathsIn(answer.stdout);
    const { exitCode, stdout, stderr } = await (0,src_process/* started */.A4)('sh', ['-c', questions/* CHECK_OUT_IN */.MS, 'sh', '-C', folder, ...questions/* PLAIN */.tZ]);
    if (exitCode !== 0)
        throw new errors/* SystemError */._N(`git read-tree -u --reset HEAD in ${folder} failed: ${stderr.trim()}`);
    return pathsIn(stdout);
}
async function lfs_fill(content, path) {
    try {
        await (0,promises_.copyFile)(content, path, external_node_fs_.constants.COPYFILE_FICLONE);
    }
    catch {
        return false; // the runner did not fetch it
    }
    // older than the index: of a file of the same second Git would compare the content, and find no pointer
    const before = new Date(Date.now() - 10_000);
    await (0,promises_.utimes)(path, before, before);
    return true;
}
async function pointedTo(path) {
    const stat = await (0,promises_.lstat)(path).catch(() => undefined);
    if (stat?.isFile() !== true || stat.size >= LARGEST_POINTER)
        return undefined;
    return POINTER.exec(await (0,promises_.readFile)(path, 'utf8'))?.[1];
}

;// CONCATENATED MODULE: ./src/repository/checkout/origin.ts



/** What is ours below the builds directory. */
const OURS = '.glci';
/** Refs that are a user's own, or Git's: no server would have them. */
const PRIVATE = /^refs\/(remotes|stash|bisect|worktree|rewritten|replace|original|pipelines)(\/|$)/;
/** Below the builds directory: where jobs find the copy of what is at an address. */
function originPlace(remote) {
    return `${OURS}/${remote.replace(/^[a-z+]+:\/\//i, '').replace(/[^A-Za-z0-9._/-]+/g, '-')}`;
}
/** Writes the bare repository into an empty folder of this machine; its objects are those of the runner's copy. */
function makeOrigin(folder, copy, options) {
    const place = originPlace(options.remote);
    const refs = serverRefs(copy, options);
    const branch = options.branch ?? refs.find((ref) => ref.name.startsWith('refs/heads/'))?.name.slice(11) ?? 'main';
    writeGitDir(folder, {
        head: `ref: refs/heads/${branch}`,
        // by its whole path: a user's own core.hooksPath would let pushes through
        config: coreConfig(copy.format, { bare: 'true', hooksPath: `${options.buildsDir}/${place}/hooks` }),
        refs,
        shallow: copy.shallow,
        objectFolders: copy.objectFolders,
    });
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, 'hooks'));
    const hook = (0,external_node_path_.join)(folder, 'hooks/pre-receive');
    (0,external_node_fs_.writeFileSync)(hook, REFUSE);
    (0,external_node_fs_.chmodSync)(hook, 0o755);
    return { folder, place, refs };
}
const REFUSE = `#!/bin/sh
echo 'This origin is a copy of the repository for the jobs of this run: nothing can be pushed to it.'
echo 'On GitLab the push would go to the project. Here, push in the workflow, or to a remote by its address.'
exit 1
`;
/** The runner's refs under the names that they have on a server. */
function serverRefs(copy, options) {
    const refs = new Map();
    // what is pushed wins over a branch of the same name that is only here; tags and the like have one name everywhere
    for (const { name, sha } of copy.refs)
        if (!PRIVATE.test(name))
            refs.set(name, sha);
    for (const { name, sha } of copy.refs)
        if (name.startsWith('refs/remotes/origin/'))
            refs.set(name.replace('refs/remotes/origin/', 'refs/heads/'), sha);
    if (options.branch !== undefined)
        refs.set(`refs/heads/${options.branch}`, copy.head);
    refs.set(`refs/pipelines/${options.pipeline}`, copy.head);
    return [...refs].map(([name, sha]) => ({ name, sha }));
}

// EXTERNAL MODULE: ./src/repository/lost.ts
var lost = __webpack_require__(71428);
// EXTERNAL MODULE: ./src/repository/facts.ts
var facts = __webpack_require__(5759);
;// CONCATENATED MODULE: ./src/repository/checkout/submodules.ts










/**
 * Checks out the submodules of a working copy: of what the runner's copy has (`.git/modules`, as `actions/checkout`
 * leaves it), else with Git over the network, with the access that the runner's copy is set up for. Throws a
 * {@link SystemError} that names the way out.
 */
async function checkOutSubmodules(top, runner, settings) {
    const parent = {
        top,
        path: '',
        place: '.git',
        runnerFolder: runner.repository,
        runnerGitDir: runner.gitDir,
        format: runner.format,
        access: await accessOf(runner.repository),
    };
    return checkOutBelow(parent, settings);
}
async function checkOutBelow(parent, settings) {
    const folder = (0,external_node_path_.join)(parent.top, parent.path);
    const hasAny = await (0,promises_.readFile)((0,external_node_path_.join)(folder, '.gitmodules')).catch(() => undefined);
    if (hasAny === undefined)
        return [];
    const { origin } = parent.access;
    const real = origin === undefined || parent.path !== '' ? [] : ['-c', `remote.origin.url=${origin}`];
    await plainGit(folder, [...real, 'submodule', '-q', 'init', '--', ...settings.paths]);
    const made = [];
    for (const submodule of await chosen(folder)) {
        const lent = await lendFromRunner(parent, submodule);
        if (lent !== undefined)
            made.push(lent);
        await update(folder, submodule, settings.depth, parent.access);
        if (!settings.recursive)
            continue;
        const inside = {
            ...parent,
            path: (0,external_node_path_.join)(parent.path, submodule.path),
            place: (0,external_node_path_.join)(parent.place, 'modules', submodule.name),
            runnerFolder: (0,external_node_path_.join)(parent.runnerFolder, submodule.path),
            runnerGitDir: lent?.runnerGitDir ?? (0,external_node_path_.join)(parent.runnerGitDir, 'modules', submodule.name),
        };
        made.push(...(await checkOutBelow(inside, { ...settings, paths: [] })));
    }
    return made;
}
/** The submodules that `git submodule init` has chosen. */
async function chosen(folder) {
    const read = async (key, ...file) => {
        const pattern = `^submodule\\..*\\.${key}$`;
        const { stdout } = await plainGit(folder, ['config', ...file, '-z', '--get-regexp', pattern], { check: false });
        const lines = stdout.split('\0').filter((line) => line !== '');
        return new Map(lines.map((line) => {
            const at = line.indexOf('\n');
            return [line.slice('submodule.'.length, at - key.length - 1), line.slice(at + 1)];
        }));
    };
    const urls = await read('url');
    const paths = await read('path', '-f', '.gitmodules');
    const found = [];
    for (const [name, url] of urls) {
        const path = paths.get(name);
        if (path === undefined)
            continue;
        const { stdout } = await plainGit(folder, ['ls-files', '-s', '-z', '--', `:(literal)${path}`]);
        const commit = /^160000 ([0-9a-f]+) /.exec(stdout)?.[1];
        if (commit !== undefined)
            found.push({ name, path, commit, url });
    }
    return found;
}
/** Makes a submodule's Git directory of the runner's, where that has the commit. */
async function lendFromRunner(parent, submodule) {
    const places = [
        (0,external_node_path_.join)(parent.runnerGitDir, 'modules', submodule.name),
        (0,external_node_path_.join)(parent.runnerFolder, submodule.path, '.git'),
    ];
    for (const gitDir of places) {
        const has = ['--git-dir', gitDir, 'cat-file', '-e', `${submodule.commit}^{commit}`];
        if ((await (0,src_process/* run */.eF)('git', has, { check: false })).exitCode !== 0)
            continue;
        const place = (0,external_node_path_.join)(parent.place, 'modules', submodule.name);
        const folders = await objectFolders((0,external_node_path_.join)(gitDir, 'objects'));
        const path = (0,external_node_path_.join)(parent.path, submodule.path);
        await (0,make_folders/* makeFolders */.w)((0,external_node_path_.join)(parent.top, place));
        writeGitDir((0,external_node_path_.join)(parent.top, place), {
            head: submodule.commit,
            config: coreConfig(parent.format, {
                bare: 'false',
                logallrefupdates: 'true',
                checkStat: 'minimal',
                worktree: (0,external_node_path_.relative)(place, path),
            }) + configSection('remote', 'origin', { url: submodule.url, fetch: '+refs/heads/*:refs/remotes/origin/*' }),
            refs: (await readRefs(gitDir)).filter(({ name }) => /^refs\/(remotes\/origin|tags)\//.test(name)),
            shallow: await (0,promises_.readFile)((0,external_node_path_.join)(gitDir, 'shallow'), 'utf8').catch(() => undefined),
            objectFolders: folders,
        });
        return { path, place, objectFolders: folders, runnerGitDir: gitDir };
    }
    return undefined;
}
/** Checks a submodule out; Git gets what is not here. */
async function update(folder, submodule, depth, access) {
    const shallow = depth > 0 ? [`--depth=${depth}`] : [];
    const args = ['submodule', '-q', 'update', '--checkout', ...shallow, '--', `:(literal)${submodule.path}`];
    const updated = await plainGit(folder, args, { env: access.env, check: false });
    if (updated.exitCode === 0)
        return;
    const reason = updated.stderr.split('\n').find((line) => /^(fatal|error|remote): /.test(line)) ?? updated.stderr;
    throw new errors/* SystemError */._N(`The submodule ${submodule.path} is not in the runner's copy of the repository, and it could not be fetched from ${(0,facts/* withoutCredentials */.ri)(submodule.url)}: ${reason.trim()}`, { hint: 'Give actions/checkout `submodules: recursive` (and a token that may read it).' });
}
/** The address of the runner's `origin`, and the headers by which `actions/checkout` lets Git log in. */
async function accessOf(repository) {
    const [origin, headers] = await Promise.all([
        (0,repository_git/* gitOf */.O)(repository, ['config', '--get', 'remote.origin.url'], false),
        (0,repository_git/* gitOf */.O)(repository, ['config', '--local', '--includes', '-z', '--get-regexp', '^http\\..*extraheader$'], false),
    ]);
    const pairs = headers.stdout.split('\0').filter((pair) => pair !== '');
    const first = Number(process.env.GIT_CONFIG_COUNT ?? 0);
    // by the environment, which other users of this machine cannot read, unlike arguments
    const env = { GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_COUNT: String(first + pairs.length) };
    for (const [index, pair] of pairs.entries()) {
        const at = pair.indexOf('\n');
        env[`GIT_CONFIG_KEY_${first + index}`] = pair.slice(0, at);
        env[`GIT_CONFIG_VALUE_${first + index}`] = pair.slice(at + 1);
    }
    const url = origin.stdout.trim();
    return { origin: url === '' ? undefined : (0,facts/* withoutCredentials */.ri)(url), env };
}

;// CONCATENATED MODULE: ./src/repository/checkout/tar-header.ts
const BLOCK = 512;
const TYPES = { file: '0', link: '1', symlink: '2', directory: '5', extended: 'x' };
/**
 * The header of an entry that root owns, in the ustar format, after one of pax where a value is too long for that.
 * (tar-stream takes half as long again with small files, and its headers have no time before 1970 or after 2038.)
 */
function tarHeader(entry) {
    const { name, linkname = '', size = 0 } = entry;
    const long = {
        ...(Buffer.byteLength(name) > 100 ? { path: name } : {}),
        ...(Buffer.byteLength(linkname) > 100 ? { linkpath: linkname } : {}),
        ...(size >= 8 ** 11 ? { size: String(size) } : {}),
    };
    const header = ustar(entry);
    if (Object.keys(long).length === 0)
        return header;
    const records = Buffer.from(Object.entries(long)
        .map(([key, value]) => paxRecord(`${key}=${value}\n`))
        .join(''));
    const before = ustar({ name: 'PaxHeader', type: 'extended', mode: 0o644, size: records.length });
    return Buffer.concat([before, records, padding(records.length), header]);
}
/** What fills an entry's last block. */
function padding(size) {
    return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}
/** The end of an archive. */
function tarEnd() {
    return Buffer.alloc(2 * BLOCK);
}
function ustar({ name, type = 'file', mode, mtime = Math.floor(Date.now() / 1000), size = 0, linkname = '', }) {
    const block = Buffer.alloc(BLOCK);
    // a long name is cut here, maybe within a character: the pax header has it whole
    Buffer.from(name).copy(block, 0, 0, 100);
    octal(block, 100, 8, mode);
    octal(block, 108, 8, 0);
    octal(block, 116, 8, 0);
    octal(block, 124, 12, size >= 8 ** 11 ? 0 : size);
    octal(block, 136, 12, Math.min(mtime, 8 ** 11 - 1)); // the year 2242
    block.write(TYPES[type], 156);
    Buffer.from(linkname).copy(block, 157, 0, 100);
    block.write('ustar\x0000', 257, 'latin1');
    block.fill(' ', 148, 156);
    let sum = 0;
    for (const byte of block)
        sum += byte;
    octal(block, 148, 7, sum);
    return block;
}
function octal(block, at, width, value) {
    block.write(`${Math.max(0, value)
        .toString(8)
        .padStart(width - 1, '0')}\0`, at, 'latin1');
}
/** `LENGTH KEY=VALUE\n`, where the length counts itself. */
function paxRecord(text) {
    const bytes = Buffer.byteLength(text) + 1;
    let length = bytes + String(bytes).length;
    if (bytes + String(length).length !== length)
        length++;
    return `${length} ${text}`;
}

;// CONCATENATED MODULE: ./src/repository/checkout/tree.ts




/** Content is passed on in pieces of about this size: between them, others have their turn. */
const CHUNK = 512 * 1024;
/**
 * Makes an archive, in memory where it is small and else as a stream: owned by root, writable for all but those whom the
 * umask keeps out (the runner's is 0). An object that several parts have is transferred once, and linked. Small files are
 * read synchronously: that takes a fifth of the time.
 *
 * Objects that Git packs anew meanwhile are sent as it has them then. Where some have vanished, and `isWhole` says at the
 * end that they are not there at all, it fails with the error `lost`, or the stream does.
 */
async function packTree(parts, umask, lost, isWhole) {
    const pieces = () => {
        const vanished = { count: 0 };
        const whole = async () => {
            if (vanished.count > 0 && (await isWhole?.()) === false)
                throw lost ?? new Error('Objects have vanished');
        };
        return chunks(tree_entries(parts, umask, vanished), whole);
    };
    for await (const first of pieces()) {
        if (first.length < CHUNK)
            return first; // the only one
        break; // which closes the file that it was reading
    }
    return external_node_stream_.Readable.from(pieces(), { objectMode: false, highWaterMark: CHUNK });
}
async function* chunks(pieces, atEnd) {
    let waiting = [];
    let size = 0;
    for (const piece of pieces) {
        waiting.push(piece);
        size += piece.length;
        if (size < CHUNK)
            continue;
        yield Buffer.concat(waiting);
        waiting = [];
        size = 0;
    }
    await atEnd();
    yield Buffer.concat([...waiting, tarEnd()]);
}
function* tree_entries(parts, umask, vanished) {
    const made = new Set();
    const objects = new Map();
    for (const part of parts) {
        if ('directory' in part) {
            yield* directories(part.directory, made, umask);
            continue;
        }
        yield* directories(part.prefix, made, umask);
        if ('folder' in part)
            yield* folder({ top: part.folder, prefix: below(part.prefix), leave: part.leave ?? new Set(), umask }, '');
        else
            yield* tree_store(part, below(part.prefix), { made, umask }, objects, vanished);
    }
}
/** A directory with those above it, each once. */
function* directories(path, made, umask) {
    let name = '';
    for (const part of path.split('/').filter((item) => item !== '')) {
        name += `${part}/`;
        if (made.has(name))
            continue;
        made.add(name);
        yield tarHeader({ name, type: 'directory', mode: 0o777 & ~umask });
    }
}
function* folder(whole, inside) {
    const { top, prefix, leave, umask } = whole;
    const items = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(top, inside)).sort();
    for (const item of items) {
        const path = inside === '' ? item : `${inside}/${item}`;
        if (leave.has(path))
            continue;
        const full = (0,external_node_path_.join)(top, path);
        const stat = (0,external_node_fs_.lstatSync)(full);
        const header = { name: `${prefix}${path}`, mtime: Math.floor(stat.mtimeMs / 1000), mode: 0o777 & ~umask };
        if (stat.isDirectory()) {
            yield tarHeader({ ...header, name: `${header.name}/`, type: 'directory' });
            yield* folder(whole, path);
        }
        else if (stat.isSymbolicLink()) {
            yield tarHeader({ ...header, mode: 0o777, type: 'symlink', linkname: (0,external_node_fs_.readlinkSync)(full) });
        }
        else if (stat.isFile()) {
            const mode = (stat.mode & 0o100) === 0 ? 0o666 : 0o777;
            yield* sendFile({ name: header.name, mode: mode & ~umask }, { descriptor: (0,external_node_fs_.openSync)(full, 'r'), stat });
        }
    }
}
/** Lists of objects that are made, where each time some have vanished: Git does not pack that often. */
const LISTS = 5;
function* tree_store({ objects, again }, prefix, { made, umask }, known, vanished) {
    const sent = new Set();
    let left = true;
    for (let lists = 0; left && lists < LISTS; lists++) {
        left = false;
        for (const { name, path } of lists === 0 ? objects : again()) {
            if (sent.has(name))
                continue;
            const header = { name: `${prefix}${name}`, mode: 0o444 };
            const linkname = known.get(path);
            const file = linkname === undefined ? openFile(path) : undefined;
            if (linkname === undefined && file === undefined) {
                // what it held is in another file by now, or lost
                left = true;
                vanished.count += 1;
                continue;
            }
            sent.add(name);
            yield* directories(`${prefix}${name.slice(0, name.lastIndexOf('/'))}`, made, umask);
            if (file === undefined) {
                yield tarHeader({ ...header, type: 'link', linkname: linkname ?? '' });
                continue;
            }
            known.set(path, header.name);
            yield* sendFile(header, file);
        }
    }
}
/** Opens a file; undefined where it is gone. Once it is open, its content stays. */
function openFile(path) {
    try {
        const descriptor = (0,external_node_fs_.openSync)(path, 'r');
        return { descriptor, stat: (0,external_node_fs_.fstatSync)(descriptor) };
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESTALE'))
            return;
        throw error;
    }
}
function* sendFile(header, { descriptor, stat }) {
    try {
        yield tarHeader({ ...header, mtime: Math.floor(stat.mtimeMs / 1000), size: stat.size });
        yield* content(descriptor, stat.size);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** A file's content, of just the size that its header tells, with the padding after it. */
function* content(file, size) {
    for (let left = size; left > 0;) {
        const piece = Buffer.alloc(Math.min(CHUNK, left));
        for (let filled = 0, read = 1; filled < piece.length && read > 0; filled += read)
            read = (0,external_node_fs_.readSync)(file, piece, filled, piece.length - filled, null);
        left -= piece.length;
        yield piece;
    }
    yield padding(size);
}
function below(prefix) {
    return prefix === '' ? '' : `${prefix}/`;
}

;// CONCATENATED MODULE: ./src/repository/checkout/checkout.ts
















/**
 * The working copies of a pipeline: clones with a detached HEAD at its commit, as GitLab Runner leaves them. They are
 * made on this machine of the repository that is there, whose objects go into the archive as they are: there is no
 * transfer between repositories, and no network but for submodules that are missing. They are of the commit that the
 * project had when it was opened, whatever is checked out, moved or packed since; where that commit is gone, they throw a
 * `SystemError` that says so.
 */
function openSources(project, options) {
    let opened;
    const { repository, facts, ahead } = project;
    const folders = [];
    const removals = [];
    const timers = [];
    const scratch = async () => {
        const folder = await (0,src_scratch/* scratchFolder */.$B)('checkout');
        folders.push(folder);
        return folder;
    };
    const open = async () => {
        const known = (0,repository_ahead/* answersOf */.Bw)(ahead, facts.sha, ahead?.copy);
        const [copy, place] = await Promise.all([known.then((got) => readCopy(repository, facts.sha, got)), scratch()]);
        const uncommitted = options.dirty ? await copyUncommitted(repository, facts.sha, await scratch()) : undefined;
        return { copy, origin: makeOrigin(place, copy, options), uncommitted, asked: ahead?.checkOut };
    };
    const make = async (settings) => {
        const [common, folder] = await Promise.all([(opened ??= open()), scratch()]);
        const { parts, pointers } = await makeTree({ ...common, folder, options }, settings);
        // by another process: of many files, this one would do nothing else meanwhile; where it cannot, `remove` does
        const begin = () => void removals.push((0,src_process/* started */.A4)('rm', ['-rf', '--', folder]).catch(() => undefined));
        const discard = () => void timers.push(setTimeout(begin, LATER).unref());
        const isThere = () => (0,lost/* hasCommit */.QE)(repository, facts.sha);
        const all = [...parts, ...temporary(settings)];
        return { tar: await packTree(all, settings.umask, (0,lost/* commitLost */.uh)(repository, facts.sha), isThere), pointers, discard };
    };
    return {
        async checkout(settings) {
            if (settings.strategy === 'none')
                return {
                    tar: await packTree([{ directory: settings.directory }, ...temporary(settings)], settings.umask),
                    pointers: [],
                    discard: () => undefined,
                };
            return (0,lost/* whileThere */.oJ)(repository, facts.sha, () => make(settings));
        },
        async remove() {
            await opened?.catch(() => undefined);
            timers.forEach(clearTimeout);
            await Promise.all(removals);
            for (const folder of folders)
                await (0,promises_.rm)(folder, { recursive: true, force: true });
        },
    };
}
/** Milliseconds until what is no longer needed is removed: the job that has it begins just then, which is of more use. */
const LATER = 1000;
/** The folder for files of the runner: beside a project that is not writable for all, a job could not make it. */
function temporary({ directory, umask }) {
    return umask === 0 ? [] : [{ directory: `${directory}.tmp` }];
}
async function makeTree(making, settings) {
    const { folder, copy, origin } = making;
    const whole = settings.depth === 0;
    if (whole)
        cloneWhole(making, settings);
    else
        await cloneShallow(making, settings);
    const modules = [];
    const pointers = settings.checkout ? await checkOut(making, settings, modules) : [];
    const again = () => objectFiles(copy.objectFolders);
    const objects = again();
    const parts = [
        {
            folder,
            prefix: settings.directory,
            leave: new Set([`.git/${ALTERNATES}`, ...modules.map(({ place }) => `${place}/${ALTERNATES}`)]),
        },
        ...(whole ? [{ objects, again, prefix: (0,external_node_path_.join)(settings.directory, '.git/objects') }] : []),
        { folder: origin.folder, prefix: origin.place, leave: new Set([ALTERNATES]) },
        { objects, again, prefix: `${origin.place}/objects` },
    ];
    for (const { place, objectFolders } of modules) {
        const listed = () => objectFiles(objectFolders);
        parts.push({ objects: listed(), again: listed, prefix: (0,external_node_path_.join)(settings.directory, place, 'objects') });
    }
    return { parts, pointers };
}
/** The Git directory with all that the runner's copy has: no Git is needed to make it. */
function cloneWhole({ folder, copy, origin, options }, settings) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, '.git'));
    writeGitDir((0,external_node_path_.join)(folder, '.git'), {
        head: settings.checkout ? copy.head : NO_HEAD,
        config: cloneConfig(copy.format, origin, options),
        refs: clonedRefs(origin.refs),
        shallow: copy.shallow,
        objectFolders: copy.objectFolders,
    });
}
/** The Git directory after a fetch of so many commits, of the one ref that GitLab names then. */
async function cloneShallow({ folder, copy, origin, options }, settings) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, '.git'));
    writeGitDir((0,external_node_path_.join)(folder, '.git'), {
        head: settings.checkout ? copy.head : NO_HEAD,
        config: cloneConfig(copy.format, origin, options),
        refs: [],
        shallow: undefined,
        objectFolders: [],
    });
    const specs = [`+refs/pipelines/${options.pipeline}:refs/pipelines/${options.pipeline}`];
    if (options.branch !== undefined)
        specs.push(`+refs/heads/${options.branch}:refs/remotes/origin/${options.branch}`);
    if (options.tag !== undefined)
        specs.push(`+refs/tags/${options.tag}:refs/tags/${options.tag}`);
    const how = ['-q', `--depth=${settings.depth}`, '--no-write-fetch-head', '--no-recurse-submodules'];
    await plainGit(folder, ['fetch', ...how, origin.folder, ...specs]);
}
/** The commit's files, and what belongs to them. Returns the paths that stay pointers of Git LFS. */
async function checkOut(making, settings, modules) {
    const { folder, copy, uncommitted } = making;
    const stored = await checkOutFiles(folder, making.asked);
    const pointers = settings.lfs ? [...(await fillLfs(folder, copy.gitDir, stored))] : [];
    if (settings.submodules !== undefined) {
        const made = await checkOutSubmodules(folder, copy, settings.submodules);
        modules.push(...made);
        if (settings.lfs) {
            for (const { path, runnerGitDir } of made) {
                const missing = await fillLfs((0,external_node_path_.join)(folder, path), runnerGitDir);
                pointers.push(...missing.map((name) => `${path}/${name}`));
            }
        }
    }
    if (uncommitted !== undefined)
        await addUncommitted(folder, uncommitted);
    return pointers;
}

;// CONCATENATED MODULE: ./src/pipeline/infrastructure/workspace.ts




/** The sources of the run, as a folder of this machine for the time of the run: the caller's to remove. */
function sourcesOf({ options, settings, pipeline }) {
    const { ref, project } = options.context;
    // what was asked ahead is not in the terminal's group of processes: of Ctrl-C it does not hear
    options.signal.addEventListener('abort', () => options.project.ahead?.end(), { once: true });
    return openSources(options.project, {
        pipeline,
        branch: ref.kind === 'branch' ? ref.name : undefined,
        tag: ref.kind === 'tag' ? ref.name : undefined,
        remote: `${project.url}.git`,
        buildsDir: sources/* BUILDS_DIR */.Eb,
        dirty: settings.dirty,
    });
}
/** Working copies in volumes, filled by helpers of `image`, which the engine has when that resolves. */
function workspaceOf(base, sources, image) {
    const { engine, options, settings, pipeline, owner, life } = base;
    return createWorkspace(engine, {
        pipeline,
        owner,
        image,
        sources,
        first: likelySources(options),
        atOnce: Math.min(settings.concurrency, options.plan.jobs.length),
        alone: onlyJob(options) !== undefined,
        track: (work) => void life.track(work),
    });
}
/** The job of a run that has no other, nor a child pipeline: what is shared elsewhere can be its own. */
function onlyJob({ plan, part }) {
    const jobs = part === undefined ? plan.jobs : plan.jobs.filter(({ name }) => part.mine.has(name));
    return jobs.length === 1 && jobs[0]?.trigger === undefined ? jobs[0] : undefined;
}
/**
 * The sources that the first job of a pipeline will most likely want, to be made before it runs; undefined where
 * that takes values which are not known yet. A wrong guess costs time, nothing else.
 */
function likelySources(options) {
    const { plan, context } = options;
    const job = plan.jobs.find((item) => item.trigger === undefined);
    if (job === undefined)
        return undefined;
    const variables = [...job.variables, ...(0,gitlab/* userDefinedVariables */.Yd)(context)];
    if (variables.some(({ key, value }) => key.startsWith('GIT_') && value.includes('$')))
        return undefined;
    return (0,sources/* jobSources */.YS)(variables, context.project.path).settings;
}

;// CONCATENATED MODULE: ./src/pipeline/infrastructure/network.ts




/**
 * Makes the network, which `registry` (whether there will be one) has its home in. Without the registry, and without
 * services of an only job, nobody is there to be found: the engine's own bridge does, as with GitLab Runner, and at once;
 * its MTU is what the engine's owner has containers use.
 */
async function networkOf({ engine, settings, pipeline, owner, life, options, firstJob }, registry) {
    const own = (onlyJob(options)?.services ?? []).length > 0 ? `-job-${firstJob}` : '';
    const known = await engine.networks.list();
    const bridge = known.find(({ name }) => name === types/* OWN_BRIDGE */.h);
    const mtu = settings.mtu ?? smallMtu(engine, bridge?.mtu);
    const fits = bridge !== undefined && [undefined, bridge.mtu ?? 1500].includes(settings.mtu);
    if (fits && own === '' && !(await registry))
        return { name: types/* OWN_BRIDGE */.h, mtu };
    const name = `glci-net-${pipeline}${own}`;
    const made = engine.networks.create({ name, mtu, labels: (0,docker_labels/* labelsFor */.d)({ pipeline, role: 'network', owner }), known });
    life.track(made).catch(() => undefined); // told where it is needed
    return { name, mtu };
}
/** The MTU that job networks need where the outer one is below the usual 1500: larger packets would be lost silently. */
function smallMtu(engine, bridgeMtu) {
    const known = [bridgeMtu, engine.local ? (0,host/* defaultRouteMtu */.d)() : undefined].filter((mtu) => mtu !== undefined);
    const smallest = Math.min(1500, ...known);
    return smallest < 1500 ? smallest : undefined;
}

// EXTERNAL MODULE: ./src/pipeline/infrastructure/push-through.ts
var push_through = __webpack_require__(83986);
// EXTERNAL MODULE: ./src/registry/storage/projects.ts
var projects = __webpack_require__(43667);
;// CONCATENATED MODULE: ./src/pipeline/infrastructure/storage.ts





/**
 * The project's storage; `scratch` is a folder of the run. An untrusted run sees what the project has stored, and writes
 * to a copy that goes with it.
 */
function storageOf({ settings, life, options }, scratch) {
    const remote = options.part?.caches;
    const { storagePath, trusted } = settings;
    if (storagePath === undefined)
        return {
            registry: () => Promise.resolve(undefined),
            caches: { own: (0,external_node_path_.join)(scratch, 'job-caches'), shared: undefined },
        };
    const caches = (0,external_node_path_.join)(storagePath, 'job-caches');
    if (trusted)
        return { registry: () => Promise.resolve(storagePath), caches: { own: caches, shared: undefined, remote } };
    let copied;
    const copyOf = async () => {
        // beside the storage, where blobs can be linked
        const parent = (0,projects/* untrustedFolder */.Fc)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(storagePath)));
        await makeStorageFolder(parent);
        const folder = await (0,src_scratch/* scratchFolder */.$B)('storage', parent);
        life.defer(() => (0,promises_.rm)(folder, { recursive: true, force: true }));
        await (0,projects/* privateCopy */.Ns)(storagePath, folder);
        return folder;
    };
    return {
        registry: () => (copied ??= life.track(copyOf())),
        caches: { own: (0,external_node_path_.join)(scratch, 'job-caches'), shared: caches, remote },
    };
}

// EXTERNAL MODULE: ./src/pipeline/request/dependency-proxy.ts
var dependency_proxy = __webpack_require__(52030);
;// CONCATENATED MODULE: ./src/pipeline/infrastructure/bring-up.ts






















/** A random number for `CI_PIPELINE_ID`: GitHub's run id would repeat across a matrix. */
function randomPipelineId() {
    return (0,external_node_crypto_.randomInt)(10_000_000, 1_000_000_000);
}
/**
 * Brings up what the jobs of a run share; most of it goes on being made when this resolves. Throws where the registry's
 * image or its storage cannot be had; nothing remains then. A registry that does not start is told by the jobs.
 */
async function bringUp(options, { pipeline, firstJob, token }, emit) {
    const { engine, settings } = options;
    const warn = (message) => void emit({ type: 'warning', message, job: null });
    const owner = (0,src_owner/* formatOwner */.Vu)((0,src_owner/* currentOwner */.Hf)());
    const life = new Lifecycle();
    const left = [];
    const started = Date.now();
    const base = { options, engine, settings, pipeline, firstJob, owner, token, started, life, emit, warn };
    try {
        // disposed of in the reverse order
        const scratch = await scratchOf(base);
        const artifacts = (0,store/* artifactStore */.iA)((0,external_node_path_.join)(scratch, 'artifacts'));
        const storage = storageOf(base, scratch);
        const sources = sourcesOf(base);
        const made = {};
        // what the engine has and what this machine has know nothing of each other
        life.defer(() => Promise.all([removeObjects(base).then(() => made.images?.dispose()), sources.remove()]));
        const registry = embeddedRegistryOf(base, storage);
        const credentials = credentialsOf(base);
        const images = (made.images = imagesOf(base, registry, credentials));
        const wanted = { pin: settings.pins['registry-image'], signal: options.signal };
        const resolved = images.resolve(settings.registryImage, wanted);
        const helperImage = life.track(resolved.then(({ reference }) => reference));
        const workspace = workspaceOf(base, sources, helperImage);
        const network = await networkOf(base, registry.wanted);
        const registryImage = await helperImage;
        const mock = await registry.start(network.name, credentials, registryImage);
        if (settings.dockerSocket === 'host')
            warn(SOCKET_WARNING);
        const unproxied = (0,dependency_proxy/* proxyWarning */.t)(options.plan, settings.registry);
        if (unproxied !== undefined)
            warn(unproxied);
        const session = {
            engine,
            pipeline,
            owner,
            network: network.name,
            onlyJob: onlyJob(options) === undefined ? undefined : firstJob,
            mtu: network.mtu,
            mock,
            trust: trustIn(mock, settings.authorities),
            caBundle: bundleOf(settings.authorities),
            images,
            workspace,
            artifacts,
            publisher: options.publisher,
            shell: options.shell,
            cacheFolders: storage.caches,
            layerCache: layerCacheOf(base, registry.folder),
            prepareQemu: qemuOf(base, images),
            leave: (remove) => void left.push(remove),
            emit,
            settings: jobSettings(settings, engine, registryImage),
        };
        return {
            session,
            tidy() {
                for (const remove of left.splice(0))
                    void life.track(remove());
            },
            token,
            pushedImages: () => registry.pushedImages(),
            registryContent: () => registry.content(),
            pushThrough: (pushed, status) => life.track((0,push_through/* pushThrough */.m)(base, registry, pushed, status)),
            [Symbol.asyncDispose]: () => life[Symbol.asyncDispose](),
        };
    }
    catch (error) {
        await life[Symbol.asyncDispose]().catch((cleanup) => warn(`Could not clean up: ${(0,errors/* messageOf */.bD)(cleanup)}`));
        throw error;
    }
}
const SOCKET_WARNING = "docker-socket: host gives jobs the engine's own socket: they can do everything on this machine. GitLab's shared runners do not.";
/** A folder of this machine for the time of the run. */
async function scratchOf({ life }) {
    const scratch = await (0,src_scratch/* scratchFolder */.$B)('artifacts');
    life.defer(() => (0,promises_.rm)(scratch, { recursive: true, force: true }));
    return scratch;
}
/** Removes all that has the pipeline's label. */
async function removeObjects({ engine, pipeline, warn }) {
    const swept = await (0,sweep/* sweepPipeline */.rX)(engine, pipeline);
    for (const failure of swept.failures)
        warn(`Could not remove ${failure}`);
}
/** What registers QEMU's handlers, once, when a job first wants them. */
function qemuOf({ engine, settings, pipeline, owner, warn }, images) {
    let registered;
    return () => (registered ??= registerQemu(engine, {
        mode: settings.privileged === 'never' ? 'never' : settings.qemu, // it takes a privileged container
        image: settings.qemuImage,
        platforms: settings.qemuPlatforms,
        pipeline,
        owner,
        pull: async (image) => (await images.resolve(image, { pin: settings.pins['qemu-image'] })).reference,
        warn,
    }).then(() => undefined));
}
function jobSettings(settings, engine, helperImage) {
    return {
        defaultImagePin: settings.pins['default-image'],
        defaultPlatform: settings.platform,
        helperImage,
        runnerName: 'gitlab-dind',
        runnerVersion: version/* VERSION */.x,
        hostName: (0,external_node_os_.hostname)(),
        servicesTimeoutSeconds: settings.servicesTimeoutSeconds,
        dindTimeoutSeconds: settings.dindTimeoutSeconds,
        certificateTimeoutSeconds: settings.certificateTimeoutSeconds,
        runner: settings.runner,
        privileged: settings.privileged,
        privilegedImages: settings.privilegedImages,
        dockerSocket: settings.dockerSocket === 'host' ? hostSocket(engine) : undefined,
        afterScriptTimeoutSeconds: 300,
        dotenvVariables: settings.dotenvVariables,
    };
}
/** The engine's socket on its own host. */
function hostSocket(engine) {
    return engine.address.startsWith('unix://') ? engine.address.slice('unix://'.length) : '/var/run/docker.sock';
}


/***/ }),

/***/ 83986:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ pushThrough),
/* harmony export */   n: () => (/* binding */ copyThrough)
/* harmony export */ });
/* harmony import */ var _registry_push_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18844);

/**
 * Copies the tags of a run to the registry that the user has named, once its jobs have ended and while its own registry
 * is there. Why nothing is copied is told. Throws nothing; undefined: nothing was to be copied.
 */
async function pushThrough({ options, settings, warn, emit }, registry, images, status) {
    // what of a part becomes of it, is known at the end of the whole
    if (settings.push === undefined ||
        options.interrupted.aborted ||
        (options.part !== undefined && options.part.alone !== true))
        return undefined;
    return copyThrough({ ...options, warn, emit }, await registry.content(), images, status);
}
/** The same with what a registry has left in a folder; undefined: there was none. */
async function copyThrough({ settings, context, interrupted, warn, emit }, storage, images, status) {
    const { push } = settings;
    if (push === undefined)
        return undefined;
    const address = (0,_registry_push_names_js__WEBPACK_IMPORTED_MODULE_0__/* .targetName */ .je)(push);
    if (images.length === 0 || storage === undefined) {
        if (status === 'success' || push.when === 'always')
            warn(`Nothing is copied to ${address}: the pipeline has pushed nothing to its registry`);
        return undefined;
    }
    if (status !== 'success' && push.when === 'success') {
        warn(`Nothing is copied to ${address}: the pipeline has not passed (registry-push-when: always copies all the same)`);
        return undefined;
    }
    await emit({ type: 'registry', status: 'pushing', address });
    const { pushImages } = await __webpack_require__.e(/* import() */ 4652).then(__webpack_require__.bind(__webpack_require__, 84652));
    const { host = '', image = '' } = context.registry ?? {};
    const pushed = await pushImages({
        target: push,
        images,
        storage,
        project: image.slice(host.length + 1),
        authorities: settings.authorities.map(({ certificate }) => certificate),
        signal: interrupted,
        tell: warn,
    });
    if (pushed.failures.length === 0)
        await emit({ type: 'registry', status: 'pushed', address });
    return pushed;
}


/***/ }),

/***/ 52030:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ dependencyProxyOf),
/* harmony export */   t: () => (/* binding */ proxyWarning)
/* harmony export */ });
/* harmony import */ var _registry_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3653);
/* harmony import */ var _registry_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21815);


/**
 * The dependency proxy of a GitLab group, `CI_DEPENDENCY_PROXY_*`: images of Docker Hub under a prefix, and a login. Here
 * the prefix is Docker Hub's own name: engines, daemons and builders know where its images come from (the registry of the
 * pipeline pulls them through), and that bare names are below `library/`. The login is that of the registry.
 */
function dependencyProxyOf(registry, token) {
    const prefix = { groupImagePrefix: 'docker.io', directGroupImagePrefix: 'docker.io' };
    if (registry.kind === 'embedded')
        return { ...prefix, server: _registry_names_js__WEBPACK_IMPORTED_MODULE_1__/* .MOCK_HOST */ .AG, user: _registry_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .REGISTRY_USER */ .EB, password: token };
    if (registry.kind === 'other')
        return {
            ...prefix,
            server: registry.host,
            user: registry.username ?? '',
            password: registry.password ?? '',
        };
    return { ...prefix, server: 'docker.io', user: '', password: '' };
}
/** What is said once where jobs use the proxy and there is no registry that pulls through; undefined: nothing. */
function proxyWarning(plan, registry) {
    if (registry.kind === 'embedded' || !JSON.stringify(plan.jobs).includes('CI_DEPENDENCY_PROXY_'))
        return undefined;
    const login = registry.kind === 'none' ? 'a login with $CI_DEPENDENCY_PROXY_USER fails' : `a login goes to ${registry.host}`;
    return `The dependency proxy of GitLab is used, and without the embedded registry nothing stands for it: its images come straight from Docker Hub, and ${login}.`;
}


/***/ }),

/***/ 27481:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ parseDockerConfig),
/* harmony export */   Og: () => (/* binding */ credentialsFor),
/* harmony export */   Qv: () => (/* binding */ pullCredentials)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



const DOCKER_HUB_KEYS = new Set(['index.docker.io', 'registry-1.docker.io', 'docker.io', 'index.docker.io/v1']);
/** Reads a `config.json` of the docker command. Helpers (`credsStore`) are programs of another machine: left out. */
function parseDockerConfig(text) {
    const found = new Map();
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        return found;
    }
    // a pipeline's own text may be anything: what is no credential is left out
    const auths = parsed?.auths ?? {};
    for (const [key, given] of Object.entries(auths)) {
        const entry = (given ?? {});
        const text = (name) => (typeof entry[name] === 'string' ? entry[name] : undefined);
        const decoded = Buffer.from(text('auth') ?? '', 'base64').toString('utf8');
        const colon = decoded.indexOf(':');
        const username = text('username') ?? decoded.slice(0, Math.max(0, colon));
        const password = text('password') ?? (colon === -1 ? '' : decoded.slice(colon + 1));
        if (username !== '')
            found.set(normalize(key), { username, password });
    }
    return found;
}
/**
 * Credentials for pulls, the first source that has any for a registry wins: `DOCKER_AUTH_CONFIG` (its content), then
 * the docker configuration of the user that runs this process. Source: GitLab documentation, "Access an image from a
 * private container registry".
 */
function pullCredentials(authConfig, read = hostConfig) {
    const own = authConfig === undefined ? new Map() : parseDockerConfig(authConfig);
    return new Map([...parseDockerConfig(read()), ...own]);
}
/** Credentials for an image: those of the longest path that its name begins with. */
function credentialsFor(credentials, image) {
    const name = image.split('@')[0] ?? '';
    const first = name.split('/')[0] ?? '';
    const named = name.includes('/') && (first.includes('.') || first.includes(':') || first === 'localhost');
    const full = (named ? name : `docker.io/${name}`).toLowerCase();
    const matching = [...credentials].filter(([key]) => full === key || full.startsWith(`${key}/`));
    const [best] = matching.sort((a, b) => b[0].length - a[0].length);
    return best === undefined ? undefined : { ...best[1], serveraddress: best[0] };
}
function normalize(key) {
    const path = key
        .replace(/^https?:\/\//, '')
        .replace(/\/+$/, '')
        .toLowerCase();
    return DOCKER_HUB_KEYS.has(path) ? 'docker.io' : path.replace(/\/v[12]$/, '');
}
function hostConfig() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env.DOCKER_CONFIG ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker'), 'config.json'), 'utf8');
    }
    catch {
        return '{}'; // not logged in anywhere
    }
}


/***/ }),

/***/ 45821:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ PRIVATE_ROOT),
/* harmony export */   AD: () => (/* binding */ upstreamRoot),
/* harmony export */   CC: () => (/* binding */ instanceConfig),
/* harmony export */   FT: () => (/* binding */ REGISTRY_ROOT),
/* harmony export */   Fo: () => (/* binding */ PUSH_PORT),
/* harmony export */   Kz: () => (/* binding */ CERTIFICATE_PATH),
/* harmony export */   MG: () => (/* binding */ HOSTS_PORT),
/* harmony export */   YE: () => (/* binding */ KEY_PATH),
/* harmony export */   eQ: () => (/* binding */ configPath),
/* harmony export */   nc: () => (/* binding */ PLAIN_PORT),
/* harmony export */   z6: () => (/* binding */ HTPASSWD_PATH)
/* harmony export */ });
/** Where the instances of the mock find and keep things inside their containers. */
const REGISTRY_ROOT = '/var/lib/registry';
/** Where content goes that only somebody's credentials could get: it does not outlive the run. */
const PRIVATE_ROOT = '/var/lib/registry-private';
const HTPASSWD_PATH = '/glci/htpasswd';
const CERTIFICATE_PATH = '/glci/server.pem';
const KEY_PATH = '/glci/server-key.pem';
/** Where an instance of this name has its configuration. */
function configPath(name) {
    return `/glci/${name}.yml`;
}
/** Port of the instance that takes pushes, over HTTPS; those of the upstreams follow. */
const PUSH_PORT = 5000;
/** The same storage over HTTP, for the engine and this process by a loopback address, and for tools that insist on it. */
const PLAIN_PORT = 80;
/** The same storage over HTTPS under the names that stand without a port. */
const HOSTS_PORT = 443;
/**
 * Configuration of one CNCF Distribution instance; only options that both 2.8 and 3 know. JSON is YAML, and needs no
 * quoting rules of its own.
 */
function instanceConfig(options) {
    const { upstream } = options;
    return JSON.stringify({
        version: 0.1,
        // at this level it says when it listens
        log: { level: 'info', accesslog: { disabled: false } },
        storage: {
            filesystem: { rootdirectory: options.rootDirectory },
            delete: { enabled: true },
            cache: { blobdescriptor: 'inmemory' },
            maintenance: {
                uploadpurging: { enabled: true, age: '24h', interval: '24h', dryrun: false },
                ...(options.readOnly === true ? { readonly: { enabled: true } } : {}),
            },
        },
        http: {
            addr: `:${options.port}`,
            secret: options.secret,
            headers: { 'X-Content-Type-Options': ['nosniff'] },
            ...(options.tls ? { tls: { certificate: CERTIFICATE_PATH, key: KEY_PATH } } : {}),
        },
        health: { storagedriver: { enabled: true, interval: '10s', threshold: 3 } },
        ...(options.protectedByPassword
            ? { auth: { htpasswd: { realm: 'GitLab Container Registry', path: HTPASSWD_PATH } } }
            : {}),
        ...(upstream === undefined ? {} : { proxy: proxySection(upstream) }),
    }, null, 2);
}
function proxySection(upstream) {
    return {
        remoteurl: upstream.url,
        ...(upstream.username === undefined ? {} : { username: upstream.username }),
        ...(upstream.password === undefined ? {} : { password: upstream.password }),
    };
}
/** Where an upstream's content is kept: apart, where it took credentials to get it, unless `keepPrivate`. */
function upstreamRoot(upstream, keepPrivate = false) {
    const folder = `upstream/${upstream.name.replace(/[^a-z0-9.-]/gi, '_')}`;
    return upstream.username === undefined || keepPrivate
        ? `${REGISTRY_ROOT}/${folder}`
        : `${PRIVATE_ROOT}/data/${folder}`;
}


/***/ }),

/***/ 3653:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ REGISTRY_USER),
/* harmony export */   ll: () => (/* binding */ htpasswd),
/* harmony export */   zs: () => (/* binding */ randomToken)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Every request to the registry pays for the hash: cost 5 takes a fifth of cost 10, for a password of one run's life. */
const BCRYPT_COST = 5;
/** GitLab's user for `CI_REGISTRY_USER` and `CI_JOB_TOKEN` logins. */
const REGISTRY_USER = 'gitlab-ci-token';
/** A secret of this run: no word of it in anything that outlives the run. */
function randomToken() {
    return `glcbt-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(18).toString('base64url')}`;
}
/** An htpasswd file, the only kind Distribution reads (bcrypt). */
async function htpasswd(pairs) {
    const { hash } = await __webpack_require__.e(/* import() */ 6242).then(__webpack_require__.bind(__webpack_require__, 36242));
    const lines = await Promise.all(pairs.map(async ({ user, password }) => `${user}:${await hash(password, BCRYPT_COST)}\n`));
    return lines.join('');
}


/***/ }),

/***/ 39714:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ LAYERS_REPOSITORY),
/* harmony export */   kk: () => (/* binding */ LAYERS_HOST),
/* harmony export */   lz: () => (/* binding */ layersOwners),
/* harmony export */   mX: () => (/* binding */ layersJob),
/* harmony export */   qM: () => (/* binding */ LAYERS_ALIAS)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89106);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45821);



/** The registry's repository with the layers of builds: a name that no project of GitLab has, since theirs have a group. */
const LAYERS_REPOSITORY = 'glci-layer-cache';
/** A name of the registry for these layers alone, so that the login for them is none of the job's own. */
const LAYERS_ALIAS = 'glci-layers.local';
/** Where builders find them. */
const LAYERS_HOST = `${LAYERS_ALIAS}:${_config_js__WEBPACK_IMPORTED_MODULE_2__/* .PUSH_PORT */ .Fo}`;
/** The owners for a pipeline. A merge request is never taken for the branch of the same name, whoever has named that. */
function layersOwners(context) {
    const { ref, mergeRequest, project } = context;
    const main = ownerOf('branch', project.defaultBranch, project.defaultBranch);
    if (mergeRequest !== undefined) {
        const { iid, sourceProjectPath, sourceBranch } = mergeRequest;
        const identity = JSON.stringify([iid, sourceProjectPath, sourceBranch]);
        return { own: ownerOf('merge-request', identity, `${sourceBranch} (merge request)`), main };
    }
    if (ref.kind !== 'branch')
        return { own: undefined, main };
    if (ref.name === project.defaultBranch)
        return { own: main, main: undefined };
    return { own: ownerOf('branch', ref.name, ref.name), main };
}
function ownerOf(kind, identity, name) {
    return { name, end: `-${(0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_1__/* .slugify */ .Yv)(name).slice(0, 40)}-${digestOf(`${kind} ${identity}`).slice(0, 12)}` };
}
/** What the builds of a job are told apart from those of others by. */
function layersJob(job) {
    return digestOf(`job ${job}`);
}
function digestOf(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 44083:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ud: () => (/* binding */ storedLayers),
/* harmony export */   Z9: () => (/* binding */ dropOldLayers),
/* harmony export */   at: () => (/* binding */ savedLayers)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _storage_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21015);
/* harmony import */ var _storage_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32468);
/* harmony import */ var _storage_reach_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27370);
/* harmony import */ var _storage_collect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24947);
/* harmony import */ var _storage_safe_read_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81149);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39714);








const ROOT = 'local/docker/registry/v2';
const TAGS = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(ROOT, 'repositories', _names_js__WEBPACK_IMPORTED_MODULE_7__/* .LAYERS_REPOSITORY */ .Gs, '_manifests/tags');
/** A file's time is that of the kernel's last tick. */
const TICK = 50;
/** Tags of the layers that are stored. What leads nowhere is a miss for the builder. */
async function storedLayers(storage) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(storage, TAGS)).catch(() => []);
    return names.filter((name) => /^[0-9a-z-]{1,128}$/.test(name));
}
/** What builds have left since a time, in milliseconds: which of these tags, and the bytes that were not there before. */
async function savedLayers(storage, tags, since) {
    const saved = [];
    const blobs = new Map();
    for (const tag of tags) {
        const link = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(storage, TAGS, tag, 'current/link');
        const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(link).catch(() => undefined);
        const digest = (await (0,_storage_safe_read_js__WEBPACK_IMPORTED_MODULE_6__/* .smallText */ .ri)(link, 1024))?.trim();
        if (info === undefined || info.mtimeMs < since - TICK || digest === undefined)
            continue;
        saved.push(tag);
        const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(storage, ROOT);
        const manifest = await (0,_storage_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestAt */ .ZG)((0,_storage_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .nD)(root, digest));
        for (const blob of manifest === undefined ? [] : (0,_storage_reach_js__WEBPACK_IMPORTED_MODULE_4__/* .blobsOf */ .O)(manifest)) {
            const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,_storage_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .nD)(root, blob)).catch(() => undefined);
            if (file !== undefined && file.mtimeMs >= since - TICK)
                blobs.set(blob, file.size);
        }
    }
    return { tags: saved, bytes: [...blobs.values()].reduce((sum, size) => sum + size, 0) };
}
/**
 * Removes the layers that no tag of theirs leads to any more, and nothing of the other repositories. No registry may run
 * on the folder.
 */
async function dropOldLayers(storage) {
    const [local] = await (0,_storage_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .readStores */ .J7)(storage);
    const repository = local?.repositories.find(({ name }) => name === _names_js__WEBPACK_IMPORTED_MODULE_7__/* .LAYERS_REPOSITORY */ .Gs);
    if (local === undefined || repository === undefined)
        return;
    const own = await (0,_storage_reach_js__WEBPACK_IMPORTED_MODULE_4__/* .reach */ .g)(local, repository.tags.map(({ digest }) => digest));
    await (0,_storage_collect_js__WEBPACK_IMPORTED_MODULE_5__/* .pruneLinks */ .eM)(repository, own.manifests, own.blobs);
    const others = local.repositories.filter((other) => other !== repository);
    const elsewhere = new Set(others.flatMap(({ revisions, layers }) => [...revisions, ...layers]));
    for (const digest of [...repository.revisions, ...repository.layers]) {
        if (own.manifests.has(digest) || own.blobs.has(digest) || elsewhere.has(digest))
            continue;
        if (!local.blobs.has(digest))
            continue; // a link that leads nowhere
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,_storage_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .nD)(local.root, digest)), { recursive: true, force: true });
    }
}


/***/ }),

/***/ 12651:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ pushedImages),
/* harmony export */   ec: () => (/* binding */ storedImages),
/* harmony export */   iU: () => (/* binding */ isLayerCache)
/* harmony export */ });
/* harmony import */ var _layers_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39714);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21015);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32468);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27370);
/* harmony import */ var _safe_read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81149);





/** All tags that are stored, pushed ones first, but for those that cannot be pulled: of pushes all has to be there. */
async function storedImages(storage) {
    const images = [];
    for (const store of await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readStores */ .J7)(storage)) {
        for (const repository of store.repositories) {
            for (const tag of repository.tags) {
                const described = await describe(store, tag.digest);
                if (described === undefined)
                    continue;
                images.push({
                    store: store.name,
                    repository: repository.name,
                    tag: tag.name,
                    digest: tag.digest,
                    ...described,
                    used: tag.used,
                });
            }
        }
    }
    return images;
}
/** Whether it is no image of anybody's, but the layers of earlier builds. */
function isLayerCache(image) {
    return image.store === 'local' && image.repository === _layers_names_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYERS_REPOSITORY */ .Gs;
}
/** The images that were pushed since a time, in milliseconds. */
async function pushedImages(storage, since) {
    const images = await storedImages(storage);
    return images
        .filter((image) => image.store === 'local' && !isLayerCache(image))
        .filter((image) => image.used >= since - 50) // a file's time is that of the last tick
        .map(({ repository, tag, digest, platforms, size }) => ({ repository, tag, digest, platforms, size }));
}
async function describe(store, digest) {
    const manifest = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .WI)(store, digest);
    if (manifest === undefined)
        return undefined;
    const { manifests, blobs, missing } = await (0,_reach_js__WEBPACK_IMPORTED_MODULE_3__/* .reach */ .g)(store, [digest]);
    if (!store.upstream && (missing.size > 0 || [...blobs].some((blob) => !store.blobs.has(blob))))
        return undefined;
    for (const one of manifests)
        if (!(await fits(store, one)))
            return undefined;
    const size = [...blobs].reduce((sum, blob) => sum + (store.blobs.get(blob) ?? 0), 0);
    if (manifest.manifests !== undefined)
        return { platforms: manifest.manifests.flatMap(({ platform }) => wordsOf(platform)), size };
    return { platforms: await configPlatform(store, manifest), size };
}
/** Whether what a manifest names has the sizes that it tells, as far as it is there. */
async function fits(store, digest) {
    const manifest = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .WI)(store, digest);
    const named = [...(manifest?.manifests ?? []), ...(manifest?.layers ?? []), ...[manifest?.config ?? []].flat()];
    return named.every((one) => (store.blobs.get(one.digest) ?? one.size) === one.size);
}
/** Attestations stand in an index as images of an unknown platform. */
function wordsOf(platform) {
    if (platform === undefined || platform.os === 'unknown')
        return [];
    return [[platform.os, platform.architecture, platform.variant].filter((part) => (part ?? '') !== '').join('/')];
}
async function configPlatform(store, { config }) {
    if (config === undefined)
        return [];
    try {
        const text = await (0,_safe_read_js__WEBPACK_IMPORTED_MODULE_4__/* .smallText */ .ri)((0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(store.root, config.digest), _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_MANIFEST */ .xZ);
        const platform = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .platformOf */ .tj)(JSON.parse(text ?? ''));
        return platform === undefined ? [] : [`${platform.os}/${platform.architecture}`];
    }
    catch {
        return [];
    }
}


/***/ })

};
