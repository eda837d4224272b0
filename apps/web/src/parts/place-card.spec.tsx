import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/preact';
import { aFoundPlace } from '../testing/a-found-place.ts';
import { CAIRO } from '../testing/cairo.ts';
import { renderInPage } from '../testing/in-page.tsx';
import { PlaceCard } from './place-card.tsx';

describe('PlaceCard', () => {
  it('says what one decides by, and leads to the restaurant', () => {
    renderInPage(<PlaceCard place={aFoundPlace({ distance_m: 403 })} />);
    const link = screen.getByRole('link', { name: 'Northern Boat Noodles 北舟粉麵' });
    expect(link.getAttribute('href')).toBe('restaurants/demo%3A42-378');
    expect(
      screen.getByText(/noodle and chinese · up to HK\$100 · Tsim Sha Tsui · 400 m/),
    ).toBeTruthy();
    expect(screen.getByText('Open, closes 21:30')).toBeTruthy();
    expect(screen.getByText('118 of 138 like it')).toBeTruthy();
    expect(screen.getByText('Generated example')).toBeTruthy();
  });

  it('puts the name of the language that is read first, and marks the other one', () => {
    renderInPage(<PlaceCard place={aFoundPlace()} />, {
      language: 'zh-Hant',
    });
    expect(document.querySelector('.card-name')?.textContent).toBe(
      '北舟粉麵 Northern Boat Noodles',
    );
    expect(document.querySelector('[lang=en]')?.textContent).toBe('Northern Boat Noodles');
  });

  it('shows a name in any language, marked as that and running its own way', () => {
    const names = { en: 'Abou Tarek', fr: 'Abou Tarek, Caire', ar: 'أبو طارق' };
    renderInPage(<PlaceCard place={aFoundPlace({ names })} />, { city: CAIRO });
    const other = document.querySelector('.card-name [lang=ar]');
    expect([other?.tagName, other?.textContent]).toEqual(['BDI', 'أبو طارق']);
    expect(document.querySelector('.card-name')?.textContent).toBe('Abou Tarek أبو طارق');
    expect(document.querySelector('.card-facts')?.textContent).toContain('up to EGP');
  });

  it('marks the name of the record where it has none in the language that is read', () => {
    const place = aFoundPlace({ name: 'أبو طارق', names: { ar: 'أبو طارق' } });
    renderInPage(<PlaceCard place={place} />, { language: 'zh-Hant', city: CAIRO });
    expect(document.querySelector('.card-name bdi')?.getAttribute('lang')).toBe('ar');
  });

  it('shows a place of which nothing is known but its name', () => {
    const bare = {
      id: 'x',
      name: '<b>No & Name</b>',
      sentiment: { likes: 0, neutral: 0, dislikes: 0 },
    };
    renderInPage(<PlaceCard place={bare} />);
    expect(screen.getByRole('link', { name: '<b>No & Name</b>' })).toBeTruthy();
    expect(screen.getByText('Hours unknown')).toBeTruthy();
    expect(screen.getByText('No votes yet')).toBeTruthy();
  });

  it.each([
    [undefined, 'Open, closes 21:30'],
    ['2026-11-30T19:03', 'Open, closes 21:30'],
    ['2026-12-01T12:00', 'Open tomorrow 12:00'],
  ])('says whether it is open at %s, now or then', (at, said) => {
    renderInPage(<PlaceCard place={aFoundPlace()} at={at} />);
    expect(screen.getByText(said)).toBeTruthy();
  });
});
