// What no stand-in needs: package administration, languages, documentation. Every change here rebuilds all layers.
const words = (text) => text.trim().split(/\s+/);

const packages = words(`
  adduser bridge-utils cgroupfs-mount cron.* debconf dpkg gcc-.*-base git-man init-system-helpers iproute2 lib.*-perl
  libaudit.* libbpf1 libc-gconv-modules-extra libdb5.* libfdisk1 libgdbm.* libpam.* libperl.* libsasl2-modules-db
  libsemanage.* libsepol2 libsystemd-shared login.* logrotate lsb-base mount netbase openssl-provider-legacy passwd perl.*
  procps sensible-utils systemd sysvinit-utils ucf usrmerge util-linux.*
`);

/** Names of dependencies that are left out (a recipe that names one itself gets it). */
export const neverPackages = new RegExp(`^(${packages.join('|')})$`);

/** Patterns of files that are removed, from the root. */
export const neverFiles = words(`
  etc/bash_completion.d etc/cron.d etc/cron.daily etc/default etc/init.d etc/logrotate.d
  usr/lib/*/audit usr/lib/*/gconv usr/lib/locale usr/lib/systemd usr/lib/udev
  usr/share/apport usr/share/bash-completion usr/share/bug usr/share/doc usr/share/doc-base usr/share/fish usr/share/gcc
  usr/share/gdb usr/share/gitweb usr/share/info usr/share/initramfs-tools usr/share/lintian usr/share/locale usr/share/man
  usr/share/perl5 usr/share/zsh
`);
