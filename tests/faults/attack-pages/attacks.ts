import type { Page } from 'playwright-core';

/** Where an attack is aimed, and the bearer it happens to know. */
export type Aim = { origin: string; bearer: string };

/** Each runs in a foreign page and gives what it could read; even the bearer is known to it. */
export const attacks: Record<string, (aim: Aim) => Promise<string>> = {
  'reads the page': async (aim) => await (await fetch(`${aim.origin}/`)).text(),
  'reads a script': async (aim) => await (await fetch(`${aim.origin}/assets/masuk.js`)).text(),
  'calls with the bearer': async (aim) =>
    await (
      await fetch(`${aim.origin}/rpc/ping`, {
        method: 'POST',
        headers: { authorization: `Bearer ${aim.bearer}`, 'content-type': 'application/json' },
        body: '{}',
      })
    ).text(),
  'calls blindly as plain text': async (aim) => {
    await fetch(`${aim.origin}/rpc/ping`, { method: 'POST', mode: 'no-cors', body: '{}' });
    return '';
  },
  'calls by XMLHttpRequest': (aim) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', `${aim.origin}/rpc/ping`);
      request.onload = () => resolve(request.responseText);
      request.onerror = () => reject(new Error('refused'));
      request.send('{}');
    }),
  'sends a beacon': async (aim) => {
    navigator.sendBeacon(`${aim.origin}/rpc/ping`, new Blob(['{}'], { type: 'text/plain' }));
    return '';
  },
  'posts a form into a frame': (aim) =>
    new Promise((resolve) => {
      document.body.innerHTML = `<iframe name="f"></iframe>
        <form method="post" target="f" enctype="text/plain" action="${aim.origin}/rpc/ping">
          <input name='{"json":{"x":"' value='"}}'></form>`;
      document.forms[0]?.submit();
      setTimeout(() => resolve(''), 400);
    }),
  'frames the page': (aim) =>
    new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.src = aim.origin;
      document.body.append(frame);
      setTimeout(() => {
        try {
          resolve(frame.contentDocument?.title === 'Titian' ? 'Titian' : '');
        } catch {
          resolve('');
        }
      }, 400);
    }),
  'loads a script of ours': (aim) =>
    new Promise((resolve) => {
      const script = document.createElement('script');
      script.src = `${aim.origin}/assets/masuk.js`;
      script.onload = () => resolve(document.title);
      script.onerror = () => resolve('');
      document.body.append(script);
    }),
  'opens a socket': (aim) =>
    new Promise((resolve) => {
      const socket = new WebSocket(aim.origin.replace('http', 'ws'));
      socket.onopen = () => resolve('Titian socket');
      socket.onerror = () => resolve('');
    }),
  'opens an event stream': (aim) =>
    new Promise((resolve) => {
      const stream = new EventSource(`${aim.origin}/rpc/ping`);
      stream.onopen = () => resolve('Titian stream');
      stream.onerror = () => {
        stream.close();
        resolve('');
      };
    }),
  'guesses a code': async (aim) =>
    await (
      await fetch(`${aim.origin}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"code":"tebakan"}',
      })
    ).text(),
};

/** Runs an attack in a page and gives what it could read; nothing when it was refused. */
export async function attack(page: Page, name: string, aim: Aim): Promise<string> {
  const run = attacks[name];
  if (!run) throw new Error(name);
  return await page.evaluate(run, aim).catch(() => '');
}
