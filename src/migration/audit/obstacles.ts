import type { Diagnostic, PlanJob, SourceLocation } from '../../gitlab/types.js';
import type { ProjectFacts } from '../reading/facts.js';
import type { GitLabUse } from './gitlab-uses.js';
import type { UsedImage } from './images.js';
import type { Obstacle, Verdict } from './types.js';
import { DEPLOY_TOKEN, type UnsetVariable } from './variables.js';

/** What was found of a project, from which its obstacles and its `with:` block are made. */
export interface Findings {
  readonly facts: ProjectFacts;
  readonly jobs: readonly PlanJob[];
  readonly images: readonly UsedImage[];
  /** Some job pushes images. */
  readonly pushes: boolean;
  readonly variables: readonly UnsetVariable[];
  readonly uses: readonly GitLabUse[];
  readonly tags: readonly { readonly tags: readonly string[]; readonly job: PlanJob }[];
}

/** The verdict: by the worst that stands in the way. */
export function verdictOf(obstacles: readonly Obstacle[]): Verdict {
  const has = (kind: Obstacle['kind']): boolean => obstacles.some((obstacle) => obstacle.kind === kind);
  if (has('read')) return 'cannot be read';
  if (has('change')) return 'needs changes';
  return has('input') ? 'runs with these inputs' : 'runs as it is';
}

/** All that stands in the way of a project, the worst first. */
export function obstaclesOf(findings: Findings): readonly Obstacle[] {
  const { facts, jobs, uses } = findings;
  const all = [
    ...facts.unreadable.map((problem) => from('read', topicOfFile(problem), withHint(problem))),
    ...once(jobs.flatMap(({ unsupported }) => unsupported)).map((problem) =>
      from('change', keywordOf(problem), problem),
    ),
    ...uses.map(({ kind, topic, message, hint, location }) => from(kind, topic, { message, hint, location })),
    ...variableObstacles(findings),
    ...imageObstacles(findings),
    ...includeObstacles(facts),
    ...fileObstacles(facts),
    ...tagObstacles(findings),
    ...tokenObstacles(jobs),
    ...environmentObstacles(jobs),
    ...eventObstacles(facts),
  ];
  return [...new Map(all.map((one) => [JSON.stringify([one.message, one.file, one.line]), one])).values()];
}

function from(kind: Obstacle['kind'], topic: string, { message, location, hint }: Diagnostic): Obstacle {
  return { kind, topic, message, file: location?.file, line: location?.line, hint };
}

function once(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(problems.map((one) => [JSON.stringify([one.message, one.location]), one])).values()];
}

/** The keyword that a message names: `` `trigger:project` ``, whatever the job. */
function keywordOf({ message }: Diagnostic): string {
  const keyword = /`([^`]+)`/.exec(message)?.[1];
  return keyword === undefined ? message : `the keyword ${keyword}`;
}

/** A file that asks for values (`spec:inputs`) can be read with them. */
function withHint(problem: Diagnostic): Diagnostic {
  const isInput = /input: required value has not been provided/.test(problem.message);
  return isInput ? { ...problem, hint: 'give a value to read it with: --input NAME=VALUE' } : problem;
}

function topicOfFile(problem: Diagnostic): string {
  const { message } = problem;
  if (message.includes('Missing CI config file')) return 'no pipeline file';
  if (/required value has not been provided/.test(message)) return 'inputs without a value';
  if (/not found or access denied|could not be fetched|sufficient permissions|HTTP code/.test(message))
    return 'a file from elsewhere cannot be had';
  return problem.location === undefined ? 'the project cannot be opened' : 'the file is not valid';
}

function variableObstacles({ variables }: Findings): readonly Obstacle[] {
  return variables.map(({ name, where, location }) => {
    if (DEPLOY_TOKEN.test(name))
      return from('input', 'deploy tokens', {
        message: `${name} is that of a deploy token, which GitLab sets and GitHub does not`,
        location,
        hint: `create a deploy token for what it opens, and the secret ${name}`,
      });
    return from('input', 'variables that nobody sets', {
      message: `the variable ${name} is used in ${where}, and the file does not set it`,
      location,
      hint: `create the secret ${name} (its value is that of the project's or group's settings), or give it among \`variables\``,
    });
  });
}

