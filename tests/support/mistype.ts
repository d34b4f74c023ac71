/** A recovery key with one letter of the first group mistyped. */
export function mistype(recoveryKey: string): string {
  return `${recoveryKey.startsWith('7') ? '8' : '7'}${recoveryKey.slice(1)}`;
}
