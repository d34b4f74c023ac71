import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
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
