import { z } from 'zod';
import { CivilDate, Instant, operation } from './operation.ts';

export const AuditRow = z.strictObject({
  seq: z.int(),
  at: Instant,
  actor: z.string(),
  role: z.string(),
  operation: z.string(),
  kind: z.string(),
  outcome: z.string(),
  caseNumber: z.string().nullable(),
  clientName: z.string().nullable(),
  detail: z.string(),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const auditContract = {
  list: operation
    .meta({ may: 'audit.read', audit: 'read' })
    .input(
      z.strictObject({
        from: CivilDate.optional(),
        to: CivilDate.optional(),
        userId: z.string().max(40).optional(),
        caseNumber: z.string().max(60).optional(),
        kind: z.enum(['read', 'write', 'print', 'export', 'login', 'refused', 'warning']).optional(),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.strictObject({
        total: z.int(),
        rows: z.array(AuditRow),
        users: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      }),
    ),
};
