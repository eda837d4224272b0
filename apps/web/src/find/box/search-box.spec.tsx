import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/preact';
import type { Suggestion } from '@tablewise/api-client';
import { ManualClock } from '@tablewise/kernel';
import type { JSX } from 'preact';
import { FakeApi } from '../../testing/fake-api.ts';
import { renderInPage } from '../../testing/in-page.tsx';
import { FindingProvider, useFindingHere } from '../finding.ts';
import type { Option } from './options.ts';
import { SearchBox } from './search-box.tsx';

const DIM_SUM: Suggestion = { kind: 'cuisine', text: 'Dim sum', id: 'dim_sum', count: 95 };
const LUCKY: Suggestion = { kind: 'restaurant', text: 'Lucky', id: 'p1', district: 'Jordan' };

/** Completions that wait until the spec gives them. */
class Completions {
  private readonly clock = new ManualClock();
  private readonly waiting = new Map<string, (suggestions: Suggestion[]) => void>();

  readonly route = (url: URL): Promise<unknown> =>
    new Promise((resolve) => {
      this.waiting.set(url.searchParams.get('q') ?? '', (suggestions) =>
        resolve({ suggestions, metadata: { generation: 1 } }),
      );
    });

  async answer(q: string, suggestions: Suggestion[]): Promise<void> {
    await act(async () => {
      this.waiting.get(q)?.(suggestions);
      // It is read, parsed, and only then known.
      await this.clock.advance(0);
    });
  }
}

describe('SearchBox', () => {
  let chosen: Option[];
  let completions: Completions;
  /** Nothing is remembered from a spec before: each types a text of its own. */
  let word = 0;

  beforeEach(() => {
    chosen = [];
    completions = new Completions();
    word++;
    FakeApi.install({ '/restaurants/autocomplete': completions.route });
    renderInPage(<Box />);
  });

  function Box(): JSX.Element {
    return (
      <FindingProvider value={useFindingHere()}>
        <SearchBox searched="" onChosen={(option) => chosen.push(option)} />
      </FindingProvider>
    );
  }

  const field = (): HTMLInputElement => screen.getByRole('combobox');
  const offered = (): (string | null)[] =>
    screen.queryAllByRole('option').map(({ textContent }) => textContent);
  const type = (text: string): void => void fireEvent.input(field(), { target: { value: text } });
  const press = (key: string, more = {}): void => void fireEvent.keyDown(field(), { key, ...more });
  const submit = (): void => void fireEvent.submit(field());

  it('offers the words at once, and what they may mean when that is known', async () => {
    type(`dim${word}`);
    expect(offered()).toEqual([`Search for “dim${word}”`]);
    await completions.answer(`dim${word}`, [DIM_SUM, LUCKY]);
    expect(offered()).toEqual([
      `Search for “dim${word}”`,
      'Dim sumCuisine · 95',
      'LuckyRestaurant · Jordan',
    ]);
    expect(field().getAttribute('aria-expanded')).toBe('true');
  });

  it('drops an answer that was overtaken', async () => {
    type(`d${word}`);
    type(`du${word}`);
    await completions.answer(`du${word}`, [LUCKY]);
    await completions.answer(`d${word}`, [DIM_SUM]);
    expect(offered()).toEqual([`Search for “du${word}”`, 'LuckyRestaurant · Jordan']);
  });

  it('searches for the words with Enter, unless the arrows have reached something', async () => {
    type(` x${word} `);
    submit();
    expect(chosen).toEqual([{ kind: 'words', text: `x${word}` }]);
    expect(field().value).toBe(`x${word}`);
    expect(offered()).toEqual([]);
  });

  it('takes what the arrows have reached, of which the field tells readers', async () => {
    type(`y${word}`);
    await completions.answer(`y${word}`, [DIM_SUM]);
    press('ArrowDown');
    press('ArrowDown');
    const reached = document.getElementById(
      field().getAttribute('aria-activedescendant') ?? 'none',
    );
    expect(reached?.getAttribute('aria-selected')).toBe('true');
    submit();
    expect(chosen).toEqual([DIM_SUM]);
    expect(field().value).toBe('');
  });

  it('closes with Escape and keeps the text; a second one clears it', () => {
    type(`z${word}`);
    press('Escape');
    expect(offered()).toEqual([]);
    expect(field().value).toBe(`z${word}`);
    press('Escape');
    expect(field().value).toBe('');
  });

  it('leaves the keys to whoever is choosing a character', () => {
    type(`點${word}`);
    press('ArrowDown', { isComposing: true });
    expect(field().hasAttribute('aria-activedescendant')).toBe(false);
  });

  it('takes what is pressed', async () => {
    type(`w${word}`);
    await completions.answer(`w${word}`, [LUCKY]);
    fireEvent.click(screen.getByRole('option', { name: /Lucky/ }));
    expect(chosen).toEqual([LUCKY]);
  });

  it('is cleared by its button, which searches for nothing', () => {
    type(`v${word}`);
    fireEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(chosen).toEqual([{ kind: 'words', text: '' }]);
    expect(document.activeElement).toBe(field());
  });
});
