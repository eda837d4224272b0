import Holidays from 'date-holidays';
import countryToCurrency from 'country-to-currency';
import { DAYS } from '@tablewise/contracts';
import { UnknownCountryError } from '../../holidays/unknown-country.error.ts';
import type { CityPack } from '../city-pack.ts';
import { CityMakingError } from './city-making.error.ts';
import type { CityFindings } from './findings.ts';
import type { CityFacts } from './material.ts';

type CountryFacts = Pick<
  CityPack,
  'country' | 'holidays_of' | 'time_zone' | 'currency' | 'languages' | 'weekend'
>;

/** Codes of `date-holidays` that are a country's and not a language's. */
const LANGUAGE_CODES: Readonly<Record<string, string>> = { cz: 'cs', ge: 'ka', jp: 'ja' };

/**
 * What a country says of its cities; what is guessed is a warning. Time zones, languages and states
 * are those of `date-holidays`, the weekend is CLDR's.
 *
 * @throws UnknownCountryError, CityMakingError for a state that there is not, or where there is a choice
 */
export function countryFacts(given: CityFacts, warnings: CityFindings): CountryFacts {
  const country = given.country.toUpperCase();
  const rules = new Holidays();
  if (!Object.hasOwn(rules.getCountries(), country)) throw new UnknownCountryError(given.country);
  const state = stateOf(rules, { country, state: given.state }, warnings);
  if (state === undefined) rules.init(country);
  else rules.init(country, state);
  const where = state === undefined ? country : `${country}, ${state}`;
  return {
    country,
    ...(state !== undefined && { holidays_of: { state } }),
    time_zone: given.timeZone ?? timeZoneOf(rules, where, warnings),
    currency: given.currency ?? currencyOf(country, warnings),
    languages: given.languages === undefined ? languagesOf(rules) : [...given.languages],
    weekend: weekendOf(given, country, warnings),
  };
}

function stateOf(
  rules: Holidays,
  { country, state }: { readonly country: string; readonly state: string | undefined },
  warnings: CityFindings,
): string | undefined {
  // Undefined, whatever its type says, of a country without states.
  const states = Object.entries({ ...rules.getStates(country, 'en') });
  if (state === undefined) {
    if (states.length > 0) {
      warnings.add(`public holidays are those of all of ${country}; it has more by state: --state`);
    }
    return undefined;
  }
  const known = states.find(([code]) => code.toUpperCase() === state.toUpperCase());
  if (known !== undefined) return known[0];
  const list = states.map(([code, name]) => `${code} (${name})`).join(', ');
  const choice = states.length === 0 ? 'there are none' : `known: ${list}`;
  throw new CityMakingError(`${country} has no holidays of a state "${state}"; ${choice}`);
}

function timeZoneOf(rules: Holidays, where: string, warnings: CityFindings): string {
  const zones = rules.getTimezones();
  const [only, another] = zones;
  if (only === undefined || another !== undefined) {
    throw new CityMakingError(
      `${where} has ${zones.length} time zones: say with --time-zone which one: ${zones.join(', ')}`,
    );
  }
  warnings.add(`time zone ${only}, the one of ${where}: --time-zone`);
  return only;
}

function currencyOf(country: string, warnings: CityFindings): string {
  const currencies: Readonly<Record<string, string | undefined>> = countryToCurrency;
  const currency = currencies[country];
  if (currency === undefined) {
    throw new CityMakingError(`no currency is known of ${country}: say it with --currency`);
  }
  warnings.add(`currency ${currency}, that of ${country}: --currency`);
  return currency;
}

function languagesOf(rules: Holidays): string[] {
  const languages = rules.getLanguages().map((tag) => {
    const [language = tag] = tag.split('-');
    return LANGUAGE_CODES[language] ?? language;
  });
  return [...new Set(languages)];
}

function weekendOf(given: CityFacts, country: string, warnings: CityFindings): CityPack['weekend'] {
  const days = DAYS.filter((day) => day !== 'public_holiday');
  if (given.weekend !== undefined) {
    return given.weekend.map((word) => {
      const day = days.find((each) => word.length >= 3 && each.startsWith(word.toLowerCase()));
      if (day !== undefined) return day;
      throw new CityMakingError(`--weekend: "${word}" is no day such as fri`);
    });
  }
  const weekend = weekendNumbers(country).flatMap((number) => days[number - 1] ?? []);
  warnings.add(`weekend ${weekend.join(' and ')}, as ${country} has it: --weekend`);
  return weekend;
}

/** 1 is Monday. Node 24 has a method where Node 20 has a property; TypeScript knows neither yet. */
function weekendNumbers(country: string): readonly number[] {
  const locale: Intl.Locale & {
    readonly weekInfo?: { readonly weekend: readonly number[] };
    readonly getWeekInfo?: () => { readonly weekend: readonly number[] };
  } = new Intl.Locale(`und-${country}`);
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend ?? [6, 7];
}
