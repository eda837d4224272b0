/** Minutes since midnight as HH:MM; from 24:00 on they count on. */
export function clockTime(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  return `${String(hour).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
