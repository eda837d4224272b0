const EVENING = '19:30';
const NOON = '12:00';
const DAY_MS = 86_400_000;

/** Times that are asked for most, local; tonight is none once it has begun. */
export interface Presets {
  readonly tonight?: string;
  readonly tomorrowNoon: string;
}

/** Seen from a local time, `2026-11-30T19:05`. */
export function presetsAt(localNow: string): Presets {
  const today = localNow.slice(0, 10);
  const tomorrow = new Date(Date.parse(`${today}T00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  const tonight = `${today}T${EVENING}`;
  return {
    ...(localNow < tonight && { tonight }),
    tomorrowNoon: `${tomorrow}T${NOON}`,
  };
}
