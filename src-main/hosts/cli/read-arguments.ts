import { parseArgs } from 'node:util';
import { Refusal } from '../refusal.ts';
import type { Command, Given } from './command.ts';

/**
 * Reads what was typed after a command's name. Throws a Refusal with exit code 2 that names what is wrong.
 */
export function readArguments(name: string, command: Command, typed: readonly string[]): Given {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([option, { placeholder }]) => [
      option,
      { type: placeholder === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...typed], options, strict: false, tokens: true });
  const given: Record<string, string | true> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') throw misunderstood(name, `"${token.value}" tidak dimengerti.`);
    if (token.kind === 'option-terminator') continue;
    const option = command.options[token.name];
    if (!option) throw misunderstood(name, `Opsi ${token.rawName} tidak dikenal.`);
    if (token.name in given) throw misunderstood(name, `Opsi --${token.name} disebut dua kali.`);
    given[token.name] = readValue(name, token.name, option.placeholder, token.value, token.inlineValue);
  }
  for (const [option, { required }] of Object.entries(command.options)) {
    if (required && given[option] === undefined) throw misunderstood(name, `Opsi --${option} belum diisi.`);
  }
  return given;
}

function readValue(
  command: string,
  option: string,
  placeholder: string | undefined,
  value: string | undefined,
  isInline: boolean | undefined,
): string | true {
  if (placeholder === undefined) {
    if (value !== undefined) throw misunderstood(command, `Opsi --${option} tidak memakai nilai.`);
    return true;
  }
  if (value === undefined || value === '' || (!isInline && value.startsWith('-'))) {
    throw misunderstood(command, `Opsi --${option} belum diberi nilai (${placeholder}).`);
  }
  return value;
}

function misunderstood(command: string, sentence: string): Refusal {
  return new Refusal(`${sentence} Lihat: npm run titian -- ${command} --help`, 2);
}

/** The text of an option, or undefined when it was not given. */
export function textOf(given: Given, option: string): string | undefined {
  const value = given[option];
  return value === true ? undefined : value;
}

/** A whole number between two bounds, both included. */
export function numberOf(given: Given, option: string, lowest: number, highest: number): number | undefined {
  const text = textOf(given, option);
  if (text === undefined) return undefined;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= lowest && number <= highest) return number;
  throw new Refusal(`Opsi --${option} harus bilangan bulat dari ${lowest} sampai ${highest}.`, 2);
}
