/** How often each thing happened in all lives together: a deed that was saved, a figure that was told. */
export type Happened = Map<string, number>;

export function countIn(happened: Happened, what: string): void {
  happened.set(what, (happened.get(what) ?? 0) + 1);
}

/** How often each must happen for each life at least, about half of what it does; else the comparison is empty. */
const floors: Record<string, number> = {
  look: 3,
  acceptance: 0.4,
  eic: 0.5,
  assessment: 0.45,
  contract: 0.12,
  contact: 0.15,
  planning: 0.37,
  evaluation: 0.5,
  note: 1,
  conference: 0.1,
  termination: 0.15,
  'move admission': 0.06,
  'remove target': 0.14,
  'add target': 0.06,
  'move day': 0.06,
  'other unit': 0.06,
  'sentence told': 3,
  'stage told': 3,
  'days told': 3,
  'since told': 2,
  'due told': 1.9,
  'home told': 1.7,
  'percent told': 0.8,
  'targets told': 0.15,
};

/** What happened less often than its floor in so many lives; in few, less often than chance leaves it. */
export function tooSeldom(happened: Happened, lives: number): string[] {
  return Object.entries(floors).flatMap(([what, floor]) => {
    const mean = 2 * floor * lives;
    const wanted = Math.floor(Math.min(mean / 2, mean - 3 * Math.sqrt(mean)));
    const count = happened.get(what) ?? 0;
    return count < wanted ? [`${what} ${count} of ${wanted}`] : [];
  });
}
