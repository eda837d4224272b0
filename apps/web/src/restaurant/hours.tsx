import type { FoundPlace } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useFormat, useWords } from '../words/words.ts';
import { isWholeDay, shownRange, weekOf } from './week.ts';
import type { DayRow } from './week.ts';
import { RESTAURANT } from './words.ts';

/** The usual week, today marked, and what its source wrote. */
export function Hours({ place }: { readonly place: FoundPlace }): JSX.Element {
  const words = useWords(RESTAURANT);
  const format = useFormat();
  const { hours, opening_hours: written } = place;
  return (
    <section class="restaurant-section" aria-labelledby="hours">
      <h2 id="hours">{words.hours}</h2>
      {hours === undefined ? (
        <p class="quiet">{words.noHours}</p>
      ) : (
        <table class="restaurant-hours">
          <tbody>
            {weekOf(hours, format.localNow().slice(0, 10)).map((row) => (
              <Day key={row.day} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {written !== undefined && (
        <details class="quiet">
          <summary>{words.asWritten}</summary>
          <code>{written}</code>
        </details>
      )}
    </section>
  );
}

function Day({ row }: { readonly row: DayRow }): JSX.Element {
  const words = useWords(RESTAURANT);
  return (
    <tr aria-current={row.isToday ? 'date' : undefined}>
      <th scope="row">
        {words.days[row.day]}
        {row.isToday && <span class="restaurant-today"> {words.today}</span>}
      </th>
      <td>{useRanges(row.ranges)}</td>
    </tr>
  );
}

function useRanges(ranges: DayRow['ranges']): string {
  const words = useWords(RESTAURANT);
  if (ranges === 'like_weekday') return words.likeWeekday;
  if (ranges === 'unknown') return words.unknown;
  if (ranges.length === 0) return words.closed;
  return ranges.map((range) => (isWholeDay(range) ? words.wholeDay : shownRange(range))).join(', ');
}
