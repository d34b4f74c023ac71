import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '../support/fault.ts';
import { act, type Person } from './acts.ts';
import { countLost } from './count-lost.ts';
import { type Day, openDay } from './open-day.ts';

/** From so many acts each on, the office is full, and the worst befalls it as often as it is said to. */
const enough = 100;

/** People at work in an office for a day, while cables are cut and the PC that keeps the vault dies. */
export const officeDay: Fault = {
  name: 'office-day',
  goal: 'R1, L1',
  promise:
    'an office at work loses nothing it was told is saved, shows nobody what is not theirs, and knows who did what where',
  trials: { short: 30, long: enough },
  async run(trials) {
    const isFull = trials >= enough;
    const people = isFull ? 30 : 7;
    const events = isFull ? { cut: 100, kill: 10, shut: 5 } : { cut: 8, kill: 1, shut: 1 };
    const day = await openDay(people, isFull ? 5 : 3);
    const befell = await work(day, trials, events);
    await day.endHub();
    const { ledger, folder } = day;
    const lost = await countLost(folder, ledger);
    await day.end();
    const foreign = ledger.shownCases.filter(
      ({ caseId, loginName }) => (ledger.workerOf.get(caseId) ?? loginName) !== loginName,
    ).length;
    const others = ledger.shownDrafts.filter(({ typedBy, loginName }) => typedBy !== loginName).length;
    const saved = ledger.acknowledged.length;
    return [
      {
        what: `acts not done, of ${people * trials} by ${people} people ${befell.said.length === 0 ? '' : ` (${befell.said.slice(0, 3).join('; ')})`}`,
        count: people * trials - ledger.acts,
        wanted: 0,
      },
      { what: `cables cut, ${befell.cutSockets} connections in all`, count: befell.cut, wanted: events.cut },
      { what: 'hubs killed', count: befell.kill, wanted: events.kill },
      { what: 'offices closed and opened again', count: befell.shut, wanted: events.shut },
      { what: `acknowledged saves lost, of ${saved}`, count: lost.lost, wanted: 0 },
      {
        what: `words lost of forms that five write in, of ${ledger.words.length} (${ledger.merged} times another was first)${lost.wordsLost.length === 0 ? '' : `: ${lost.wordsLost.slice(0, 5).join(' ')}`}`,
        count: lost.wordsLost.length,
        wanted: 0,
      },
      {
        what: `cases or drafts shown to whom they are not for, of ${ledger.shownCases.length + ledger.shownDrafts.length}`,
        count: foreign + others + ledger.openedForeign,
        wanted: 0,
      },
      { what: 'right pass phrases refused', count: ledger.turnedAway, wanted: 0 },
      { what: 'numbers given twice, or left out of the audit', count: lost.doubled, wanted: 0 },
      { what: 'saves whose audit row names another person or PC', count: lost.otherRow, wanted: 0 },
      { what: 'sessions of two people or PCs, and rows without a PC', count: lost.unsaid, wanted: 0 },
      { what: 'troubles in the trail', count: lost.troubles, wanted: 0 },
      {
        what: 'days in which nothing was merged',
        count: trials >= enough && ledger.merged === 0 ? 1 : 0,
        wanted: 0,
      },
    ];
  },
};

type Events = { cut: number; kill: number; shut: number };

/** Everybody does so many acts, and spread over the day the events befall the office. */
async function work(day: Day, trials: number, events: Events) {
  const befell = { cut: 0, kill: 0, shut: 0, cutSockets: 0, said: [] as string[] };
  const kinds = Object.entries(events).flatMap(([kind, times]) =>
    Array.from({ length: times }, (_, at) => ({
      kind: kind as keyof Events,
      at: (at + Math.random()) / times,
    })),
  );
  const waiting = kinds.toSorted((one, other) => one.at - other.at);
  const total = day.people.length * trials;
  let isOver = false;
  const misfortune = (async () => {
    for (const { kind, at } of waiting) {
      while (!isOver && day.ledger.acts < at * total * 0.95) await pause(10);
      if (kind === 'kill') await day.killHub();
      else if (kind === 'shut') await day.shutHub();
      else befell.cutSockets += await cutOne(day);
      befell[kind] += 1;
    }
  })();
  const lives = day.people.map((person) => live(person, trials, befell.said));
  await Promise.all(lives);
  isOver = true;
  await misfortune;
  return befell;
}

async function live(person: Person, trials: number, said: string[]): Promise<void> {
  for (let count = 0; count < trials; count += 1) {
    try {
      await act(person);
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      said.push(`${person.login.loginName}: ${code} ${message}`.slice(0, 120));
    }
  }
}

/** A cable is out for a moment, and every connection over it ends in the middle of whatever it carried. */
async function cutOne({ taps }: Day): Promise<number> {
  const one = taps[Math.floor(Math.random() * taps.length)];
  if (one === undefined) return 0;
  one.setOut(true);
  const count = one.cut();
  await pause(Math.random() * 150);
  one.setOut(false);
  return count;
}
