import type { DiskEvent } from '../support/disk/disk-log.ts';

type Change = { at: number; data: Buffer } | { length: number };
type File = { synced: Content; pending: Change[] };
type Names = Map<string, File>;

/** What the power takes of the changes that were not synced: all, some of them, or parts of sectors too. */
export type Loss = 'all' | 'some' | 'torn';

const sectorBytes = 512;

/**
 * A disk that keeps only what was synced: a file's content by its own fsync, the names of a folder by the folder's.
 * Names are journalled, so they are lost from the last one backwards; contents are lost in any order.
 */
export function createLossyDisk(start: ReadonlyMap<string, Buffer>) {
  let durable: Names = new Map(
    [...start].map(([path, synced]) => [path, { synced: contentOf(synced), pending: [] }]),
  );
  const current: Names = new Map(durable);
  let namesSince: ((names: Names) => void)[] = [];
  const rename = (change: (names: Names) => void) => {
    change(current);
    namesSince.push(change);
  };
  const fileOf = (path: string): File => {
    const file = current.get(path);
    if (file === undefined) throw new Error(`${path} was written before it was created`);
    return file;
  };

  return {
    do({ what, path, offset, data }: DiskEvent): void {
      if (what === 'C') {
        const file: File = { synced: contentOf(Buffer.alloc(0)), pending: [] };
        rename((names) => void names.set(path, file));
      } else if (what === 'U') rename((names) => void names.delete(path));
      else if (what === 'R') {
        const file = fileOf(path);
        rename((names) => {
          names.delete(path);
          names.set(data.toString(), file);
        });
      } else if (what === 'W') fileOf(path).pending.push({ at: offset, data });
      else if (what === 'T') fileOf(path).pending.push({ length: offset });
      else if (what === 'S') {
        const file = current.get(path);
        if (file === undefined) {
          durable = new Map(current);
          namesSince = [];
        } else {
          for (const change of file.pending) apply(file.synced, change);
          file.pending = [];
        }
      }
    },

    /** The files as found when the power is back. The disk itself goes on as if nothing had happened. */
    cut(loss: Loss, random: () => number): Map<string, Buffer> {
      const found: Names = new Map(durable);
      const kept = loss === 'all' ? 0 : Math.floor(random() * (namesSince.length + 1));
      for (const change of namesSince.slice(0, kept)) change(found);
      const files = new Map<string, Buffer>();
      for (const [path, { synced, pending }] of found) {
        const content = contentOf(bytesOf(synced));
        for (const change of survivors(pending, loss, random)) apply(content, change);
        files.set(path, bytesOf(content));
      }
      return files;
    },
  };
}

function survivors(pending: readonly Change[], loss: Loss, random: () => number): Change[] {
  if (loss === 'all') return [];
  const kept = pending.filter(() => random() < 0.5);
  return loss === 'some' ? kept : kept.flatMap((change) => tear(change, random));
}

/** A write of which only some sectors arrived. */
function tear(change: Change, random: () => number): Change[] {
  if ('length' in change) return [change];
  const { at, data } = change;
  const sectors = Array.from(
    { length: Math.ceil(data.length / sectorBytes) },
    (_, index) => index * sectorBytes,
  );
  return sectors
    .filter(() => random() < 0.5)
    .map((from) => ({ at: at + from, data: data.subarray(from, from + sectorBytes) }));
}

/** Bytes that grow without being copied each time. */
type Content = { bytes: Buffer; length: number };

const contentOf = (bytes: Buffer): Content => ({ bytes: Buffer.from(bytes), length: bytes.length });
const bytesOf = ({ bytes, length }: Content): Buffer => bytes.subarray(0, length);

function apply(content: Content, change: Change): void {
  if ('length' in change) resize(content, change.length);
  else {
    const { at, data } = change;
    resize(content, Math.max(content.length, at + data.length));
    data.copy(content.bytes, at);
  }
}

/** What is beyond the end reads as zero when the file grows over it again. */
function resize(content: Content, length: number): void {
  if (length > content.bytes.length) {
    const grown = Buffer.alloc(length * 2);
    bytesOf(content).copy(grown);
    content.bytes = grown;
  } else if (length < content.length) content.bytes.fill(0, length, content.length);
  content.length = length;
}
