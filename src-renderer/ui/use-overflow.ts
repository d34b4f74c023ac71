import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { sameAs } from '#domain/same-as';

/**
 * Which of these did not fit into the first line of a strip, as wide as it is now: for a menu at its end. Each stands in
 * the strip with its id as `data-part`, and the strip shows one line.
 */
export function useOverflow<Id extends string>(
  shown: readonly Id[],
): { strip: RefObject<HTMLDivElement | null>; hidden: Id[] } {
  const strip = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState<Id[]>([]);
  useLayoutEffect(() => {
    const line = strip.current;
    if (line === null) return;
    const measure = () => {
      const parts = [...line.querySelectorAll<HTMLElement>('[data-part]')].slice(0, shown.length);
      const top = parts[0]?.offsetTop ?? 0;
      const below = parts.filter(({ offsetTop }) => offsetTop > top).map(({ dataset }) => dataset.part as Id);
      setHidden((before) => (sameAs(before, below) ? before : below));
    };
    const watch = new ResizeObserver(measure);
    watch.observe(line);
    measure();
    return () => watch.disconnect();
  }, [shown]);
  return { strip, hidden };
}
