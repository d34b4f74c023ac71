import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-route.ts';

/** The file of a case that another centre sent. */
export const receive = createRoute({
  getParentRoute: () => root,
  path: '/kasus/terima',
  component: lazyRouteComponent(() => import('../features/transfer/receive-screen.tsx'), 'ReceiveScreen'),
});
