import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/preact';
import { renderInPage } from '../../testing/in-page.tsx';
import { Picks, meant } from './picks.tsx';
import type { Option } from './picks.tsx';

const OPTIONS: readonly Option[] = [
  { name: 'Mong Kok', label: '旺角' },
  { name: 'Central district', label: '中環', aliases: ['Central', 'LKF'] },
  { name: 'Peng Chau', label: '坪洲' },
];

describe('meant', () => {
  it.each([
    ['旺角', 'Mong Kok'],
    [' mong kok ', 'Mong Kok'],
    ['lkf', 'Central district'],
    ['Somewhere, else', 'Somewhere  else'],
    ['', ''],
  ])('takes %p for %p', (text, name) => {
    expect(meant(text, OPTIONS)).toBe(name);
  });
});

describe('Picks', () => {
  const renderPicks = (chosen: readonly string[]): jest.Mock<(chosen: string[]) => void> => {
    const onChange = jest.fn<(chosen: string[]) => void>();
    renderInPage(
      <Picks
        legend="Where?"
        options={OPTIONS}
        popular={1}
        chosen={chosen}
        onChange={onChange}
        placeholder="Another area"
      />,
    );
    return onChange;
  };
  const field = (): HTMLInputElement =>
    screen.getByRole<HTMLInputElement>('combobox', { name: /Where/ });

  it('adds what was typed, by its name', () => {
    const onChange = renderPicks(['Mong Kok']);
    fireEvent.change(field(), { target: { value: 'Central' } });
    expect(onChange).toHaveBeenCalledWith(['Mong Kok', 'Central district']);
    expect(field().value).toBe('');
  });

  it('waits for a word to be whole while it is typed', () => {
    const onChange = renderPicks([]);
    fireEvent.input(field(), new InputEvent('input', { inputType: 'insertText' }));
    expect(onChange).not.toHaveBeenCalled();
  });

  it('takes away what is pressed again', () => {
    const onChange = renderPicks(['Peng Chau']);
    screen.getByRole('button', { name: '坪洲', pressed: true }).click();
    expect(onChange).toHaveBeenCalledWith([]);
  });

  it('adds nothing twice', () => {
    const onChange = renderPicks(['Mong Kok']);
    fireEvent.change(field(), { target: { value: '旺角' } });
    expect(onChange).not.toHaveBeenCalled();
  });
});
