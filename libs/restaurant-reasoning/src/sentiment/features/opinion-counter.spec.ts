import { describe, expect, it } from '@jest/globals';
import { ScriptFolding } from '../language/script-folding.ts';
import { OpinionCounter } from './opinion-counter.ts';

const SCRIPT = new ScriptFolding('飲饮難难嘅嘅錯错');
const counter = new OpinionCounter(SCRIPT);

describe('the opinion words of a Chinese text', () => {
  it.each([
    ['好食', 1, 0],
    ['唔好食', 0, 1],
    ['唔係咁好食', 0, 1],
    ['不難食', 1, 0],
    ['唔錯', 1, 0],
    ['难吃', 0, 1],
    ['好食但係難食', 1, 1],
    ['有一張枱', 0, 0],
  ])('of %s are %d for and %d against', (text, likes, dislikes) => {
    expect(counter.count(SCRIPT.fold(text))).toEqual({ likes, dislikes });
  });
});
