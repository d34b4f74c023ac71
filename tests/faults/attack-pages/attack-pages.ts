import type { Fault } from '../support/fault.ts';
import { attack, attacks } from './attacks.ts';
import { openForeignPage } from './foreign-page.ts';

/** Every attack from a page on another port, and under a rebound name, with the bearer known to it. */
export const attackPages: Fault = {
  name: 'attack-pages',
  goal: 'I6',
  promise: 'no page of somebody else reads, writes or connects, whatever it knows',
  trials: { short: 1, long: 10 },
  async run(trials) {
    const stage = await openForeignPage();
    const { app, browser, bearer, foreignOrigin, reboundOrigin, origin } = stage;
    const found = { tried: 0, read: 0, unanswered: 0, framed: 0 };
    for (let trial = 0; trial < trials; trial++) {
      for (const [from, to] of [
        [foreignOrigin, origin],
        [`${reboundOrigin}/`, reboundOrigin],
      ] as const) {
        const page = await browser.newPage();
        const answer = await page.goto(from);
        if (from !== foreignOrigin && answer?.status() !== 421) found.framed++;
        for (const name of Object.keys(attacks)) {
          found.tried++;
          if (/Titian|"ada"/.test(await attack(page, name, { origin: to, bearer }))) found.read++;
        }
        await page.close();
      }
    }
    const reached = app.calls.length;
    const own = await browser.newPage();
    await own.goto(origin);
    const answered = await attack(own, 'calls with the bearer', { origin, bearer });
    if (answered !== '{"json":"ada"}') found.unanswered++;
    await stage.close();
    return [
      { what: `attacks that read or connected, of ${found.tried}`, count: found.read, wanted: 0 },
      { what: 'calls that reached the core', count: reached, wanted: 0 },
      { what: 'pages given under a rebound name', count: found.framed, wanted: 0 },
      { what: 'own pages that were not answered', count: found.unanswered, wanted: 0 },
    ];
  },
};
