import type { Trx } from '#database/connect';
import { listLog } from '#records/supervision.queries';

type Asked = { actor: Parameters<typeof listLog>[1]; asked: Parameters<typeof listLog>[2] };

/** All of the log that was asked for. */
export const readLog = (trx: Trx, { actor, asked }: Asked) => listLog(trx, actor, asked);
