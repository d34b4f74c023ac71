import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { Period } from '#contract/operation';
import { gapDimensionCodes, gapFigureCodes } from '#domain/resources/gaps';
import { root } from './root-route.ts';

/** The directory of resource systems. */
export const resources = createRoute({
  getParentRoute: () => root,
  path: '/sumber',
  component: lazyRouteComponent(() => import('../features/resource/resources-screen.tsx'), 'ResourcesScreen'),
});

/** One source, and who qualifies for it. */
export const resource = createRoute({
  getParentRoute: () => root,
  path: '/sumber/$resourceId',
  component: lazyRouteComponent(() => import('../features/resource/resource-screen.tsx'), 'ResourceScreen'),
});

/** `menurut`, `baris` and `angka` say of which number the cases are listed. */
export const gaps = createRoute({
  getParentRoute: () => root,
  path: '/kebijakan',
  validateSearch: z.object({
    masa: Period.optional().catch(undefined),
    menurut: z.enum(gapDimensionCodes).optional().catch(undefined),
    baris: z.string().max(60).optional().catch(undefined),
    angka: z.enum(gapFigureCodes).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../features/resource/gaps-screen.tsx'), 'GapsScreen'),
});
