/** What dind says in a job that logs in to a registry of plain HTTP, pulls, builds and pushes, as it is. */
export const HEALTHY_DAEMON = `Certificate request self-signature ok
subject=CN=docker:dind server
/certs/server/cert.pem: OK
iptables v1.8.10 (nf_tables)
time="2026-01-02T03:04:06.9Z" level=info msg="CDI directory does not exist, skipping: failed to monitor for changes: no such file or directory" dir=/etc/cdi
time="2026-01-02T03:04:07.1Z" level=info msg="Creating a containerd client" address=/var/run/docker/containerd/containerd.sock timeout=1m0s
time="2026-01-02T03:04:07.6Z" level=info msg="Docker daemon" commit=3ef3c07 containerd-snapshotter=false storage-driver=overlay2 version=28.5.2
time="2026-01-02T03:04:07.7Z" level=info msg="API listen on [::]:2376"
time="2026-01-02T03:04:08.5Z" level=info msg="Error logging in to endpoint, trying next endpoint" endpoint="{false https://glci-mock.local:5000 false false false 0xd2b4f1950e0}" error="Get \\"https://glci-mock.local:5000/v2/\\": http: server gave HTTP response to HTTPS client"
time="2026-01-02T03:04:09.4Z" level=info msg="Attempting next endpoint for push after error: Get \\"https://glci-mock.local:5000/v2/\\": http: server gave HTTP response to HTTPS client"
time="2026-01-02T03:04:10.2Z" level=info msg="No non-localhost DNS nameservers are left in resolv.conf. Using default external servers"
time="2026-01-02T03:04:10.4Z" level=info msg="shim disconnected" id=562c44165a82 namespace=moby`;

/** A whole job, as its log is: it passes all of its commands but the last. */
export function jobLog(given: {
  /** Printed before the script. */
  readonly prepared?: string;
  /** Said by a service that did not open its port; `false`: all services are well. */
  readonly service?: string | false;
  /** Printed by a command that has passed. */
  readonly passed?: string;
  /** Printed by the command that fails. */
  readonly last?: string;
  /** Printed by the `after_script`. */
  readonly after?: string;
}): string {
  return `Running with gitlab-dind 0.1.0
section_start:1767323045:prepare_executor\rPreparing the "docker" executor
Using Docker executor with image docker:28 ...
Starting service docker:28-dind...
Starting service postgres:17...
Starting service registry:3...
Starting service redis:7...
Waiting for services to be up and running (timeout 30 seconds)...
${given.service === false ? '' : unhealthy(given.service)}
Docker daemon of docker:28-dind is ready at tcp://docker:2376 (waited 1.4 s)
${given.prepared ?? ''}
section_end:1767323047:prepare_executor\rsection_start:1767323047:get_sources\rGetting source from Git repository
Fetching changes...
section_end:1767323047:get_sources\rsection_start:1767323047:step_script\rExecuting "step_script" stage of the job script
$ docker login -u $CI_REGISTRY_USER -p $CI_REGISTRY_PASSWORD $CI_REGISTRY
WARNING! Using --password via the CLI is insecure. Use --password-stdin.
WARNING! Your credentials are stored unencrypted in '/root/.docker/config.json'.
Login Succeeded
$ docker pull $CI_REGISTRY_IMAGE:latest || true
Error response from daemon: manifest for glci-mock.local:5000/g/app:latest not found: manifest unknown: manifest unknown
$ docker build --cache-from $CI_REGISTRY_IMAGE:latest -t $CI_REGISTRY_IMAGE:1 .
#5 [2/2] RUN echo fine
#6 naming to glci-mock.local:5000/g/app:1 done
$ docker push $CI_REGISTRY_IMAGE:1
1: digest: sha256:aa size: 527
${given.passed ?? ''}
$ docker run --rm $CI_REGISTRY_IMAGE:1 make test
${given.last ?? '1 test failed'}
section_end:1767323060:step_script\rsection_start:1767323060:after_script\rRunning after_script
Running after script...
$ docker logs app
${given.after ?? 'Error response from daemon: No such container: app'}
section_end:1767323060:after_script\rsection_start:1767323060:cleanup_file_variables\rCleaning up project directory and file based variables
section_end:1767323060:cleanup_file_variables\rexit code 1`;
}

function unhealthy(log?: string): string {
  return `
*** WARNING: Service glci-562967152-job-1-service-2 probably didn't start properly.

Health check error:
service "glci-562967152-job-1-service-2-wait-for-service" timeout

Service container logs:
${log ?? 'time="2026-01-02T03:04:05Z" level=error msg="response completed with error" err.code="manifest unknown" err.message="manifest unknown"'}

*********`;
}
