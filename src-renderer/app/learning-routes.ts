import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { root } from './root-route.ts';

/** What a supervisor directed, and other professions advised. */
export const supervision = createRoute({
  getParentRoute: () => root,
  path: '/supervisi',
  component: lazyRouteComponent(
    () => import('../features/supervision/supervision-screen.tsx'),
    'SupervisionScreen',
  ),
});

/** What the house learned from what did not work. */
export const lesson = createRoute({
  getParentRoute: () => root,
  path: '/pelajaran',
  component: lazyRouteComponent(() => import('../features/lesson/lesson-screen.tsx'), 'LessonScreen'),
});

/** Everything that was ever written, by its words; `kata` are those with which somebody comes. */
export const writing = createRoute({
  getParentRoute: () => root,
  path: '/cari',
  validateSearch: z.object({ kata: z.string().max(200).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../features/writing/writing-screen.tsx'), 'WritingScreen'),
});
