import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '@tablewise/kernel';
import { generatedVotes } from './generated-votes.ts';
import { judgeMethods } from './judge-methods.ts';
import { ndcg } from './ndcg.ts';
import { readVotes } from './read-votes.ts';
import { splitVotes, totalOf } from './split-votes.ts';

describe('NDCG', () => {
  it('is 1 for the best order, and less the deeper the best stands', () => {
    expect(ndcg([3, 2, 1], [1, 2, 3], 3)).toBe(1);
    // (1 + 3 / log2(3)) / (3 + 1 / log2(3))
    expect(ndcg([1, 3], [1, 3], 2)).toBeCloseTo(0.797, 3);
  });
});

describe('splitting votes', () => {
  it('loses none, leaves out who has none in a half, and repeats with its seed', () => {
    const votes = [
      { likes: 30, neutral: 10, dislikes: 5 },
      { likes: 1, neutral: 0, dislikes: 0 },
    ];
    const halves = splitVotes(votes, seededRandom(1));
    expect(halves.map(({ seen, held }) => totalOf(seen) + totalOf(held))).toEqual([45]);
    expect(splitVotes(votes, seededRandom(1))).toEqual(halves);
  });
});

describe('votes from a file', () => {
  async function fileWith(text: string): Promise<{ file: string; remove: () => Promise<void> }> {
    const folder = await mkdtemp(join(tmpdir(), 'tablewise-votes-'));
    const file = join(folder, 'votes.csv');
    await writeFile(file, text);
    return { file, remove: () => rm(folder, { recursive: true }) };
  }

  it('are read by the names of the columns', async () => {
    const { file, remove } = await fileWith('\uFEFFid,dislikes,likes,neutral\r\na,1,2,3\r\n');
    expect(readVotes(file)).toEqual([{ likes: 2, neutral: 3, dislikes: 1 }]);
    await remove();
  });

  it('are read past names that hold commas, quotes and line breaks', async () => {
    const text = 'name,likes,neutral,dislikes\n"Tom, ""Dick""\nand Harry",1,2,3\nplain,"4",5,6\n';
    const { file, remove } = await fileWith(text);
    expect(readVotes(file)).toEqual([
      { likes: 1, neutral: 2, dislikes: 3 },
      { likes: 4, neutral: 5, dislikes: 6 },
    ]);
    await remove();
  });

  it.each([
    ['likes,dislikes\n1,2\n', 'needs the columns'],
    ['likes,neutral,dislikes\n1,2,3\n1,2\n', 'line 3'],
    ['likes,neutral,dislikes\n1,-2,3\n', 'line 2'],
  ])('are refused when they are %j', async (text, message) => {
    const { file, remove } = await fileWith(text);
    expect(() => readVotes(file)).toThrow(message);
    await remove();
  });
});

describe('the methods', () => {
  it('are all judged, ours above the raw ratio', () => {
    const figures = judgeMethods(generatedVotes(seededRandom(3)).slice(0, 800), 2);
    const of = (method: string): number =>
      figures.find((one) => one.method === method)?.ndcg ?? NaN;
    expect(figures).toHaveLength(10);
    expect(of('the default')).toBe(of('bayesian'));
    expect(of('bayesian')).toBeGreaterThan(of('raw ratio'));
    expect(of('wilson')).toBeGreaterThan(of('random'));
  });
});
