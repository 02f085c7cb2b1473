/** How a job's daemon listens, and how its clients are to reach it. */
export interface DindSettings {
  /** Folder of the certificates (`DOCKER_TLS_CERTDIR`); undefined: no TLS. */
  readonly certificateDir: string | undefined;
  /** Name by which the clients know the daemon. */
  readonly alias: string;
  readonly port: number;
  /** Variables that the clients need: set where the job does not set them, put right where it sets them wrongly. */
  readonly client: Readonly<Record<string, string>>;
  /** What had to be put right, in words that say what GitLab would have done. */
  readonly corrections: readonly string[];
}

/**
 * Derives the settings from the daemon's environment (its variables over its image's) and the job's variables.
 * GitLab leaves them to the user; here what is missing or contradicts the daemon is put right, and said.
 */
export function dindSettings(options: {
  readonly serviceEnv: Readonly<Record<string, string>>;
  readonly jobVariables: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
}): DindSettings {
  const certificateDir = options.serviceEnv['DOCKER_TLS_CERTDIR'] || undefined;
  const tls = certificateDir !== undefined;
  const port = tls ? 2376 : 2375;
  const given = options.jobVariables['DOCKER_HOST'] ?? '';
  const alias = aliasFor(given, options.aliases);
  const corrections: string[] = [];
  const client: Record<string, string> = {};

  const right = `tcp://${alias}:${port}`;
  if (given.startsWith('unix://')) {
    client['DOCKER_HOST'] = given;
  } else {
    client['DOCKER_HOST'] = right;
    if (given !== '' && withoutSlash(given) !== right) {
      corrections.push(
        `DOCKER_HOST is ${given}, but the job's daemon listens at ${right}: used that. GitLab would have failed to connect.`,
      );
    }
  }
  const verify = options.jobVariables['DOCKER_TLS_VERIFY'] ?? '';
  if (tls && !given.startsWith('unix://')) {
    client['DOCKER_TLS_VERIFY'] = verify === '' ? '1' : verify;
    client['DOCKER_CERT_PATH'] = options.jobVariables['DOCKER_CERT_PATH'] || `${certificateDir}/client`;
    client['DOCKER_TLS_CERTDIR'] = certificateDir;
  } else if (!tls && verify !== '') {
    client['DOCKER_TLS_VERIFY'] = '';
    corrections.push(
      'DOCKER_TLS_VERIFY is set, but the daemon has no TLS (DOCKER_TLS_CERTDIR is empty): cleared it. GitLab would have failed to connect.',
    );
  }
  return { certificateDir, alias, port, client, corrections };
}

/** The same daemon, found to listen without TLS after all. */
export function withoutTls(settings: DindSettings): DindSettings {
  const { DOCKER_HOST: host = '' } = settings.client;
  const plain = host.startsWith('unix://') ? host : `tcp://${settings.alias}:2375`;
  return {
    ...settings,
    certificateDir: undefined,
    port: 2375,
    client: { DOCKER_HOST: plain, DOCKER_TLS_VERIFY: '', DOCKER_CERT_PATH: '', DOCKER_TLS_CERTDIR: '' },
    corrections: [
      ...settings.corrections,
      `The job's daemon listens without TLS, although DOCKER_TLS_CERTDIR asks for it (its command is not the image's own): used ${plain}.`,
    ],
  };
}

/** The alias that `DOCKER_HOST` names, where the service has it; else `docker` or the first there is. */
function aliasFor(dockerHost: string, aliases: readonly string[]): string {
  const named = /^(?:tcp|https?):\/\/([^:/]+)/.exec(dockerHost)?.[1];
  if (named !== undefined && aliases.includes(named)) return named;
  return aliases.includes('docker') ? 'docker' : (aliases.at(-1) ?? 'docker');
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
