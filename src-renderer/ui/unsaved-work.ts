import { useEffect, useRef } from 'react';

/**
 * Something typed and not kept yet. With `save` it can be kept without asking; without, leaving asks first. What `isHeld`
 * is lost by leaving, and not by a lock.
 */
type UnsavedWork = { isDirty: boolean; save?: () => Promise<unknown>; isHeld?: boolean };

const works = new Set<{ current: UnsavedWork }>();

/** Tells the frame about unsaved work of this component: before leaving or locking it is saved, or asked about. */
export function useUnsavedWork(work: UnsavedWork): void {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    works.add(latest);
    return () => {
      works.delete(latest);
    };
  }, []);
}

/** Saves what can be saved without asking; false when something typed would still be lost by leaving. */
export async function settleUnsavedWork(): Promise<boolean> {
  const dirty = [...works].map(({ current }) => current).filter((work) => work.isDirty);
  const saved = await Promise.allSettled(
    dirty.map((work) => work.save?.() ?? Promise.reject(new Error('Nothing to save it with'))),
  );
  return saved.every(({ status }) => status === 'fulfilled');
}

/** Whether all that is not kept yet is held when the window is locked, until its writer's next login. */
export function isUnsavedWorkHeld(): boolean {
  return [...works].every(
    ({ current }) => !current.isDirty || current.save !== undefined || current.isHeld === true,
  );
}

/** Whether something typed has not been kept yet. */
export function hasUnsavedWork(): boolean {
  return [...works].some(({ current }) => current.isDirty);
}
