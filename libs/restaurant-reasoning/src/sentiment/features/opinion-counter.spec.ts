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
    ['不好吃', 0, 1],
    ['並不好食', 0, 1],
    ['未必會再來', 0, 1],
    ['不太好', 0, 1],
    ['不便宜', 0, 1],
    ['不难吃', 1, 0],
    ['一點也不貴', 1, 0],
    ['好大間', 0, 0],
    ['服務又好，', 1, 0],
    ['不好意思', 0, 0],
    ['冇乜特別', 0, 0],
  ])('of %s are %d for and %d against', (text, likes, dislikes) => {
    expect(counter.count(SCRIPT.fold(text))).toMatchObject({ likes, dislikes });
  });

  it.each([
    ['不好吃', '不美味'],
    ['唔好食', '唔可口'],
    ['不貴', '不差'],
  ])('read alike where they are negated: %s, %s', (one, other) => {
    expect(counter.count(one).marked).toBe(counter.count(other).marked);
    expect(counter.count(one).marked).not.toBe(one);
  });
});
