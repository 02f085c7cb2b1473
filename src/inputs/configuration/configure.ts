import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { ConfigError } from '../../gitlab/errors.js';
import type { Diagnostic } from '../../gitlab/types.js';
import { readInside } from '../../safe-folder.js';
import { messageOf } from '../../errors.js';
import { OPTIONS, type InputDefinition, type OptionName } from '../definitions.js';
import type { Given } from '../reader.js';
import { configurationMap, readOptions } from './file.js';
import { environmentLayer } from './environment.js';
import { PROJECT_FILE, projectFolder } from './folder.js';
import { PEER_FILE, PEER_HOME_FILE, peerOptions } from './peer.js';
import { PEER_INPUTS, peerInputs } from './peer-inputs.js';
import { refusalOf, valueRefusal } from './refusals.js';
import type { Layer, Origin, Setting } from './setting.js';
import { userFile, userLayer } from './user.js';

/** All options together, where each value comes from, and what is wrong with the places that set them. */
export interface Configured {
  readonly given: Readonly<Record<string, string | readonly string[]>>;
  /** By option, the places that its value is from: what counts most is the last. */
  readonly origins: ReadonlyMap<string, readonly Origin[]>;
  readonly problems: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
}

/**
 * What the command line, the environment, the project's file and the user's file say together, in this order. What may be
 * given more than once is added up, and of a name that comes twice the value of the first of these places counts. A file of
 * the project is the repository's: what gives rights or reaches out of the project it may set only where the user's file
 * says so.
 */
export async function configure(given: Given, environment: NodeJS.ProcessEnv, base: string): Promise<Configured> {
  const fromEnvironment = environmentLayer(environment);
  const said = (option: OptionName): string | undefined =>
    (given[option] ?? fromEnvironment.settings.find(({ name }) => name === option)?.value)?.toString();
  const [cwd, named] = [said('cwd'), said('file') !== undefined];
  const { folder, above } = await projectFolder({ base, cwd, named });
  const user = await userLayer(userFile(environment), folder);
  const project = await projectLayer(folder, said('file') ?? OPTIONS.file.default, user.allowed);
  const known = Object.entries(given).flatMap(([name, value]): readonly Setting[] =>
    value === undefined || !Object.hasOwn(OPTIONS, name)
      ? []
      : [{ name: name as OptionName, value, origin: { kind: 'option' } }],
  );
  const home = peerHome();
  const all = [
    ...home.settings.map(withHome),
    ...user.settings.map(withHome),
    ...project.settings,
    ...fromEnvironment.settings.map(withHome),
    ...known,
  ];
  const { values, origins } = merged(all);
  const isGiven = (entry: [string, Given[string]]): entry is [string, string | readonly string[]] =>
    entry[1] !== undefined;
  const others = Object.fromEntries(Object.entries(given).filter(isGiven));
  const top = above ? [{ message: `There is no ${OPTIONS.file.default} here: that of ${folder} is taken`, location: undefined }] : []; // prettier-ignore
  return {
    given: { ...others, ...values, ...(above ? { cwd: folder } : {}) },
    origins,
    problems: [...fromEnvironment.problems, ...project.problems, ...user.problems],
    notes: [...top, ...home.notes, ...project.notes],
  };
}

/** The user's own options for gitlab-ci-local, which count least. */
function peerHome(): ReturnType<typeof peerOptions> {
  const file = join(homedir(), PEER_HOME_FILE);
  const options = { file, kind: 'user', refuse: () => undefined, hint: '' } as const;
  try {
    return peerOptions(existsSync(file) ? readFileSync(file, 'utf8') : '', options);
  } catch (error) {
    return { settings: [], notes: [{ message: `${file} is left out: ${messageOf(error)}`, location: undefined }] };
  }
}

/** Inputs of gitlab-ci-local's file, where there is one. */
async function inputsOf(
  text: string | undefined,
  pipeline: () => Promise<string | undefined>,
  problems: Diagnostic[],
): ReturnType<typeof peerInputs> {
  try {
    if (text !== undefined) return await peerInputs(text, await pipeline());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    problems.push(...error.diagnostics);
  }
  return { settings: [], notes: [] };
}

/** `file`: the pipeline file. */
async function projectLayer(
  folder: string,
  file: string,
  allowed: readonly OptionName[],
): Promise<Layer & { readonly notes: readonly Diagnostic[] }> {
  const problems: Diagnostic[] = [];
  const read = async (name: string): Promise<string | undefined> =>
    readInside(folder, name).catch((error: unknown) => {
      problems.push({ message: messageOf(error), location: undefined });
      return undefined;
    });
  const refuse = ({ name, value }: Setting): string | undefined =>
    allowed.includes(name) ? undefined : (refusalOf(name) ?? valueRefusal(name, value, folder));
  const hint = `give it on the command line, or in the user's file ${userFile(process.env)}, or name it there in project-may-set`;
  const peer = peerOptions((await read(PEER_FILE)) ?? '', { file: PEER_FILE, kind: 'project', refuse, hint });
  const { map, problems: unreadable } = configurationMap(PROJECT_FILE, (await read(PROJECT_FILE)) ?? '');
  const own = map === undefined ? { settings: [], problems: [] } : readOptions(map, 'project', []);
  problems.push(...unreadable, ...own.problems);
  const taken = own.settings.filter((setting) => {
    const why = refuse(setting);
    const { name, origin } = setting;
    const message = `${name}: a file of the project cannot set it: ${why ?? ''}`;
    const location = origin.kind === 'project' ? origin.location : undefined;
    if (why !== undefined) problems.push({ message, location, hint });
    return why === undefined;
  });
  // what is wrong with it is told when it is read to be run
  const pipeline = (): Promise<string | undefined> => readInside(folder, file).catch(() => undefined);
  const inputs = await inputsOf(await read(PEER_INPUTS), pipeline, problems);
  const settings = [...peer.settings, ...inputs.settings, ...taken].map((setting) => inFolder(setting, folder));
  const notes = [...peer.notes, ...inputs.notes];
  return { settings, problems, notes };
}

/** A path of the project's file is one in the project, from wherever the command is called. */
function inFolder(setting: Setting, folder: string): Setting {
  const { name, value } = setting;
  return (name === 'includes-from' || name === 'prices') && typeof value === 'string'
    ? { ...setting, value: resolve(folder, value) }
    : setting;
}

/** No shell has seen the `~` of a file. */
function withHome(setting: Setting): Setting {
  const { value } = setting;
  return typeof value === 'string' && value.startsWith('~/')
    ? { ...setting, value: join(homedir(), value.slice(2)) }
    : setting;
}

function merged(settings: readonly Setting[]): {
  values: Configured['given'];
  origins: ReadonlyMap<string, readonly Origin[]>;
} {
  const values = new Map<string, string | readonly string[]>();
  const origins = new Map<string, Origin[]>();
  for (const { name, value, origin } of settings) {
    const { repeated }: InputDefinition = OPTIONS[name];
    const before = values.get(name);
    const adds = repeated !== undefined && before !== undefined;
    values.set(name, adds ? [...asList(before), ...asList(value)] : value);
    origins.set(name, adds ? [...(origins.get(name) ?? []), origin] : [origin]);
  }
  return { values: Object.fromEntries(values), origins };
}

function asList(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}
