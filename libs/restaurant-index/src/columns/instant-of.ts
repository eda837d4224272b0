/*
 * Date.parse takes a third of a microsecond, a twentieth of what a build does for a place. Most
 * times are written alike and can be read off: dates up to the 28th, which all months have. What
 * looks any other way is left to Date.parse.
 */
const USUAL = 'dddd-dd-ddTdd:dd:ddZ';
const USUAL_WITH_MS = 'dddd-dd-ddTdd:dd:dd.dddZ';
const ZERO = 0x30;
const DAY_MS = 86_400_000;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH_DAY = 719_468;

/** Epoch milliseconds of an ISO 8601 time; -Infinity where there is none, or it is not one. */
export function instantOf(text: string | undefined): number {
  if (text === undefined) return Number.NEGATIVE_INFINITY;
  const at = usualInstant(text) ?? Date.parse(text);
  return Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
}

function usualInstant(text: string): number | undefined {
  const hasMs = text.length === USUAL_WITH_MS.length;
  if (!isWrittenAs(text, hasMs ? USUAL_WITH_MS : USUAL)) return undefined;
  const [month, day] = [twoDigits(text, 5), twoDigits(text, 8)];
  const [hour, minute, second] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)];
  if (month === 0 || month > 12 || day === 0 || day > 28) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const year = 100 * twoDigits(text, 0) + twoDigits(text, 2);
  const ms = hasMs ? 10 * twoDigits(text, 20) + (twoDigits(text, 21) % 10) : 0;
  return dayNumber(year, month, day) * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1_000 + ms;
}

/** Where the form has a d the text has a digit, elsewhere the same character. */
function isWrittenAs(text: string, form: string): boolean {
  if (text.length !== form.length) return false;
  for (let at = 0; at < form.length; at++) {
    const unit = text.charCodeAt(at);
    const isDigit = unit >= ZERO && unit <= ZERO + 9;
    if (form[at] === 'd' ? !isDigit : form.charCodeAt(at) !== unit) return false;
  }
  return true;
}

function twoDigits(text: string, at: number): number {
  return 10 * (text.charCodeAt(at) - ZERO) + text.charCodeAt(at + 1) - ZERO;
}

/** Since 1970-01-01, with years that begin in March: then the leap day is the last one. */
function dayNumber(year: number, month: number, day: number): number {
  const [years, months] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return 365 * years + leapDays + Math.floor((153 * months + 2) / 5) + day - 1 - EPOCH_DAY;
}
