/** Blob is global in Node and in browsers alike; this layer knows neither, only that it exists. */
interface Blob {
  readonly size: number;
  readonly type: string;
}
declare var Blob: { prototype: Blob; new (parts?: unknown[], options?: { type?: string }): Blob };
