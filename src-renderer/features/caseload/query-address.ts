import { getRouteApi, type HistoryState } from '@tanstack/react-router';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { z } from 'zod';
import { CaseloadQuery } from '#contract/caseload';
import { defined } from '#domain/defined';
import { sameAs } from '#domain/same-as';
import { useSession } from '../../core/session.ts';
import { useSteady } from '../../ui/use-steady.ts';
import { askedOf, beginningFor, nothingAsked } from './query-begun.ts';
import { askFirstRowsOf } from './rows-of.ts';

/** The query with only what differs from the beginning, as the address holds it. */
type AddressQuery = z.input<typeof CaseloadQuery>;

const place = getRouteApi('/kasus');
const rest = 250;

/**
 * The query that is shown. It lives in the address, so that a number elsewhere can open the rows it counted and a
 * reload keeps them. Words being searched for are mostly names, and an address may end in a browser's history: they
 * are kept beside the address, in the state of the same history entry.
 */
export function useCaseloadQuery() {
  const { userId, role } = useSession();
  const { q: inSearch } = place.useSearch();
  const navigate = place.useNavigate();
  const inAddress = useSteady(shorten(askedOf(role, inSearch)));
  const begin = () => beginningFor({ userId, role }, { q: inSearch, typed: typedHere() });
  const begun = useEffectEvent(begin);
  const [query, setQuery] = useState(begin);
  const known = useRef(inAddress);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(query);

  // Somebody else changed the address: a link, or a step back.
  useEffect(() => {
    if (sameAs(inAddress, known.current)) return;
    known.current = inAddress;
    clearTimeout(timer.current);
    latest.current = begun();
    setQuery(latest.current);
  }, [inAddress]);
  useEffect(() => () => clearTimeout(timer.current), []);

  /** Writes the query into the address now. */
  const settle = useCallback(async () => {
    clearTimeout(timer.current);
    const { search: text, ...others } = latest.current;
    const short = shorten({ ...others, search: '' });
    known.current = short;
    await navigate({
      search: Object.keys(short).length === 0 ? {} : { q: short },
      state: (before) => ({ ...before, typed: { by: userId, text } }),
      replace: true,
    });
  }, [navigate, userId]);

  const change = useCallback(
    (part: Partial<CaseloadQuery>) => {
      const next = CaseloadQuery.parse(defined({ ...latest.current, ...part }));
      latest.current = next;
      askFirstRowsOf(next);
      setQuery(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void settle(), rest);
    },
    [settle],
  );
  return { query, change, settle };
}

/** The query without what it begins with anyway, always in the same order. */
function shorten(query: CaseloadQuery): AddressQuery {
  const names = Object.keys(CaseloadQuery.shape) as (keyof CaseloadQuery)[];
  const differing = names.filter((name) => !sameAs(query[name], nothingAsked[name]));
  return Object.fromEntries(differing.map((name) => [name, query[name]]));
}

const typedHere = () => (history.state as HistoryState | null)?.typed;
