import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-route.ts';

/** The conferences, and the cases that wait for one. */
export const meetings = createRoute({
  getParentRoute: () => root,
  path: '/rapat',
  component: lazyRouteComponent(() => import('../features/meeting/meetings-screen.tsx'), 'MeetingsScreen'),
});

/** One conference: its day, people and agenda. */
export const meeting = createRoute({
  getParentRoute: () => root,
  path: '/rapat/$meetingId',
  component: lazyRouteComponent(() => import('../features/meeting/meeting-screen.tsx'), 'MeetingScreen'),
});

/** A case of a conference, while it is held. */
export const heldCase = createRoute({
  getParentRoute: () => root,
  path: '/rapat/$meetingId/$itemId',
  component: lazyRouteComponent(() => import('../features/meeting/hold-screen.tsx'), 'HoldScreen'),
});
