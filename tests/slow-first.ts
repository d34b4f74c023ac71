import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take longest, the longest first: where nothing was measured yet, vitest goes by the size of a file. */
const slow = [
  'faults/short',
  'faults/short-others',
  'e2e/main-job',
  'e2e/every-screen',
  'e2e/packet',
  'e2e/two-conferences',
  'windows/windows',
  'hosts/backup-commands',
  'backup/operations',
  'rescue/rescue-vault',
  'hosts/vault-commands',
  'erasure/erasure',
];

/**
 * What takes longest begins first, so that no core waits at the end for the one file that began last. The projects stay
 * apart, in the order of the configuration: a process that was loaded for one ends when a file of another is due.
 */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const turn = ({ project }: TestSpecification) => this.ctx.projects.indexOf(project);
    const place = ({ moduleId }: TestSpecification) => {
      const found = slow.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`));
      return found === -1 ? slow.length : found;
    };
    return sorted.toSorted((one, other) => turn(one) - turn(other) || place(one) - place(other));
  }
}
