// Types and the rules of ESLint, which need the types, too: the program that TypeScript makes of the sources serves both.
import { ESLint } from 'eslint';
import ts from 'typescript';
import { root } from './lib.mjs';

/**
 * Checks the types of all sources where `types` is set, and the rules in `files`. `cache` is a file in which TypeScript
 * remembers what it has found, undefined for none; with `fix` is mended what can be. Prints what is wrong and returns
 * whether there is nothing.
 */
export async function checkCode({ files, types, cache, fix }) {
  const program = types ? typesProgram(cache) : undefined;
  const typed = program === undefined || checkTypes(program);
  const eslint = new ESLint({
    cwd: root,
    fix,
    warnIgnored: false,
    errorOnUnmatchedPattern: false,
    // what was mended has other types: then ESLint asks for them itself
    ...(fix || program === undefined ? {} : { overrideConfig: sharing(program.getProgram()) }),
  });
  const results = files.length === 0 ? [] : await eslint.lintFiles(files);
  if (fix) await ESLint.outputFixes(results);
  const formatter = await eslint.loadFormatter('stylish');
  process.stdout.write(await formatter.format(results));
  return typed && results.every(({ errorCount }) => errorCount === 0);
}

function typesProgram(cache) {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => show([diagnostic]) };
  const extra = { noEmit: true, ...(cache === undefined ? {} : { incremental: true, tsBuildInfoFile: cache }) };
  const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile(`${root}/tsconfig.json`, extra, host);
  return ts.createIncrementalProgram({ rootNames: fileNames, options, configFileParsingDiagnostics: errors });
}

function checkTypes(program) {
  const diagnostics = ts.getPreEmitDiagnostics(program);
  show(diagnostics);
  program.emit(); // nothing but the cache
  return diagnostics.length === 0;
}

function show(diagnostics) {
  const host = { getCurrentDirectory: () => root, getCanonicalFileName: (name) => name, getNewLine: () => '\n' };
  const format = process.stdout.isTTY ? ts.formatDiagnosticsWithColorAndContext : ts.formatDiagnostics;
  process.stdout.write(format(diagnostics, host));
}

function sharing(program) {
  return { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false, programs: [program] } } };
}
