import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attachmentFolder } from '#vault/attachments/attachment-files';
import { makePdf } from '../../attachments/samples.ts';
import { attach, bytesOf, filesOf } from '../../attachments/support.ts';
import { register, someone } from '../../support/cases.ts';
import { fastPlace } from '../../support/fast-place.ts';
import { makeTestCentre } from '../../support/test-centre.ts';
import { anyOf, tenFlips } from './spoil.ts';

/** One of a single piece and two of several, so that pieces can be cut off and change places. */
const sizes = [2_000, 150_000, 300_000];

type Paper = { attachmentId: string; content: Buffer; file: string; sealed: Buffer };

/** Ways the file of an attachment is spoilt; `another` is that of another one of the same vault. Undefined: it is gone. */
const ways: readonly ((whole: Buffer, another: Buffer) => Buffer | undefined)[] = [
  ...tenFlips,
  (_whole, another) => another,
  (whole, another) => Buffer.concat([whole.subarray(0, 1_000), another.subarray(1_000)]),
  (whole) => Buffer.concat([whole, randomBytes(1 + anyOf(4_096))]),
  () => undefined,
];

/**
 * Spoils the file of an attachment, in every way each round, and looks at it and at the next one: each is what was
 * added, or refused.
 */
export async function rotAttachments(rounds: number) {
  const centre = await makeTestCentre({ home: fastPlace() });
  const { client, folder } = centre;
  const { caseId } = await register(client, someone('Bagas Contoh'));
  const papers: Paper[] = [];
  for (const [index, bytes] of sizes.entries()) {
    const content = makePdf(`Lembar ${index}`, { bytes });
    const before = new Set(filesOf(folder));
    const attachmentId = await attach(client, caseId, { name: `lembar-${index}.pdf`, content });
    const name = filesOf(folder).find((one) => !before.has(one)) ?? '';
    const file = join(attachmentFolder(folder), name);
    papers.push({ attachmentId, content, file, sealed: readFileSync(file) });
  }
  const view = async ({ attachmentId, content }: Paper) => {
    const seen = await client.attachment.view({ caseId, attachmentId }).catch(() => undefined);
    if (seen === undefined) return 'refused';
    return (await bytesOf(seen.file)).equals(content) ? 'whole' : 'changed';
  };
  const found = { trials: 0, silent: 0, accused: 0 };
  for (let trial = 0; trial < rounds * ways.length; trial += 1) {
    const [spoilt, next] = [papers[trial % 3], papers[(trial + 1) % 3]] as [Paper, Paper];
    const bytes = ways[trial % ways.length]?.(spoilt.sealed, next.sealed);
    if (bytes?.equals(spoilt.sealed)) continue;
    found.trials++;
    if (bytes === undefined) rmSync(spoilt.file);
    else writeFileSync(spoilt.file, bytes);
    if ((await view(spoilt)) !== 'refused') found.silent++;
    if ((await view(next)) !== 'whole') found.accused++;
    writeFileSync(spoilt.file, spoilt.sealed);
  }
  await centre.close();
  return found;
}
