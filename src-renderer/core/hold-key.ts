import { createContext, use } from 'react';
import type { HoldKey } from './held-texts.ts';

export const HoldKeyContext = createContext<HoldKey | undefined>(undefined);

/** The key of whoever is in, for what they type and that cannot be saved. */
export const useHoldKey = (): HoldKey | undefined => use(HoldKeyContext);
