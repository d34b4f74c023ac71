import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keepCompiledCode } from './compile-cache.ts';
import type { serve } from './http/serve.ts';
import { projectFolder, screensFolder } from './places.ts';
import { Refusal } from './refusal.ts';

type Say = (line: string) => void;

/** What a build is made of. */
const sources = ['src-main', 'src-renderer', 'electron.vite.config.ts', 'package.json'];

/** Whether all was built after the newest source was changed. */
export function isBuilt(): boolean {
  const built = changedAt(join(screensFolder(), 'index.html'));
  return built > Math.max(...sources.map((source) => newestIn(join(projectFolder(), source))));
}

/** Builds when nothing was built yet, or when a source is newer than what was built; an installed Titian has no source. */
export async function ensureBuilt(say: Say): Promise<void> {
  const project = projectFolder();
  if (!existsSync(join(project, 'electron.vite.config.ts')) || isBuilt()) return;
  say(
    'Menyiapkan Titian untuk pertama kali atau setelah pembaruan. Ini memakan waktu kurang dari satu menit ...',
  );
  await build(project);
  say('Titian siap.');
}

/** The loopback host as it was built, after building it when that is needed. */
export async function loadServe(say: Say): Promise<typeof serve> {
  await ensureBuilt(say);
  keepCompiledCode();
  const built = pathToFileURL(join(projectFolder(), 'out', 'main', 'loopback.js')).href;
  return ((await import(built)) as { serve: typeof serve }).serve;
}

function build(project: string): Promise<void> {
  const tool = join(
    dirname(createRequire(import.meta.url).resolve('electron-vite/package.json')),
    'bin',
    'electron-vite.js',
  );
  const child = spawn(process.execPath, [tool, 'build', '--logLevel', 'error'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Refusal('Titian tidak dapat disiapkan. Jalankan: npm ci, lalu coba lagi.')),
    );
  });
}

function newestIn(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
