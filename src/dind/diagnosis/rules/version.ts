import type { Rule } from '../types.js';

/** Client, daemon and tools of different ages. */
export const VERSION: readonly Rule[] = [
  {
    id: 'client-too-old',
    error:
      'client version … is too old. Minimum supported API version is …, please upgrade your client to a newer version',
    patterns: [
      /client version (?<client>[\d.]{1,10}) is too old\. Minimum supported API version is (?<minimum>[\d.]{1,10})/,
    ],
    rank: 'cause',
    title: 'The client speaks API {client|1.40, say}; the daemon wants {minimum|a newer one} at least',
    cause:
      "The daemon ({dindImage|the service's image}) is much newer than the client: `docker:dind` without a version moves on, an image with an old CLI or an old Testcontainers does not. Docker 29.0 to 29.2 want API 1.44, later ones 1.40.",
    remedy:
      'Use the same version for both, `docker:28` and `docker:28-dind`, without a change of the pipeline by the input `image-map`; or set `DOCKER_MIN_API_VERSION: "1.24"` in the service\'s `variables`. Testcontainers: 1.21.4, 2.0.2 or later.',
  },
  {
    id: 'client-too-new',
    error: 'client version … is too new. Maximum supported API version is …',
    patterns: [
      /client version (?<client>[\d.]{1,10}) is too new\. Maximum supported API version is (?<maximum>[\d.]{1,10})/,
    ],
    rank: 'cause',
    title: 'The client speaks API {client|1.52, say}; the daemon knows {maximum|an older one} at most',
    cause:
      "`DOCKER_API_VERSION` is set, or the client does not negotiate; the daemon ({dindImage|the service's image}) is older.",
    remedy: 'Remove `DOCKER_API_VERSION`, or set it to {maximum|the maximum}; or use a newer dind (input `image-map`).',
  },
  {
    id: 'requests-http-docker',
    error: 'Error while fetching server API version: Not supported URL scheme http+docker',
    patterns: [
      /Not supported URL scheme http\+(?:docker|unix)/,
      /HTTPConnection\.request\(\) got an unexpected keyword argument 'chunked'/,
      /kwargs_from_env\(\) got an unexpected keyword argument 'ssl_version'/,
    ],
    rank: 'cause',
    title: "Python's docker library does not fit its own dependencies",
    cause: 'Compose 1 and docker-py before 7.1 break with newer `requests` and `urllib3`.',
    remedy:
      'Upgrade (`pip install "docker>=7.1"`) or pin `requests<2.32` and `urllib3<2`; use `docker compose` instead of Compose 1.',
  },
];
