import type { City } from '@tablewise/api-client';
import { API_LANGUAGES } from './language.ts';
import type { Language, Words } from './language.ts';

type Band = City['price_bands'][number];

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Up to here a time is told as what is left of it. */
const SOON_MIN = 60;

/** A price that is open to one side. */
const OPEN_PRICES: Words<{ readonly upTo: string; readonly orMore: string }> = {
  en: { upTo: 'up to {}', orMore: '{} or more' },
  'zh-Hant': { upTo: '{} 以下', orMore: '{} 以上' },
};

/** What is known of the city before it was asked: enough to write a number. */
export type CityWays = Pick<City, 'country' | 'currency' | 'time_zone' | 'price_bands'>;

/**
 * Numbers, distances, prices and times as the city writes them, in one language. Local times are the
 * city's own, without an offset (`2026-11-30T22:30`), as the API writes them.
 */
export class Format {
  readonly #locale: string;
  readonly #number: Intl.NumberFormat;
  readonly #list: Intl.ListFormat;
  /** Made when it is first wanted: only operators read seconds. */
  #instant: Intl.DateTimeFormat | undefined;

  constructor(
    readonly language: Language,
    private readonly city: CityWays,
    private readonly now: () => number,
  ) {
    this.#locale = [language, ...(city.country === '' ? [] : [city.country])].join('-');
    this.#number = new Intl.NumberFormat(this.#locale, { maximumFractionDigits: 1 });
    this.#list = new Intl.ListFormat(this.#locale, { type: 'conjunction' });
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  /** With one decimal, so that several line up and add up. */
  tenths(value: number): string {
    return new Intl.NumberFormat(this.#locale, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }).format(value);
  }

  percent(share: number): string {
    return new Intl.NumberFormat(this.#locale, {
      style: 'percent',
      maximumFractionDigits: 0,
    }).format(share);
  }

  list(items: readonly string[]): string {
    return this.#list.format(items);
  }

  /** `403` is "400 m", `1250` is "1.3 km". */
  distance(metres: number): string {
    const far = metres >= 1_000;
    return new Intl.NumberFormat(this.#locale, {
      style: 'unit',
      unit: far ? 'kilometer' : 'meter',
      maximumFractionDigits: far ? 1 : 0,
    }).format(far ? metres / 1_000 : Math.max(10, Math.round(metres / 10) * 10));
  }

