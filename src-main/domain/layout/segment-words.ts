/** Whether so few and such short words stand beside one another as one control. */
export const isInSegments = (labels: readonly string[]): boolean =>
  labels.length <= 4 && labels.every((label) => label.length <= 28) && labels.join('').length <= 72;

/** What of a label stands on a narrow segment: its number, where each has one; undefined where the words are too long. */
export function shortOf(labels: readonly string[]): string[] | undefined {
  if (labels.length > 6) return undefined;
  const numbers = labels.map((label) => /^\d+(?= )/.exec(label)?.[0]);
  if (numbers.every((number) => number !== undefined)) return numbers;
  return labels.join('').length <= 36 ? [...labels] : undefined;
}
