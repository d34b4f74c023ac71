import type { Trx } from '#database/connect';

/** Every record beside the version of it that holds now: what a query of present answers begins with. */
export const presentVersions = (trx: Trx) =>
  trx
    .selectFrom('formRecord')
    .innerJoin('formVersion', (join) =>
      join
        .onRef('formVersion.recordId', '=', 'formRecord.id')
        .onRef('formVersion.version', '=', 'formRecord.version'),
    );
