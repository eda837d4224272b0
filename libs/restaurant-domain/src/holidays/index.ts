export { learnHolidays } from './learn-holidays.ts';
export { publicHolidays } from './public-holidays.ts';
export { UnknownCountryError } from './unknown-country.error.ts';
