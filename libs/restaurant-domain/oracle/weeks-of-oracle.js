/**
 * What the npm package `opening_hours` makes of hours, for the specs: it knows no time zones, so it
 * runs in a process of its own whose TZ is the place's zone.
 *
 * stdin: a JSON list of strings. Arguments: the local dates of a Monday and of the Monday after it.
 * stdout: a JSON list of the same length; per string the intervals of the week that are not closed,
 * as [first minute, minute after the last, 'open' | 'unknown'] since Monday's midnight, or null
 * where it cannot read the string.
 */
import { text } from 'node:stream/consumers';
import OpeningHours from 'opening_hours';

const MINUTE_MS = 60_000;
const [monday, nextMonday] = process.argv.slice(2).map((date) => new Date(`${date}T00:00`));

function intervalsOf(hours) {
  const read = oracleOf(hours);
  if (read === undefined) return null;
  return read
    .getOpenIntervals(monday, nextMonday)
    .map(([from, to, isUnknown]) => [
      minutesSinceMonday(from),
      minutesSinceMonday(to),
      isUnknown ? 'unknown' : 'open',
    ]);
}

function oracleOf(hours) {
  try {
    return new OpeningHours(hours, null);
  } catch {
    return undefined; // It throws strings and errors alike for whatever it does not understand.
  }
}

function minutesSinceMonday(date) {
  return Math.round((date.getTime() - monday.getTime()) / MINUTE_MS);
}

process.stdout.write(JSON.stringify(JSON.parse(await text(process.stdin)).map(intervalsOf)));
