import { client } from './client.ts';

// What was typed and could not be saved when its window was locked: sealed (AES-256-GCM) to a key that comes with its
// writer's login, held in the memory of the program that shows this window, and opened by nobody else's login.

/** What a person's texts are sealed with, and opened. */
export type HoldKey = Promise<CryptoKey>;

/** The key of a session, which has it in base64. */
export const readHoldKey = (held: string): HoldKey =>
  crypto.subtle.importKey('raw', bytesOf(held), 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Seals a text and has it held. Never throws: what cannot be held is lost, as it was before. */
export async function hold(subject: string, text: unknown, by: HoldKey | undefined): Promise<void> {
  if (by === undefined) return;
  try {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const clear = new TextEncoder().encode(JSON.stringify(text));
    const algorithm = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(subject) };
    const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, await by, clear));
    await client.pc.hold({ subject, sealed: textOf(new Uint8Array([...iv, ...sealed])) });
  } catch {
    // The window has no way to its own program any more, and is about to say so.
  }
}

/** The texts that open with a key. */
export async function takeHeld(by: HoldKey): Promise<{ subject: string; text: unknown }[]> {
  const all = await client.pc.held().catch(() => []);
  const opened = await Promise.all(all.map((one) => open(one, by)));
  return opened.filter((one) => one !== undefined);
}

/** A text is in a form again, or saved: it is held no more. */
export function letGo(subject: string): void {
  client.pc.letGo({ subject }).catch(() => undefined);
}

async function open({ subject, sealed }: { subject: string; sealed: string }, by: HoldKey) {
  try {
    const bytes = bytesOf(sealed);
    const algorithm = {
      name: 'AES-GCM',
      iv: bytes.subarray(0, 12),
      additionalData: new TextEncoder().encode(subject),
    };
    const clear = await crypto.subtle.decrypt(algorithm, await by, bytes.subarray(12));
    return { subject, text: JSON.parse(new TextDecoder().decode(clear)) as unknown };
  } catch {
    return undefined; // somebody else's
  }
}

const bytesOf = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Piece by piece: a call with a million arguments fails. */
function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
