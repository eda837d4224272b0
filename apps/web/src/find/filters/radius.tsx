import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { DEFAULT_RADIUS_M } from '../chips.ts';
import { changed } from '../criteria.ts';
import { useFinding } from '../finding.ts';

const RADII_M = [500, 1_000, DEFAULT_RADIUS_M, 5_000, 10_000];

/** How far from the point that is searched near, if one is. */
export function Radius(): JSX.Element | null {
  const { criteria, telling, goTo } = useFinding();
  const { words, format } = telling;
  const id = useId();
  if (criteria.near === undefined) return null;
  const radius = criteria.radius_m ?? DEFAULT_RADIUS_M;
  const radii = RADII_M.includes(radius) ? RADII_M : [...RADII_M, radius].sort((a, b) => a - b);
  return (
    <p class="find-other">
      <label for={id}>{words.radius}</label>
      <select
        id={id}
        value={radius}
        onChange={({ currentTarget: { value } }) =>
          goTo(changed(criteria, { radius_m: Number(value) }))
        }
      >
        {radii.map((each) => (
          <option key={each} value={each}>
            {format.distance(each)}
          </option>
        ))}
      </select>
    </p>
  );
}
