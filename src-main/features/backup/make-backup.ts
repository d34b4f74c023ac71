import { describeOutcome } from '#platform/backup/backups';
import { long } from '#platform/pipeline';

export const make = long.backup.make.handler(async ({ context, signal }) => {
  const outcome = await context.backups.run(context.vault, 'asked', { signal });
  context.note(describeOutcome(outcome));
  const { number, counts } = outcome.backup.manifest;
  const second = outcome.second;
  return {
    number,
    clients: counts.clients,
    ...(second === undefined || second === 'copied' ? {} : { secondTrouble: second.message }),
  };
});
