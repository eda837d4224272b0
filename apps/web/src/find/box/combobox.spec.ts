import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CLOSED, popupAfter } from './combobox.ts';
import type { Popup } from './combobox.ts';

const key = (name: string, altKey = false) => ({ key: name, altKey });
const at = (active: number): Popup => ({ open: true, active });

describe('popupAfter', () => {
  it.each<[string, Popup, Popup | undefined]>([
    ['ArrowDown', CLOSED, at(0)],
    ['ArrowDown', at(0), at(1)],
    ['ArrowDown', at(2), at(-1)],
    ['ArrowUp', CLOSED, at(2)],
    ['ArrowUp', at(0), at(-1)],
    ['Home', at(1), at(-1)],
    ['End', at(1), at(-1)],
    ['ArrowLeft', at(-1), undefined],
    ['Escape', at(1), CLOSED],
    ['Escape', CLOSED, undefined],
    ['a', at(1), undefined],
  ])('%s moves %j to %j, of three options', (name, before, after) => {
    expect(popupAfter(key(name), before, 3)).toEqual(after);
  });

  it('opens without moving with Alt, and closes', () => {
    expect(popupAfter(key('ArrowDown', true), CLOSED, 3)).toEqual(at(-1));
    expect(popupAfter(key('ArrowUp', true), at(1), 3)).toEqual(CLOSED);
  });

  it('does not open where there is nothing', () => {
    expect(popupAfter(key('ArrowDown'), CLOSED, 0)).toBeUndefined();
    expect(popupAfter(key('ArrowDown', true), CLOSED, 0)).toBeUndefined();
  });

  it('reaches every option and the text, whatever keys were pressed before', () => {
    const keys = fc.array(fc.constantFrom('ArrowDown', 'ArrowUp', 'Home', 'Escape'));
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 8 }), (pressed, count) => {
        let popup = CLOSED;
        for (const name of pressed) popup = popupAfter(key(name), popup, count) ?? popup;
        const seen = new Set<number>();
        for (let each = 0; each <= count; each++) {
          popup = popupAfter(key('ArrowDown'), popup, count) ?? popup;
          seen.add(popup.active);
        }
        expect(seen.size).toBe(count + 1);
      }),
    );
  });
});
