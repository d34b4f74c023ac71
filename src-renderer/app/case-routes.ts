import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { root } from './root-route.ts';

export const caseWithoutTab = createRoute({
  getParentRoute: () => root,
  path: '/kasus/$caseId',
  beforeLoad: ({ params: { caseId } }) => {
    throw redirect({ to: '/kasus/$caseId/$tab', params: { caseId, tab: 'ringkasan' }, replace: true });
  },
});

/**
 * `catatan` is the id of the record that is open in the tab, `isian` the field of it that is to be filled in, `lampiran` an
 * attachment that was looked for, `kata` the words that were looked for.
 */
export const caseFile = createRoute({
  getParentRoute: () => root,
  path: '/kasus/$caseId/$tab',
  validateSearch: z.object({
    catatan: z.string().optional().catch(undefined),
    isian: z.string().max(60).optional().catch(undefined),
    lampiran: z.uuid().optional().catch(undefined),
    kata: z.string().max(200).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../features/case/case-screen.tsx'), 'CaseScreen'),
});

/** Everything held about the person of a case. */
export const clientFile = createRoute({
  getParentRoute: () => root,
  path: '/kasus/$caseId/berkas-klien',
  component: lazyRouteComponent(
    () => import('../features/client-file/client-file-screen.tsx'),
    'ClientFileScreen',
  ),
});

/** Whether the data of the person of a case are held, and the proposal to erase them. */
export const erasure = createRoute({
  getParentRoute: () => root,
  path: '/kasus/$caseId/pemusnahan',
  component: lazyRouteComponent(() => import('../features/erasure/erasure-screen.tsx'), 'ErasureScreen'),
});

/** Two files of one person become one; `dengan` is a case of the other file. */
export const merge = createRoute({
  getParentRoute: () => root,
  path: '/kasus/$caseId/gabung',
  validateSearch: z.object({ dengan: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../features/registrations/merge-screen.tsx'), 'MergeScreen'),
});
