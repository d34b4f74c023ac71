import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { unbundled } from '#hosts/packing/packed-modules';
import { projectFolder } from '#hosts/places';
import { madeOnce } from '../../support/made-once.ts';

const scripts = {
  'back-up': 'back-up.ts',
  'erase-once': 'erase-once.ts',
  'hold-write': 'hold-write.ts',
  'keep-attaching': 'keep-attaching.ts',
  'keep-failing': '../logs/keep-failing.ts',
  'keep-saving': 'keep-saving.ts',
  'migrate-once': 'migrate-once.ts',
  'remake-once': 'remake-once.ts',
  'rescue-once': 'rescue-once.ts',
  'restore-once': 'restore-once.ts',
  rotate: 'rotate.ts',
  'serve-office': '../office-day/serve-office.ts',
  workday: '../written-bytes/workday.ts',
} as const;

let bundled: Promise<string> | undefined;

/**
 * The file of a script to be run as a process of its own. All of them are bundled once, in the shape Titian ships in:
 * as source a process takes longer to begin than most of them live.
 */
export async function childScript(name: keyof typeof scripts): Promise<string> {
  bundled ??= bundleOnce();
  return join(await bundled, `${name}.js`);
}

/** For all processes of a run of tests together, where one is under way; else for this one alone. */
async function bundleOnce(): Promise<string> {
  const shared = process.env.TITIAN_CHILD_SCRIPTS;
  if (shared === undefined || process.env.TITIAN_WINDOWS_PROGRAM !== undefined)
    return await bundleScripts(scripts);
  return await madeOnce(shared, async () => {
    await bundle(scripts, shared);
    return shared;
  });
}

/**
 * Bundles scripts, by the files they are in from here, into a folder that goes when this process ends: beside the
 * source, or in the staged Windows program that is tried in its place, whose packages they then find.
 */
export async function bundleScripts(named: Record<string, string>): Promise<string> {
  const out = join(process.env.TITIAN_WINDOWS_PROGRAM ?? projectFolder(), 'out');
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(join(out, 'faults-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await bundle(named, folder);
  return folder;
}

async function bundle(named: Record<string, string>, folder: string): Promise<void> {
  const files = Object.entries(named).map(([name, file]) => [name, join(import.meta.dirname, file)]);
  await build({
    configFile: false,
    logLevel: 'warn',
    root: projectFolder(),
    ssr: { noExternal: true, external: [...unbundled] },
    build: {
      ssr: true,
      outDir: folder,
      rolldownOptions: {
        input: {
          ...Object.fromEntries(files),
          'app-jobs': join(projectFolder(), 'src-main/app-jobs.ts'),
        },
        // One flat folder: a worker is found beside whichever chunk starts it.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}
