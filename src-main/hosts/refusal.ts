/** Something a host cannot do, said in a sentence for the person at the terminal. */
export class Refusal extends Error {
  /** 1: refused; 2: the command itself was not understood. */
  readonly exitCode: 1 | 2;

  constructor(sentence: string, exitCode: 1 | 2 = 1) {
    super(sentence);
    this.name = 'Refusal';
    this.exitCode = exitCode;
  }
}

/**
 * Whether something thrown is a Refusal. The bundle has a class of its own for it, so the class says little.
 */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'Refusal' && 'exitCode' in error;
}

/** The code of a failed system call (`ENOENT`, `EADDRINUSE`), when that is what was thrown. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
