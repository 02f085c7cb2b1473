/** Output of ordinary jobs, which has words of errors in it. None of it explains a failure. */
export const HARMLESS: Readonly<Record<string, string>> = {
  'a healthy daemon': `Certificate request self-signature ok
subject=CN=docker:dind server
/certs/server/cert.pem: OK
cat: can't open '/proc/net/arp_tables_names': No such file or directory
iptables v1.8.10 (nf_tables)
ip: can't find device 'nf_tables'
modprobe: can't change directory to '/lib/modules': No such file or directory
time="2026-01-02T03:04:05.1Z" level=info msg="Starting up"
time="2026-01-02T03:04:05.2Z" level=warning msg="could not change group /var/run/docker.sock to docker: group docker not found"
time="2026-01-02T03:04:05.3Z" level=info msg="skip loading plugin \\"io.containerd.snapshotter.v1.btrfs\\"" error="path /var/lib/docker/containerd must be a btrfs filesystem to be used with the btrfs snapshotter: skip plugin" type=io.containerd.snapshotter.v1
time="2026-01-02T03:04:05.3Z" level=warning msg="failed to load plugin io.containerd.snapshotter.v1.devmapper" error="devmapper not configured"
time="2026-01-02T03:04:05.4Z" level=error msg="failed to load cni during init, please check CRI plugin status before setting up network for pods" error="cni config load failed: no network config found in /etc/cni/net.d: cni plugin not initialized: failed to load cni config"
time="2026-01-02T03:04:06.1Z" level=info msg="Docker daemon" commit=bbd0a17 containerd-snapshotter=false storage-driver=overlay2 version=28.0.4
time="2026-01-02T03:04:06.2Z" level=warning msg="WARNING: bridge-nf-call-iptables is disabled"
time="2026-01-02T03:04:06.3Z" level=info msg="http: TLS handshake error from 172.18.0.4:38726: EOF"
time="2026-01-02T03:04:06.4Z" level=info msg="http: TLS handshake error from 172.18.0.4:38728: client sent an HTTP request to an HTTPS server"
time="2026-01-02T03:04:06.5Z" level=info msg="API listen on [::]:2376"`,
  apt: `Get:1 http://packages.example.org/debian bookworm InRelease [151 kB]
debconf: delaying package configuration, since apt-utils is not installed
Unpacking libgpg-error0:amd64 (1.46-1) ...
Setting up libx509-parser-perl (1.4) ...
invoke-rc.d: policy-rc.d denied execution of start.
Setting up docker.io (20.10.24) ...
update-alternatives: warning: skip creation of /usr/share/man/man1/x.1.gz because associated file doesn't exist`,
  npm: `npm warn deprecated inflight@1.0.6: This module is not supported, and leaks memory.
npm warn deprecated rimraf@3.0.2: Rimraf versions prior to v4 are no longer supported
added 1203 packages, and audited 1204 packages in 31s
5 vulnerabilities (2 moderate, 3 high)
> eslint . --max-warnings 0
  12:7  error  'denied' is assigned a value but never used  no-unused-vars
2 problems (1 error, 1 warning)`,
  tests: `--- PASS: TestAccessDenied (0.00s)
--- FAIL: TestUnauthorizedUser (0.01s)
    auth_test.go:31: expected status 401, got 403
=== RUN   TestConnectionRefused
    it returns 137 for unknown exit codes
AssertionError: expected 'permission denied' to equal 'access denied'
Error: expect(received).toBe(expected) // no such user
ok      example.com/x509/manifest 0.4s
FAIL`,
  'a good build': `#1 [internal] load build definition from Dockerfile
#5 [2/4] RUN apk add --no-cache docker-cli
#5 0.412 (1/2) Installing docker-cli (28.0.4-r0)
#6 exporting to image
#6 pushing manifest for glci-mock.local:5000/g/p/app:1@sha256:aa 0.1s done
WARNING! Your credentials are stored unencrypted in '/root/.docker/config.json'.
Login Succeeded
Server Version: 28.0.4
Storage Driver: overlay2
WARNING: No swap limit support
the application failed its own smoke test`,
  'a loop until the daemon is up': `$ until docker info; do sleep 1; done
ERROR: Cannot connect to the Docker daemon at tcp://docker:2375. Is the docker daemon running?
ERROR: Cannot connect to the Docker daemon at tcp://docker:2375. Is the docker daemon running?
Server:
 Server Version: 28.0.4
$ make test
1 test failed`,
  'commands that name errors': `$ grep -q "no space left on device" log && exit 3
+ echo 'toomanyrequests: You have reached your pull rate limit'
$ docker logs app 2>&1 | grep "exec format error"`,
  'a registration that was done before': `Setting /usr/bin/qemu-aarch64-static as binfmt interpreter for aarch64
sh: write error: File exists
installing: arm64 cannot register "/usr/bin/qemu-aarch64" to /proc/sys/fs/binfmt_misc/register: write /proc/sys/fs/binfmt_misc/register: invalid argument`,
  'plain files that are missing': `cat: can't open 'report.xml': No such file or directory
WARNING: dist/*.tgz: no matching files. Ensure that the artifact path is relative to the working directory
ls: cannot access '/tmp/x': No such file or directory`,
  'a clone that was refused': `Cloning into 'lib'...
remote: HTTP Basic: Access denied. If a password was provided for Git authentication, the password was incorrect.
fatal: Authentication failed for 'https://gitlab.com/g/lib.git/'
reaper: worker 3 hit its timeout`,
  'a slip in a flag of docker': `$ docker pull -x busybox
unknown shorthand flag: 'x' in -x

Usage:  docker pull [OPTIONS] NAME[:TAG|@DIGEST]

Run 'docker pull --help' for more information`,
  'a slip in a flag of another program': `$ kubectl apply --push
error: unknown flag: --push
See 'kubectl apply --help' for usage.
unknown flag: --load`,
  'a file that was missing beside a mount of the project': `$ docker run --rm -v $CI_PROJECT_DIR:/w alpine cat /w/none
cat: can't open '/w/none': No such file or directory`,
  'a missing command of another program': `$ helm instal
Error: unknown command "instal" for "helm"`,
  'local services': `Error: connect ECONNREFUSED 127.0.0.1:3000
dial tcp 127.0.0.1:9000: connect: connection refused`,
  'a release of another tool': `$ ./publish.sh
x release failed after 0.21s error=PUT https://example.com/releases/v1: 404 {message: 404 Not Found}
time="2026-01-02T03:04:06Z" level=fatal msg="run app" cli=release-cli error="quoted in a text"`,
};
