/** One option of a command: a flag, or one that takes a value (`placeholder` names it in the help). */
type Option = { about: string; placeholder?: string; required?: true };

/** What was typed after a command, checked against its options: text for a value, true for a flag. */
export type Given = Readonly<Record<string, string | true | undefined>>;

/** Where a command writes: what was asked for to `out`, everything else to `say`. */
export type Terminal = { out(text: string): void; say(text: string): void };

/** One command of the command line. */
export type Command = {
  about: string;
  options: Readonly<Record<string, Option>>;
  run(given: Given, terminal: Terminal): Promise<void>;
};
