import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, screen } from '@testing-library/preact';
import type { JSX } from 'preact';
import { FakeApi } from '../../testing/fake-api.ts';
import { HONG_KONG } from '../../testing/hong-kong.ts';
import { renderInPage } from '../../testing/in-page.tsx';
import { FindingProvider, useFindingHere } from '../finding.ts';
import { NearMe } from './near-me.tsx';

describe('NearMe', () => {
  let asked = 0;

  beforeEach(() => {
    asked = 0;
    history.replaceState(null, '', '/?q=soup&box=1,2,3,4');
    FakeApi.install({});
  });

  /** What the browser says when it is asked where it is. */
  function where(say: (told: PositionCallback, refused: () => void) => void): void {
    Object.defineProperty(navigator, 'geolocation', {
      configurable: true,
      value: {
        getCurrentPosition: (told: PositionCallback, refused: () => void) => {
          asked++;
          say(told, refused);
        },
      },
    });
  }

  const at = (latitude: number, longitude: number): GeolocationPosition =>
    ({ coords: { latitude, longitude } }) as GeolocationPosition;

  function Here(): JSX.Element {
    return (
      <FindingProvider value={useFindingHere()}>
        <NearMe />
      </FindingProvider>
    );
  }
  const press = (): Promise<void> => act(() => screen.getByRole('button').click());

  it('asks when it is pressed and not before, and searches there', async () => {
    where((told) => told(at(22.281_92, 114.158_34)));
    renderInPage(<Here />);
    expect(asked).toBe(0);
    await press();
    expect(window.location.search).toBe('?q=soup&near=22.2819,114.1583');
    expect(screen.getByRole('button').textContent).toBe('Within 2 km×');
    await press();
    expect(window.location.search).toBe('?q=soup');
    expect(asked).toBe(1);
  });

  it('says so where it is refused', async () => {
    where((_told, refused) => refused());
    renderInPage(<Here />);
    await press();
    expect(screen.getByText(/does not tell where you are/)).toBeTruthy();
    expect(window.location.search).toBe('?q=soup&box=1,2,3,4');
  });

  it('does not search where the city is not', async () => {
    where((told) => told(at(52.5, 13.4)));
    renderInPage(<Here />);
    await press();
    expect(
      screen.getByText(`You seem to be outside of ${HONG_KONG.name}. Choose an area instead.`),
    ).toBeTruthy();
    expect(window.location.search).toBe('?q=soup&box=1,2,3,4');
  });
});
