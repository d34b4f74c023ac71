import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-route.ts';

/** The allegations one reads. */
export const allegations = createRoute({
  getParentRoute: () => root,
  path: '/dugaan',
  component: lazyRouteComponent(
    () => import('../features/allegation/allegations-screen.tsx'),
    'AllegationsScreen',
  ),
});

/** Writing one. */
export const newAllegation = createRoute({
  getParentRoute: () => root,
  path: '/dugaan/baru',
  component: lazyRouteComponent(
    () => import('../features/allegation/write-screen.tsx'),
    'WriteAllegationScreen',
  ),
});

/** One of them, for its readers. */
export const allegation = createRoute({
  getParentRoute: () => root,
  path: '/dugaan/$allegationId',
  component: lazyRouteComponent(
    () => import('../features/allegation/allegation-screen.tsx'),
    'AllegationScreen',
  ),
});
