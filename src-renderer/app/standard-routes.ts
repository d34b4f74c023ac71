import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { formIds } from '#domain/forms';
import { requirementCodes } from '#domain/standard/requirements';
import { askedStates } from '#domain/standard/standard';
import { root } from './root-route.ts';

/** Of the address of Standar: the month that is looked at, and which of its cases are listed. */
const standardSearch = z.object({
  bulan: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  pekerja: z.string().max(40).optional().catch(undefined),
  memenuhi: z.enum(['all', 'not-all']).optional().catch(undefined),
  syarat: z.enum(requirementCodes).optional().catch(undefined),
  keadaan: z.enum(askedStates).optional().catch(undefined),
});

/** Of the address of Isian kosong: of which answer the empty places are listed. */
const missingSearch = z.object({
  form: z.enum(formIds).optional().catch(undefined),
  isian: z.string().max(60).optional().catch(undefined),
});

/** `bulan` is the month that is looked at; the others say which of its cases are listed. */
export const standard = createRoute({
  getParentRoute: () => root,
  path: '/standar',
  validateSearch: standardSearch,
  component: lazyRouteComponent(() => import('../features/standard/standard-screen.tsx'), 'StandardScreen'),
});

/** `form` and `isian` say of which answer the empty places are listed. */
export const missing = createRoute({
  getParentRoute: () => root,
  path: '/isian',
  validateSearch: missingSearch,
  component: lazyRouteComponent(() => import('../features/standard/missing-screen.tsx'), 'MissingScreen'),
});
