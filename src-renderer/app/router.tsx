import {
  createHashHistory,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { CaseloadQuery } from '#contract/caseload';
import { CivilDate, Period } from '#contract/operation';
import type { Session } from '#contract/vault';
import { shiftCodes } from '#domain/shift';
import { askFirstRowsFor } from '../features/caseload/rows-of.ts';
import { NotFound, ScreenFailed, Waiting } from '../parts/screen-states.tsx';
import { allegation, allegations, newAllegation } from './allegation-routes.ts';
import { caseFile, caseWithoutTab, clientFile, erasure, merge } from './case-routes.ts';
import { lesson, supervision, writing } from './learning-routes.ts';
import { heldCase, meeting, meetings } from './meeting-routes.ts';
import { landingOf } from './navigation.ts';
import { gaps, resource, resources } from './resource-routes.ts';
import { root } from './root-route.ts';
import { scrollBackOnceDrawn } from './scroll-back.ts';
import { missing, standard } from './standard-routes.ts';
import { receive } from './transfer-routes.ts';

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: ({ context: { session } }) => {
    throw redirect({ to: landingOf(session.may), replace: true });
  },
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/beranda',
  component: lazyRouteComponent(() => import('../features/home/home-screen.tsx'), 'HomeScreen'),
});

/** A part of an address that has this form, or is not there. */
const shaped = (form: RegExp) => z.string().regex(form).optional().catch(undefined);

/** `lihat` is the part that is open, `bulan` the month of the calendar, `hari` the day chosen in it, `milik` whose duties. */
const duties = createRoute({
  getParentRoute: () => root,
  path: '/tugas',
  validateSearch: z.object({
    lihat: z.enum(['kalender', 'pekerja']).optional().catch(undefined),
    bulan: shaped(/^\d{4}-\d{2}$/),
    hari: shaped(/^\d{4}-\d{2}-\d{2}$/),
    milik: z.string().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../features/duties/duties-screen.tsx'), 'DutiesScreen'),
});

/** `q` is the caseload query that is shown, so that a number elsewhere can open the rows it counted. */
const caseload = createRoute({
  getParentRoute: () => root,
  path: '/kasus',
  validateSearch: z.object({ q: CaseloadQuery.optional().catch(undefined) }),
  loaderDeps: ({ search: { q } }) => ({ q }),
  loader: ({ context: { session }, deps: { q }, location: { state } }) =>
    askFirstRowsFor(session, { q, typed: state.typed }),
  component: lazyRouteComponent(() => import('../features/caseload/caseload-screen.tsx'), 'CaseloadScreen'),
});

/** `orang` is the id of somebody already known who returns, `lama` an old case of theirs that is closed. */
const register = createRoute({
  getParentRoute: () => root,
  path: '/kasus/baru',
  validateSearch: z.object({
    orang: z.uuid().optional().catch(undefined),
    bersama: z.literal(true).optional().catch(undefined),
    lama: z.literal(true).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../features/register/register-screen.tsx'), 'RegisterScreen'),
});

/** What was mended about registrations themselves. */
const registrations = createRoute({
  getParentRoute: () => root,
  path: '/kasus/pembetulan',
  component: lazyRouteComponent(
    () => import('../features/registrations/registrations-screen.tsx'),
    'RegistrationsScreen',
  ),
});

/** Old files in. */
const importing = createRoute({
  getParentRoute: () => root,
  path: '/kasus/impor',
  component: lazyRouteComponent(() => import('../features/import/import-screen.tsx'), 'ImportScreen'),
});

/** `hari` and `jaga` say which turn is shown; without them the one that is now. */
const shift = createRoute({
  getParentRoute: () => root,
  path: '/giliran',
  validateSearch: z.object({
    hari: CivilDate.optional().catch(undefined),
    jaga: z.enum(shiftCodes).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../features/shift/shift-screen.tsx'), 'ShiftScreen'),
});

/** `kasus` are the ids of the cases the packet is made of. */
const packet = createRoute({
  getParentRoute: () => root,
  path: '/konferensi',
  validateSearch: z.object({ kasus: z.array(z.uuid()).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../features/packet/packet-screen.tsx'), 'PacketScreen'),
});

const monthReport = createRoute({
  getParentRoute: () => root,
  path: '/laporan',
  validateSearch: z.object({ masa: Period.optional().catch(undefined) }),
  component: lazyRouteComponent(
    () => import('../features/month-report/month-report-screen.tsx'),
    'MonthReportScreen',
  ),
});

const guide = createRoute({
  getParentRoute: () => root,
  path: '/panduan',
  component: lazyRouteComponent(() => import('../features/guide/guide-screen.tsx'), 'GuideScreen'),
});

/** `bagian` is the part of the settings that is open. */
const settings = createRoute({
  getParentRoute: () => root,
  path: '/atur',
  validateSearch: z.object({ bagian: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./settings-screen.tsx'), 'SettingsScreen'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  component: lazyRouteComponent(() => import('../features/audit/audit-screen.tsx'), 'AuditScreen'),
});

const backup = createRoute({
  getParentRoute: () => root,
  path: '/cadangan',
  component: lazyRouteComponent(() => import('../features/backup/backup-screen.tsx'), 'BackupScreen'),
});

const routeTree = root.addChildren([
  start,
  home,
  duties,
  caseload,
  register,
  receive,
  registrations,
  importing,
  caseWithoutTab,
  caseFile,
  clientFile,
  erasure,
  shift,
  merge,
  packet,
  allegations,
  newAllegation,
  allegation,
  lesson,
  writing,
  monthReport,
  standard,
  missing,
  meetings,
  meeting,
  heldCase,
  resources,
  resource,
  gaps,
  supervision,
  guide,
  settings,
  audit,
  backup,
]);

/** Where in Titian this window is. */
export const addressBar = createHashHistory();

/**
 * The addresses of Titian; they hold opaque ids only, never a name. Made anew for each login, so that nothing
 * of the screen before is drawn, or asked for, in the name of the next person.
 */
export function createTitianRouter(session: Session) {
  let shown = '';
  /** What another page begins at the top of; the same page, asked otherwise, stays where it is. */
  const topOfAnotherPage = (): HTMLElement | null => {
    const { pathname } = router.latestLocation;
    const page = pathname === shown ? null : document.getElementById('isi');
    shown = pathname;
    return page;
  };
  const router = createRouter({
    routeTree,
    history: addressBar,
    context: { session },
    defaultPendingComponent: Waiting,
    defaultErrorComponent: ScreenFailed,
    defaultNotFoundComponent: NotFound,
    defaultPendingMs: 150,
    scrollRestoration: true,
    scrollToTopSelectors: [topOfAnotherPage],
  });
  router.subscribe('onRendered', ({ pathChanged }) => {
    if (!pathChanged) return;
    // A page may have put the keyboard far below.
    if (document.activeElement !== document.body)
      document.activeElement?.scrollIntoView({ block: 'nearest' });
    showInMenu(document.querySelector('nav [data-active]'));
  });
  scrollBackOnceDrawn(router);
  return router;
}

/** A low window has no room for the whole menu. Scrolled into view, Tab would go on from the menu and not from the page. */
function showInMenu(entry: Element | null): void {
  const menu = entry?.closest('nav');
  if (entry === null || menu === null || menu === undefined) return;
  const [own, room] = [entry.getBoundingClientRect(), menu.getBoundingClientRect()];
  const [below, above] = [own.bottom - room.bottom, room.top - own.top];
  if (below > 0) menu.scrollTop += Math.ceil(below);
  else if (above > 0) menu.scrollTop -= Math.ceil(above);
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createTitianRouter>;
  }
}
