import type { PipelineContext, Variable } from '../types.js';
import { slugify } from '../slug.js';
import { predefinedAll } from './make.js';

/** The GitLab that a pipeline is told it runs on. */
const VERSION = { major: 19, minor: 4, patch: 0 };
const REVISION = 'd79f3e7b';

const DEFAULT_PORTS: Readonly<Record<string, string>> = { https: '443', http: '80' };

interface Server {
  readonly protocol: string;
  readonly host: string;
  readonly port: string;
  readonly url: string;
}

export function serverOf(context: PipelineContext): Server {
  const url = new URL(context.server.url);
  const protocol = url.protocol.replace(':', '');
  return {
    protocol,
    host: url.hostname,
    port: url.port === '' ? (DEFAULT_PORTS[protocol] ?? '443') : url.port,
    url: context.server.url.replace(/\/+$/, ''),
  };
}

/** `CI_SERVER_*` and what else belongs to the instance. */
export function serverVariables(context: PipelineContext): Variable[] {
  const server = serverOf(context);
  const fqdn = server.port === DEFAULT_PORTS[server.protocol] ? server.host : `${server.host}:${server.port}`;
  return predefinedAll({
    CI: 'true',
    GITLAB_CI: 'true',
    CI_SERVER_FQDN: fqdn,
    CI_SERVER_URL: server.url,
    CI_SERVER_HOST: server.host,
    CI_SERVER_PORT: server.port,
    CI_SERVER_PROTOCOL: server.protocol,
    CI_SERVER_SHELL_SSH_HOST: server.host,
    CI_SERVER_SHELL_SSH_PORT: '22',
    CI_SERVER_NAME: 'GitLab',
    CI_SERVER_VERSION: `${String(VERSION.major)}.${String(VERSION.minor)}.${String(VERSION.patch)}`,
    CI_SERVER_VERSION_MAJOR: VERSION.major,
    CI_SERVER_VERSION_MINOR: VERSION.minor,
    CI_SERVER_VERSION_PATCH: VERSION.patch,
    CI_SERVER_REVISION: REVISION,
  });
}

/** `CI_PROJECT_*`. */
export function projectVariables(context: PipelineContext): Variable[] {
  const { project } = context;
  const { name, namespace } = projectNames(context);
  return predefinedAll({
    GITLAB_FEATURES: '',
    CI_PROJECT_ID: project.id,
    CI_PROJECT_NAME: name,
    CI_PROJECT_TITLE: name,
    CI_PROJECT_DESCRIPTION: project.description,
    CI_PROJECT_PATH: project.path,
    CI_PROJECT_PATH_SLUG: slugify(project.path),
    CI_PROJECT_NAMESPACE: namespace,
    CI_PROJECT_NAMESPACE_SLUG: slugify(namespace),
    CI_PROJECT_NAMESPACE_ID: project.id,
    CI_PROJECT_ROOT_NAMESPACE: namespace.split('/')[0] ?? '',
    CI_PROJECT_URL: project.url,
    CI_PROJECT_VISIBILITY: project.visibility,
    CI_PROJECT_REPOSITORY_LANGUAGES: '',
    CI_PROJECT_CLASSIFICATION_LABEL: '',
    CI_DEFAULT_BRANCH: project.defaultBranch,
    CI_CONFIG_PATH: context.configPath,
  });
}

/** Pages, API, registry and dependency proxy. */
export function serviceUrlVariables(context: PipelineContext): Variable[] {
  const server = serverOf(context);
  const { namespace } = projectNames(context);
  const root = (namespace.split('/')[0] ?? '').toLowerCase();
  const proxy = `${server.host}:${server.port}`;
  return predefinedAll({
    CI_PAGES_DOMAIN: pagesDomain(server.host),
    CI_API_V4_URL: `${server.url}/api/v4`,
    CI_API_GRAPHQL_URL: `${server.url}/api/graphql`,
    CI_TEMPLATE_REGISTRY_HOST: 'registry.gitlab.com',
    CI_DEPENDENCY_PROXY_SERVER: proxy,
    CI_DEPENDENCY_PROXY_GROUP_IMAGE_PREFIX: `${proxy}/${root}/dependency_proxy/containers`,
    CI_DEPENDENCY_PROXY_DIRECT_GROUP_IMAGE_PREFIX: `${proxy}/${namespace.toLowerCase()}/dependency_proxy/containers`,
    CI_REGISTRY: context.registry?.host,
    CI_REGISTRY_IMAGE: context.registry?.image,
  });
}

export function projectNames(context: PipelineContext): { name: string; namespace: string } {
  const cut = context.project.path.lastIndexOf('/');
  return {
    name: context.project.path.slice(cut + 1),
    namespace: cut === -1 ? '' : context.project.path.slice(0, cut),
  };
}

export function pagesDomain(host: string): string {
  return host === 'gitlab.com' ? 'gitlab.io' : `pages.${host}`;
}

/** `CI_PAGES_HOSTNAME` and `CI_PAGES_URL`, which only jobs see. */
export function pagesVariables(context: PipelineContext): Variable[] {
  const { name, namespace } = projectNames(context);
  const [root = '', ...rest] = namespace.toLowerCase().split('/');
  const domain = pagesDomain(serverOf(context).host);
  const hostname = root === '' ? domain : `${root}.${domain}`;
  const path = [...rest, name.toLowerCase()].join('/');
  return predefinedAll({
    CI_PAGES_HOSTNAME: hostname,
    CI_PAGES_URL: path === hostname ? `https://${hostname}` : `https://${hostname}/${path}`,
  });
}
