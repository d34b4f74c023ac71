import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectFolder } from '#hosts/places';

/** What is loaded from node_modules as it is: native code, and libraries that read files of their own. */
const external = ['better-sqlite3', '@node-rs/argon2', 'hash-wasm', 'pdfmake', 'fontkit', 'idn-area-data'];

const scripts = {
  'back-up': 'back-up.ts',
  'erase-once': 'erase-once.ts',
  'keep-attaching': 'keep-attaching.ts',
  'keep-failing': '../logs/keep-failing.ts',
  'keep-saving': 'keep-saving.ts',
  'migrate-once': 'migrate-once.ts',
  'remake-once': 'remake-once.ts',
  'rescue-once': 'rescue-once.ts',
  'restore-once': 'restore-once.ts',
  rotate: 'rotate.ts',
} as const;

let bundled: Promise<string> | undefined;

/**
 * The file of a script to be run as a process of its own. All of them are bundled once, in the shape Titian ships in:
 * as source a process takes longer to begin than most of them live.
 */
export async function childScript(name: keyof typeof scripts): Promise<string> {
  bundled ??= bundle();
  return join(await bundled, `${name}.js`);
}

async function bundle(): Promise<string> {
  const out = join(projectFolder(), 'out');
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(join(out, 'faults-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const files = Object.entries(scripts).map(([name, file]) => [name, join(import.meta.dirname, file)]);
  await build({
    configFile: false,
    logLevel: 'warn',
    root: projectFolder(),
    ssr: { noExternal: true, external },
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
  return folder;
}
