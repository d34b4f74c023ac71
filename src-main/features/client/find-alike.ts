import { tidyNumber } from '#domain/people/nik';
import { os } from '#pipeline';
import { findAlike } from '#records/alike.queries';

export const find = os.client.findAlike.handler(({ input, context }) =>
  findAlike(context.trx, context.actor, {
    fullName: input.fullName,
    alias: input.alias,
    nik: tidyNumber(input.nik) || null,
    sex: input.sex ?? null,
    birthDate: input.birthDate ?? null,
    birthDateEstimated: input.birthDateEstimated,
  }),
);
