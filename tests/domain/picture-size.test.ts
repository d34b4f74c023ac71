import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPictureSize } from '#domain/papers/picture-size';
import { jpegTakenSideways, makePdf, samples, webpWithSecrets } from '../attachments/samples.ts';

describe('readPictureSize', () => {
  it.each(Object.entries(samples))('reads %s without decoding it', (_name, bytes) => {
    expect(readPictureSize(bytes)).toEqual({ width: 96, height: 64 });
  });

  it('reads past what stands before the frame, and an extended WebP', () => {
    for (const bytes of [jpegTakenSideways(samples.jpeg), webpWithSecrets()]) {
      expect(readPictureSize(bytes)).toEqual({ width: 96, height: 64 });
    }
  });

  it('believes a head that claims 60,000 by 60,000, so that it can be refused', () => {
    const jpeg = Buffer.from(samples.jpeg);
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    jpeg.writeUInt32BE((60_000 * 65_536 + 60_000) >>> 0, frame + 5);
    const png = Buffer.from(samples.png);
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    for (const bytes of [jpeg, png]) {
      expect(readPictureSize(bytes)).toEqual({ width: 60_000, height: 60_000 });
    }
  });

  it('says nothing of what is no picture, and never throws', () => {
    expect(readPictureSize(makePdf('Surat'))).toBeUndefined();
    const starts = Object.values(samples).map((bytes) => bytes.subarray(0, 24));
    fc.assert(
      fc.property(
        fc.constantFrom(Buffer.alloc(0), ...starts),
        fc.uint8Array({ maxLength: 60 }),
        (start, rest) => {
          readPictureSize(new Uint8Array([...start, ...rest]));
          readPictureSize(start.subarray(0, rest.length));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
