import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/preact';
import type { JSX } from 'preact';
import { renderInPage } from '../testing/in-page.tsx';
import { Boundary } from './boundary.tsx';

function Broken(): JSX.Element {
  throw new TypeError('restaurants is not iterable');
}

describe('Boundary', () => {
  it('says that a part cannot be shown, and leaves the rest as it is', () => {
    renderInPage(
      <>
        <p>the rest</p>
        <Boundary>
          <Broken />
        </Boundary>
      </>,
    );
    expect(screen.getByText('the rest')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('could not be shown');
    expect(screen.getByRole('button', { name: 'Load the page again' })).toBeTruthy();
  });
});
