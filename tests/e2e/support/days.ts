/** A day before today as a person types it: 23/11/2026. */
export function daysAgo(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() - days);
  return [day.getDate(), day.getMonth() + 1, day.getFullYear()].join('/');
}
