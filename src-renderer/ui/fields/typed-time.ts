/** A time of day as HH:MM from what a person typed: 9.30, 09:30, 0930 or 9. Undefined when it is none. */
export function parseTypedTime(text: string): string | undefined {
  const match = /^(\d{1,2})[.:\s](\d{2})$/.exec(text.trim()) ?? /^(\d{1,2}?)(\d{2})?$/.exec(text.trim());
  if (match === null) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
