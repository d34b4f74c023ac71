/** One thing a process did, as shim.c tells it. */
export type DiskEvent = {
  /**
   * Created, truncated to `offset`, written, synced, unlinked, renamed to `data`; a folder made or removed; or
   * `data` said on its output.
   */
  what: 'C' | 'T' | 'W' | 'S' | 'U' | 'R' | 'D' | 'E' | 'A';
  path: string;
  offset: number;
  data: Buffer;
};

const headBytes = 15;

/** Reads what shim.c wrote; a last record cut off by the kill is left out. */
export function readDiskLog(log: Buffer): DiskEvent[] {
  const events: DiskEvent[] = [];
  for (let at = 0; at + headBytes <= log.length; ) {
    const pathEnd = at + headBytes + log.readUInt16LE(at + 1);
    const end = pathEnd + log.readUInt32LE(at + 3);
    if (end > log.length) break;
    events.push({
      what: log.toString('latin1', at, at + 1) as DiskEvent['what'],
      path: log.toString('utf8', at + headBytes, pathEnd),
      offset: Number(log.readBigUInt64LE(at + 7)),
      data: log.subarray(pathEnd, end),
    });
    at = end;
  }
  return events;
}
