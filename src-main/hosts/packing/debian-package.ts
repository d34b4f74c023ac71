import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { smallRoom } from '../small-room.ts';
import { listFiles } from './stage-program.ts';
import type { Installer } from './windows-installer.ts';

/** The browsers that Titian opens its window in; Debian has the first itself. */
const browsers = 'chromium | google-chrome-stable | microsoft-edge-stable';

/** What the menu of a desktop starts. */
export const desktopEntry = `[Desktop Entry]
Type=Application
Name=Titian
Comment=Berkas kasus rehabilitasi sosial
Exec=/usr/lib/titian/node ${smallRoom} /usr/lib/titian/out/main/open.js
Icon=titian
Terminal=false
Categories=Office;
`;

const command = `#!/bin/sh
exec /usr/lib/titian/node /usr/lib/titian/out/main/titian.js "$@"
`;

/** Makes the .deb with Debian's own `dpkg-deb`. Throws as that program does. */
export function makeDebianPackage(installer: Installer): void {
  const { project, work, program, version, time, out, isQuick = false } = installer;
  rmSync(work, { recursive: true, force: true });
  const at = (path: string) => {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    return join(work, path);
  };
  cpSync(program, at('usr/lib/titian'), { recursive: true, preserveTimestamps: true });
  cpSync(
    join(project, 'resources/installer/titian.png'),
    at('usr/share/icons/hicolor/256x256/apps/titian.png'),
  );
  writeFileSync(at('usr/share/applications/titian.desktop'), desktopEntry);
  writeFileSync(at('usr/lib/titian/titian'), command, { mode: 0o755 });
  symlinkSync('/usr/lib/titian/titian', at('usr/bin/titian'));
  const kilobytes = Math.ceil(
    listFiles(work).reduce((sum, path) => sum + statSync(join(work, path)).size, 0) / 1024,
  );
  writeFileSync(at('DEBIAN/control'), control(version, kilobytes));
  for (const path of listFiles(work)) utimesSync(join(work, path), time, time);
  execFileSync('dpkg-deb', ['--root-owner-group', isQuick ? '-Znone' : '-Zxz', '--build', work, out], {
    env: { ...process.env, SOURCE_DATE_EPOCH: `${time}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const control = (version: string, kilobytes: number): string => `Package: titian
Version: ${version}
Architecture: amd64
Maintainer: Titian <titian@localhost>
Installed-Size: ${kilobytes}
Depends: libc6, libstdc++6, ${browsers}
Recommends: wmctrl
Section: misc
Priority: optional
Description: Berkas kasus rehabilitasi sosial
 Titian menyertai seseorang melalui rehabilitasi sosial, tahap demi tahap,
 tanpa internet dan dengan brankas yang terenkripsi.
`;
