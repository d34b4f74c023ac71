import { createRequire } from 'node:module';
import { freemem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { VaultError } from '#platform/vault-error';

/** What a guess costs: argon2id with this much memory (KiB), passes and lanes. */
export type KdfCost = { memoryKiB: number; passes: number; parallelism: number };

/** The least a guess may cost (vault/SECURITY.md D6): 64 MiB, 3 passes, 1 lane. */
export const kdfFloor: KdfCost = { memoryKiB: 65_536, passes: 3, parallelism: 1 };

/** The most we ask of a machine; above it a slot was written to hang us, not by us. */
const kdfCeiling: KdfCost = { memoryKiB: 1_048_576, passes: 16, parallelism: 4 };

type Job = { passphrase: string; salt: Uint8Array; cost: KdfCost };
type Implementation = (job: Job) => Promise<Uint8Array>;

/**
 * argon2id (version 19) of a pass phrase: 32 bytes, computed off the main thread. The caller has normalised the pass
 * phrase. Throws VaultError `slot-file-altered` for a cost below the floor or beyond reason, before computing.
 */
export async function deriveKey(job: Job, derive?: Implementation): Promise<Uint8Array> {
  if (!isAcceptable(job.cost)) throw new VaultError('slot-file-altered');
  const implementation = derive ?? (await loadNative()) ?? deriveInWorker;
  return implementation(job);
}

/** Whether a cost is between the floor and what we ask of a machine. */
function isAcceptable(cost: KdfCost): boolean {
  return (['memoryKiB', 'passes', 'parallelism'] as const).every(
    (part) => Number.isInteger(cost[part]) && cost[part] >= kdfFloor[part] && cost[part] <= kdfCeiling[part],
  );
}

/**
 * The cost that takes about `targetMs` on this machine: first more memory, to 256 MiB or a quarter of what is free,
 * then more passes. Never below the floor. `measure` gives the ms one derivation takes.
 */
export async function calibrate(
  targetMs = 500,
  measure: (cost: KdfCost) => Promise<number> = measureOnce,
  freeBytes = freemem(),
): Promise<KdfCost> {
  const floorMs = await measure(kdfFloor);
  const step = 16_384;
  const roomKiB = Math.min(262_144, Math.floor(freeBytes / 4 / 1024));
  const wantedKiB = Math.min(roomKiB, (kdfFloor.memoryKiB * targetMs) / Math.max(1, floorMs));
  const memoryKiB = Math.max(kdfFloor.memoryKiB, Math.floor(wantedKiB / step) * step);
  if (memoryKiB === kdfFloor.memoryKiB && floorMs >= targetMs) return kdfFloor;
  // Measured again: four times the memory takes more than four times as long.
  const withMemory = { ...kdfFloor, memoryKiB };
  const passMs = Math.max(1, await measure(withMemory)) / kdfFloor.passes;
  const passes = Math.min(kdfCeiling.passes, Math.max(kdfFloor.passes, Math.floor(targetMs / passMs)));
  return { ...withMemory, passes };
}

async function measureOnce(cost: KdfCost): Promise<number> {
  const job = { passphrase: 'kalibrasi', salt: new Uint8Array(16), cost };
  await deriveKey(job);
  const start = performance.now();
  await deriveKey(job);
  return performance.now() - start;
}

/** The prebuilt native module computes on libuv's threads; where it cannot load, there is none. */
async function loadNative(): Promise<Implementation | undefined> {
  try {
    const { hashRaw } = await import('@node-rs/argon2');
    return ({ passphrase, salt, cost }) =>
      hashRaw(passphrase, {
        algorithm: 2, // argon2id
        version: 1, // 0x13
        memoryCost: cost.memoryKiB,
        timeCost: cost.passes,
        parallelism: cost.parallelism,
        outputLen: 32,
        salt,
      });
  } catch {
    return undefined;
  }
}

// Given as text, because a worker's own file would have to be found again by every bundler and host.
const workerText = `
const { parentPort, workerData } = require('node:worker_threads');
const { argon2id } = require(workerData.library);
argon2id(workerData.options).then((key) => parentPort.postMessage(key));
`;

/** The same bytes by WebAssembly, three to five times slower, in a worker thread. */
export const deriveInWorker: Implementation = ({ passphrase, salt, cost }) =>
  new Promise((resolve, reject) => {
    const options = {
      password: passphrase,
      salt,
      memorySize: cost.memoryKiB,
      iterations: cost.passes,
      parallelism: cost.parallelism,
      hashLength: 32,
      outputType: 'binary',
    };
    const library = createRequire(import.meta.url).resolve('hash-wasm');
    const worker = new Worker(workerText, { eval: true, workerData: { library, options } });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The argon2 worker ended with ${code}`)));
  });