  /** "90 min" */
  minutes(minutes: number): string {
    return new Intl.NumberFormat(this.#locale, {
      style: 'unit',
      unit: 'minute',
      unitDisplay: 'short',
    }).format(minutes);
  }

  /** What a price level means in the money of the city: "€15–30", "up to €15". */
  price(level: number): string {
    const { upTo, orMore } = OPEN_PRICES[this.language];
    const bands = this.city.price_bands.filter((band) => band.level === level);
    const from = edge(bands, 'from', Math.min);
    const to = edge(bands, 'to', Math.max);
    if (to === undefined) return from === undefined ? '' : orMore.replace('{}', this.money(from));
    if (from === undefined) return upTo.replace('{}', this.money(to));
    return this.#money().formatRange(from, to);
  }

  money(amount: number): string {
    return this.#money().format(amount);
  }

  /** "22:30" of a local time; what is none is left as it is. */
  time(local: string): string {
    return this.#written(local, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  }

  /** "22:30:05" in the city's time. `at`: ms since the epoch. */
  instant(at: number): string {
    this.#instant ??= this.#clock({ timeStyle: 'medium' });
    return this.#instant.format(at);
  }

  /** "30 Nov, 22:30:05" */
  dayAndInstant(at: number): string {
    return this.#clock({
      ...{ day: 'numeric', month: 'short' },
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
    }).format(at);
  }

  /** What the city's time is called: "GMT+8". */
  get zone(): string {
    const parts = this.#clock({ timeZoneName: 'short' }).formatToParts(this.now());
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? this.city.time_zone;
  }

  /** As a person says it: "in 20 min", "22:30", "tomorrow 11:30", "Wed 11:30", "3 Dec 11:30". */
  when(local: string): string {
    const minutes = this.minutesUntil(local);
    if (Number.isNaN(minutes)) return local;
    if (minutes >= 0 && minutes <= SOON_MIN) return this.soon(minutes);
    const time = this.time(local);
    const days = this.#daysUntil(local);
    return days === 0 ? time : `${this.day(local)} ${time}`;
  }

  /** How long an instant is ago: "5 min ago", "18:20", "yesterday 14:05", "28 Nov 14:05". */
  since(instant: string): string {
    const local = this.local(instant);
    // A server's clock may be ahead of the reader's.
    const minutes = Math.max(0, -this.minutesUntil(local));
    if (minutes >= SOON_MIN) return this.when(local);
    const ways = { style: 'short', numeric: 'auto' } as const;
    return new Intl.RelativeTimeFormat(this.#locale, ways).format(-minutes, 'minute');
  }

  /** "in 20 min" */
  soon(minutes: number): string {
    return new Intl.RelativeTimeFormat(this.#locale, { style: 'short' }).format(minutes, 'minute');
  }

  /** The day of a local time: "today", "tomorrow", "Wed", "3 Dec", "3 Dec 2027". */
  day(local: string): string {
    const days = this.#daysUntil(local);
    if (Number.isNaN(days)) return local;
    if (Math.abs(days) <= 1)
      return new Intl.RelativeTimeFormat(this.#locale, { numeric: 'auto' }).format(days, 'day');
    if (days > 1 && days < 7) return this.#written(local, { weekday: 'short' });
    const isOtherYear = local.slice(0, 4) !== this.localNow().slice(0, 4);
    return this.#written(local, {
      ...{ day: 'numeric', month: 'short' },
      ...(isOtherYear && { year: 'numeric' }),
    });
  }

  /** "30 Nov 2026" of a date. */
  date(date: string): string {
    return this.#written(date.slice(0, 10), { dateStyle: 'medium' });
  }

  /** Whole minutes from now to a local time; negative when it is past. */
  minutesUntil(local: string): number {
    return Math.round((asUtc(local) - asUtc(this.localNow())) / MINUTE_MS);
  }

  /** The city's time, to the minute: `2026-11-30T19:05`. */
  localNow(): string {
    return this.#localTime(this.now());
  }

  /** The city's time of an instant: `2026-11-30T11:05:00Z` is `2026-11-30T19:05`. */
  local(instant: string): string {
    return this.#localTime(Date.parse(instant));
  }

  /** What the API calls the language. */
  get apiLanguage(): 'en' | 'zh' {
    return API_LANGUAGES[this.language];
  }

  #written(local: string, options: Intl.DateTimeFormatOptions): string {
    const at = asUtc(local);
    if (Number.isNaN(at)) return local;
    return new Intl.DateTimeFormat(this.#locale, { ...options, timeZone: 'UTC' }).format(at);
  }

  #daysUntil(local: string): number {
    const day = (time: string): number => asUtc(time.slice(0, 10));
    return Math.round((day(local) - day(this.localNow())) / DAY_MS);
  }

  #localTime(ms: number): string {
    // Swedish writes dates as ISO 8601 does.
    return new Intl.DateTimeFormat('sv-SE', {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone: this.city.time_zone,
    })
      .format(ms)
      .replace(' ', 'T');
  }

  #clock(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const { time_zone: timeZone } = this.city;
    return new Intl.DateTimeFormat(this.#locale, { hourCycle: 'h23', timeZone, ...options });
  }

  #money(): Intl.NumberFormat {
    return new Intl.NumberFormat(this.#locale, {
      style: 'currency',
      currency: this.city.currency,
      maximumFractionDigits: 0,
    });
  }
}

/** A local time as if it were UTC, so that its parts can be written without a zone. */
function asUtc(local: string): number {
  return Date.parse(local.length === 10 ? `${local}T00:00Z` : `${local}Z`);
}

function edge(
  bands: readonly Band[],
  side: 'from' | 'to',
  furthest: (...amounts: number[]) => number,
): number | undefined {
  const amounts = bands.map((band) => band[side]);
  return amounts.every((amount) => amount !== undefined) && amounts.length > 0
    ? furthest(...amounts)
    : undefined;
}
