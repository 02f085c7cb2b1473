export const id = 21;
export const ids = [21];
export const modules = {

/***/ 10021:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareRun: () => (/* binding */ compareRun),
  endComparison: () => (/* binding */ endComparison)
});

// EXTERNAL MODULE: ./src/migration/compare/compare.ts + 3 modules
var compare = __webpack_require__(71654);
// EXTERNAL MODULE: ./src/migration/compare/gitlab-side.ts
var gitlab_side = __webpack_require__(78149);
// EXTERNAL MODULE: ./src/migration/compare/log.ts
var log = __webpack_require__(43778);
;// CONCATENATED MODULE: ./src/migration/compare/result-side.ts

/**
 * Our side, of a run that has just ended; its images have no digests. `variables` are names that GitLab has, `project` is the
 * path of the project here.
 */
function resultSide(result, variables, outputOf, project) {
    const own = result.jobs.filter(({ parent, startedSeconds }) => parent === undefined && startedSeconds !== undefined);
    const begun = own.toSorted((a, b) => (a.startedSeconds ?? 0) - (b.startedSeconds ?? 0));
    return {
        status: result.status,
        sha: undefined,
        jobs: result.jobs.map((job) => sideJob(job, variables, outputOf)),
        stages: [...new Set(begun.map(({ stage }) => stage))],
        variables: undefined,
        ...toldBy(result),
        project,
    };
}
function sideJob(job, variables, outputOf) {
    const { tests } = job;
    const failures = tests.flatMap((suite) => suite.failures.map(({ name }) => name)).sort();
    return {
        name: job.name,
        stage: job.stage,
        status: job.status,
        attempts: Math.max(1, job.attempts),
        allowFailure: job.allowFailure,
        exitCode: job.exitCode,
        failureReason: job.failureReason,
        coverage: job.coverage,
        seconds: job.durationSeconds,
        image: job.image === undefined ? undefined : { name: job.image },
        needs: job.needs?.toSorted() ?? null,
        ...filesOf(outputOf(job.name)),
        dotenv: new Map(job.reports.dotenv.map((key) => [key, undefined])),
        tests: tests.length === 0
            ? undefined
            : {
                total: tests.reduce((sum, suite) => sum + suite.tests, 0),
                failed: failures.length,
                skipped: tests.reduce((sum, suite) => sum + suite.skipped, 0),
                failures,
            },
        causes: job.status === 'failed' ? (0,log/* causesIn */.MC)(job.lastLines.join('\n'), variables) : [],
    };
}
/** What a result says of the whole. */
function toldBy(result) {
    return {
        images: result.images.map(({ repository, tag, platforms }) => ({ repository, tag, platforms, isOld: false })),
        ids: [String(result.pipeline)],
        excluded: new Map(result.excluded.map(({ name, reason }) => [name, reason])),
        lacking: [],
    };
}
const filesOf = ({ artifacts, files }) => ({
    artifacts,
    files,
});

// EXTERNAL MODULE: ./src/migration/compare/run-side.ts
var run_side = __webpack_require__(1001);
// EXTERNAL MODULE: ./src/migration/compare/show.ts
var show = __webpack_require__(48375);
// EXTERNAL MODULE: ./src/migration/fetching/find.ts
var find = __webpack_require__(32450);
// EXTERNAL MODULE: ./src/migration/reading/run-output.ts
var run_output = __webpack_require__(43366);
// EXTERNAL MODULE: ./src/repository/project.ts + 1 modules
var repository_project = __webpack_require__(20463);
// EXTERNAL MODULE: ./src/run/exit.ts
var exit = __webpack_require__(10517);
// EXTERNAL MODULE: ./src/action/door.ts
var door = __webpack_require__(97720);
// EXTERNAL MODULE: ./src/action/results.ts + 12 modules
var results = __webpack_require__(35145);
;// CONCATENATED MODULE: ./src/action/services/compare.ts
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











/** Puts the pipeline that the input `compare-with` names beside a run. Throws as `findPipeline` does. */
async function compareRun(result, inputs, wish) {
    const { gitlabUrl, gitlabToken: token, output, cwd } = inputs;
    const document = await (0,find/* findPipeline */.G)(wish, {
        gitlabUrl,
        token,
        atHand: async () => {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const project = __addDisposableResource(env_1, await (0,repository_project/* openProject */.U)(cwd), true);
                const { GITHUB_REPOSITORY: path } = process.env;
                return { url: gitlabUrl ?? 'https://gitlab.com', project: path ?? project.facts.path, sha: project.facts.sha };
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
        },
    });
    const gitlab = (0,gitlab_side/* gitlabSide */.T)(document);
    const outputOf = output === undefined ? run_side/* NO_OUTPUT */.Qk : await (0,run_output/* outputReader */.R)(output);
    return (0,compare/* compare */.U)(gitlab, resultSide(result, gitlab.variables ?? [], outputOf, process.env['GITHUB_REPOSITORY']));
}
/** The same as a part of the step: the table in its summary, and its failure where something differs. Throws nothing. */
async function endComparison(result, inputs, wish) {
    try {
        const comparison = await compareRun(result, inputs, wish);
        (0,show/* comparisonLines */.pf)(comparison).forEach(door/* say */.cv);
        (0,results/* summarize */.eh)(`\n${(0,show/* comparisonMarkdown */.vR)(comparison)}\n`);
        if (comparison.sort === 'different')
            failBeside('compare-with: the run and the pipeline of GitLab differ; the summary has what');
    }
    catch (error) {
        const failure = (0,exit/* failureOf */.g)(error);
        const words = failure.exitCode === 2
            ? failure.problems.map(({ message }) => message).join('; ')
            : [failure.message, failure.hint].filter(Boolean).join('. ');
        failBeside(`compare-with: ${words}`, failure.exitCode);
    }
}
/** Fails the step; what has failed it before has the say on the exit code. */
function failBeside(message, exitCode = 1) {
    const before = process.exitCode;
    (0,door/* fail */.fJ)(message);
    process.exitCode = before === undefined || before === 0 ? exitCode : before;
}


/***/ })

};
