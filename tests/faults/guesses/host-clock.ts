import { appendFileSync, readFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

// Loaded by `node --import` into a host before any code of its own. Its two clocks are read from a file, as they are
// of a machine whose clock is set and that is started again, and every derivation of a key leaves a dot in another.

const { GUESSES_CLOCK: clockFile = '', GUESSES_DERIVED: derivedFile = '' } = process.env;
const clock = (): { wallMs: number; uptimeSeconds: number } => JSON.parse(readFileSync(clockFile, 'utf8'));
const now = () => clock().wallMs;

globalThis.Date = new Proxy(Date, {
  construct: (date, given) => Reflect.construct(date, given.length === 0 ? [now()] : given),
  get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
});
os.uptime = () => clock().uptimeSeconds;
syncBuiltinESMExports();

const argon2 = createRequire(import.meta.url)('@node-rs/argon2');
const { hashRaw } = argon2;
argon2.hashRaw = (...given: unknown[]) => {
  appendFileSync(derivedFile, '.');
  return hashRaw(...given);
};
