import type { KeyObject } from 'node:crypto';
import { appVersion } from './app-version.ts';
import { UpdateRefused } from './update-package.ts';

/** An installed version that is not the one that runs; `schema` is missing where it does not say. */
export type InstalledVersion = { version: string; schema?: number };

/** How far the installing of an update is, for whoever waits for it. */
type UpdateProgress = { step: 'check' | 'install'; done: number; of: number };

/**
 * How this Titian is installed, as its host knows it. `way` is what an update does here: run its `setup`, or leave a
 * `package` for the system's own installer; from source it does nothing.
 */
export type Installation = {
  /** By Node's names of platform and processor: 'win32-x64'. */
  system: string;
  way: 'setup' | 'package' | 'source';
  /** The public half of the key that signs updates; without it none is taken. */
  key?: KeyObject;
  /** Where people put what they downloaded or copied. */
  downloads: readonly string[];
  /** A folder of ours for what is unpacked of an update, closed to other accounts. */
  workshop: string;
  /** Where the update that was installed last is kept for the other PCs of the office. */
  kept: string;
  /** The version that opens at the next start. */
  next(): string;
  /** The version that ran before and still stands here. */
  previous(): InstalledVersion | undefined;
  /** Runs an unpacked Setup to its end. Throws UpdateRefused `no-room`, `held` or `not-installed`. */
  runSetup(file: string): Promise<void>;
  /** Makes a version that stands here the one that opens at the next start. */
  choose(version: string): Promise<void>;
  /** How far an update is that is being installed now. */
  progress?: UpdateProgress | undefined;
};

/** A version that the system's own installer replaces, or that runs from source: no other stands beside it. */
export const alone = {
  next: () => appVersion,
  previous: () => undefined,
  runSetup: () => Promise.reject(new UpdateRefused('no-installation')),
  choose: () => Promise.reject(new UpdateRefused('nothing-before')),
} satisfies Partial<Installation>;

/** Titian as whoever writes it runs it: nothing is installed, and nothing updated. */
export const fromSource: Installation = {
  system: `${process.platform}-${process.arch}`,
  way: 'source',
  downloads: [],
  workshop: '',
  kept: '',
  ...alone,
};
