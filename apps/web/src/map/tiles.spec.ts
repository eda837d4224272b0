import { afterEach, expect, it } from '@jest/globals';
import { hostOf, tilesOf } from './tiles.ts';

afterEach(() => document.head.replaceChildren());

function say(name: string, content: string): void {
  document.head.append(Object.assign(document.createElement('meta'), { name, content }));
}

it('no tiles are asked of anybody, unless the page says of whom', () => {
  expect(tilesOf(document)).toBeUndefined();
  say('tile-url', '');
  expect(tilesOf(document)).toBeUndefined();
});

it('tiles come with whom to credit', () => {
  say('tile-url', 'https://tiles.example/{z}/{x}/{y}.png');
  say('tile-attribution', '© Example');
  expect(tilesOf(document)).toEqual({
    url: 'https://tiles.example/{z}/{x}/{y}.png',
    attribution: '© Example',
  });
});

it.each([
  ['https://tiles.example/{z}/{x}/{y}.png', 'tiles.example'],
  ['https://{s}.tiles.example:8443/{z}/{x}/{y}.png', '{s}.tiles.example:8443'],
])('who is asked for %s is %s', (url, host) => {
  expect(hostOf({ url, attribution: '' })).toBe(host);
});
