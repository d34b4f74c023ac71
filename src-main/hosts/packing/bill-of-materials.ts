import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Locked = {
  name?: string;
  dev?: boolean;
  version: string;
  license?: string;
  integrity?: string;
  optional?: boolean;
};

/**
 * What goes out, as CycloneDX 1.5 JSON: every package of production in the lock file, and Node. Written from the lock
 * file itself: `npm sbom --omit dev` leaves out what a development package needs as well, and gives each run a serial
 * number and a time of its own.
 */
export function billOfMaterials(project: string, version: string, nodeVersion: string): string {
  const components = listProduction(project).map(([folder, locked]) => ({
    type: 'library',
    name: nameOf(folder, locked),
    version: locked.version,
    purl: `pkg:npm/${nameOf(folder, locked).replace('@', '%40')}@${locked.version}`,
    ...(locked.license === undefined ? {} : { licenses: [{ expression: locked.license }] }),
    ...(locked.integrity === undefined ? {} : { hashes: [hashOf(locked.integrity)] }),
  }));
  const node = {
    type: 'application',
    name: 'node',
    version: nodeVersion,
    purl: `pkg:generic/node@${nodeVersion}`,
    licenses: [{ expression: 'MIT' }],
  };
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name: 'titian', version } },
    components: [...components, node],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** The packages of production that are there on this system, by folder. */
function listProduction(project: string): [folder: string, locked: Locked][] {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
  return Object.entries(packages as Record<string, Locked>)
    .filter(([folder, { dev, optional }]) => folder !== '' && dev !== true && optional !== true)
    .filter(([folder]) => existsSync(join(project, folder)));
}

/** An alias is named after what it stands for. */
const nameOf = (folder: string, { name }: Locked): string => name ?? folder.replace(/^.*node_modules\//, '');

/** `sha512-` and base64 in the lock file, hexadecimal in the bill. */
const hashOf = (integrity: string) => ({
  alg: 'SHA-512',
  content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex'),
});

/** The licence of every package of production, its own words where it brings them. */
export function listLicences(project: string): string {
  const parts = listProduction(project).map(([folder, locked]) => {
    const { version, license } = locked;
    const heading = `${nameOf(folder, locked)} ${version}${license === undefined ? '' : ` (${license})`}`;
    return `${heading}\n${'='.repeat(heading.length)}\n\n${wordsOf(join(project, folder))}\n`;
  });
  return `${parts.join('\n\n')}\n`;
}

function wordsOf(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}
