import type { City } from '@tablewise/restaurant-domain';
import type { CityFinding } from '@tablewise/restaurant-domain/city-making';
import { amount } from './amount.ts';

const COLUMN = 50;

/** A pack that was made, as lines for a terminal: what is in it, what is not, what to look at. */
export function describeCity(
  city: City,
  about: {
    readonly file: string;
    readonly leftOut: readonly CityFinding[];
    readonly warnings: readonly CityFinding[];
  },
): string[] {
  const { regions, districts, areas } = city.pack;
  const { file, leftOut, warnings } = about;
  const option = `--city ${quoted(file)}`;
  return [
    `${city.name}: ${file}`,
    line('regions', regions.length, namesOf(regions)),
    line('districts', districts.length, namesOf(districts)),
    line('areas', areas.length, namesOf(areas)),
    line(
      'left out',
      leftOut.reduce((sum, { count }) => sum + count, 0),
    ),
    ...leftOut.map(({ what, count, names }) => line(`  ${what}`, count, listed(names, count))),
    ...(warnings.length === 0 ? [] : ['Look at this, and mend the file or give the option:']),
    ...warnings.map(({ what, count, names }) =>
      count === 0 ? `  - ${what}` : `  - ${amount(count)} ${what}: ${listed(names, count)}`,
    ),
    'Next:',
    `  npm start -- ${option}`,
    `  npm run import -- ${option} --format overpass restaurants.json`,
  ];
}

const SHOWN = 3;

function namesOf(level: readonly { readonly name: string }[]): string {
  return listed(
    level.map(({ name }) => name),
    level.length,
  );
}

function listed(names: readonly string[], count: number): string {
  const first = names.slice(0, SHOWN).join(', ');
  return count > SHOWN ? `${first} and ${amount(count - SHOWN)} more` : first;
}

function line(label: string, count: number, note = ''): string {
  const text = `  ${label.padEnd(COLUMN)} ${amount(count).padStart(6)}`;
  return note === '' ? text : `${text}  ${note}`;
}

/** As a shell takes it for one word. */
function quoted(file: string): string {
  return /^[\w./-]+$/u.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;
}
