import { createRootRouteWithContext } from '@tanstack/react-router';
import type { Session } from '#contract/vault';
import { Frame } from './frame.tsx';

/** What every address stands in. */
export const root = createRootRouteWithContext<{ session: Session }>()({ component: Frame });
