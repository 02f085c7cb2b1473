export const id = 943;
export const ids = [943];
export const modules = {

/***/ 8943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCommand: () => (/* binding */ planCommand),
/* harmony export */   planDocument: () => (/* binding */ planDocument)
/* harmony export */ });
/* harmony import */ var _dind_detect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1322);
/* harmony import */ var _inputs_prepare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2147);
/* harmony import */ var _job_aliases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4515);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1506);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




/** The document of `plan --json`. */
function planDocument(plan) {
    return {
        name: plan.name ?? null,
        source: plan.source,
        stages: plan.stages,
        jobs: plan.jobs.map(jobDocument),
        excluded: plan.excluded,
        warnings: plan.warnings,
        fetched: plan.fetched,
    };
}
function jobDocument(job) {
    const aliases = new Map((0,_job_aliases_js__WEBPACK_IMPORTED_MODULE_2__/* .assignAliases */ .Q)(job.services).named.map(({ service, aliases: names }) => [service, names]));
    return {
        name: job.name,
        stage: job.stage,
        when: job.when,
        allow_failure: job.allowFailure === false
            ? false
            : job.allowFailure === true
                ? true
                : { exit_codes: job.allowFailure.exitCodes },
        needs: job.needs,
        image: job.image === null
            ? null
            : {
                name: job.image.name,
                entrypoint: job.image.entrypoint,
                platform: job.image.platform,
                user: job.image.user,
                pull_policy: job.image.pullPolicy,
            },
        services: job.services.map((service) => ({ name: service.name, aliases: aliases.get(service) ?? [] })),
        tags: job.tags,
        variables: Object.fromEntries(job.variables.map((variable) => [variable.key, variable.value])),
        dind: job.services.some((service) => (0,_dind_detect_js__WEBPACK_IMPORTED_MODULE_3__/* .isDindName */ .x)(service.name)),
        environment: job.environment ?? null,
        trigger: job.trigger ?? null,
    };
}
/** `gitlab-dind plan`. */
async function planCommand(args) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const read = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .readArguments */ .lR)(args);
        const prepared = __addDisposableResource(env_1, await (0,_inputs_prepare_js__WEBPACK_IMPORTED_MODULE_0__/* .prepare */ .i)(read, undefined), true);
        const { plan } = prepared;
        if (args.json) {
            process.stdout.write(`${JSON.stringify(planDocument(plan), null, 2)}\n`);
            return 0;
        }
        for (const stage of plan.stages) {
            process.stdout.write(`${stage}\n`);
            for (const job of plan.jobs.filter((item) => item.stage === stage)) {
                const notes = [
                    job.when === 'on_success' ? '' : job.when,
                    job.allowFailure === false ? '' : 'may fail',
                    job.needs === null ? '' : `needs ${job.needs.map((need) => need.job).join(', ') || 'nothing'}`,
                    job.services.some((service) => (0,_dind_detect_js__WEBPACK_IMPORTED_MODULE_3__/* .isDindName */ .x)(service.name)) ? 'Docker-in-Docker' : '',
                ].filter((note) => note !== '');
                process.stdout.write(`  ${job.name}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}\n`);
            }
        }
        for (const { name, reason } of plan.excluded)
            process.stdout.write(`not in the pipeline: ${name}: ${reason}\n`);
        for (const warning of plan.warnings)
            process.stdout.write(`warning: ${warning.message}\n`);
        return 0;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}


/***/ })

};
