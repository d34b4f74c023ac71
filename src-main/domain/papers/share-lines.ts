/**
 * Shares the lines of a page among texts that want so many each: the short ones get all they want, the long ones as
 * many as one another, none fewer than one. Their sum is `room`, or less where everything fits; more only where there
 * are more texts than lines.
 */
export function shareLines(wanted: readonly number[], room: number): number[] {
  const shares = wanted.map(() => 1);
  let left = room - wanted.length;
  const order = wanted.map((_lines, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  for (const [at, index] of order.entries()) {
    const even = Math.max(0, Math.floor(left / (order.length - at)));
    const more = Math.min((wanted[index] ?? 1) - 1, even);
    shares[index] = 1 + Math.max(0, more);
    left -= Math.max(0, more);
  }
  return shares;
}