function imageObstacles({ images, pushes }: Findings): readonly Obstacle[] {
  return images.flatMap(({ name, from: place, location }) => {
    if (place === 'private')
      return [
        from('input', 'private images', {
          message: `the image ${name} is of a registry that may want a login`,
          location,
          hint: 'create the secret DOCKER_AUTH_CONFIG, or mirror the image and name the copy in `image-map`',
        }),
      ];
    if (place !== 'own' || pushes) return [];
    return [
      from('input', "images of the project's registry", {
        message: `the image ${name} is of the project's registry on GitLab, and no job of the pipeline pushes it`,
        location,
        hint: 'mirror the image, and name the copy in `image-map`',
      }),
    ];
  });
}

/** Files of other projects are asked for on gitlab.com, without a token, as long as nobody says otherwise. */
function includeObstacles({ fetched, gitlabUrl, hadToken }: ProjectFacts): readonly Obstacle[] {
  const projects = fetched.filter(({ kind }) => kind === 'project' || kind === 'component');
  const names = projects.map((request) =>
    request.kind === 'project' ? request.project : request.kind === 'component' ? request.address : '',
  );
  if (names.length === 0) return [];
  const what = [...new Set(names)].slice(0, 5).join(', ');
  const url = gitlabUrl === 'https://gitlab.com' ? '' : `gitlab-url: ${gitlabUrl}`;
  const needs = [url, hadToken ? 'gitlab-token (a secret)' : ''].filter((one) => one !== '');
  if (needs.length === 0) return [];
  const message = `files of ${what} are included`;
  const hint = `give ${needs.join(' and ')}, or store them with \`gitlab-dind includes fetch\``;
  return [from('input', 'includes of other projects', { message, location: undefined, hint })];
}

/** Whether the project's settings name a pipeline file that is not the project's own. */
export const isElsewhere = (file: string): boolean => file.includes(':');

function fileObstacles({ file, unreadable }: ProjectFacts): readonly Obstacle[] {
  if (file === '.gitlab-ci.yml' || unreadable.length > 0) return [];
  if (!isElsewhere(file))
    return [
      from('input', 'another pipeline file', {
        message: `the pipeline file is ${file}`,
        location: undefined,
        hint: `give file: ${file}`,
      }),
    ];
  const message = `the pipeline file is ${file}, which is not the project's own`;
  const hint = 'add a .gitlab-ci.yml to the project that includes it';
  return [from('change', 'a pipeline file of another project', { message, location: undefined, hint })];
}

function tagObstacles({ tags }: Findings): readonly Obstacle[] {
  return tags.map(({ tags: set, job }) =>
    from('input', 'tags without a runner', {
      message: `the tags ${set.join(', ')} of ${job.name} have no runner`,
      location: job.location,
      hint: `give the line ${set.join(',')}=RUNS-ON of \`runners\`, with the workflow for several runners; on one runner tags mean nothing`,
    }),
  );
}

function tokenObstacles(jobs: readonly PlanJob[]): readonly Obstacle[] {
  return jobs
    .filter(({ idTokens }) => Object.keys(idTokens).length > 0)
    .map((job) =>
      from('input', 'ID tokens', {
        message: `${job.name}: its ID tokens are GitHub's here, with another issuer and \`sub\``,
        location: job.location,
        hint: 'give the workflow `permissions: {id-token: write}`, and have the other side trust GitHub',
      }),
    );
}

function environmentObstacles(jobs: readonly PlanJob[]): readonly Obstacle[] {
  return jobs.flatMap(({ name, environment, location }) =>
    environment === undefined
      ? []
      : [
          from('note', 'environments', {
            message: `${name}: the environment ${environment.name}`,
            location,
            hint: '`deployments: true` tells GitHub of it; variables of this environment alone become secrets',
          }),
        ],
  );
}

function eventObstacles({ events }: ProjectFacts): readonly Obstacle[] {
  const named = {
    branch: 'the default branch',
    tag: 'a tag',
    merge_request: 'a merge request',
    schedule: 'a schedule',
  };
  return events.flatMap(({ event, errors, empty }) => [
    ...errors.map((problem) =>
      from('note', `no pipeline for ${named[event]}`, {
        ...problem,
        message: `for ${named[event]}: ${problem.message}`,
      }),
    ),
    ...(empty === undefined
      ? []
      : [from('note', 'rules', { message: `no pipeline for ${named[event]}: ${empty}`, location: nowhere })]),
  ]);
}

const nowhere: SourceLocation | undefined = undefined;
