import { describe, expect, it } from '@jest/globals';
import { checkImportCircles } from './check-import-circles.ts';
import { aProject } from './testing/a-project.ts';

function findings(sources: Readonly<Record<string, readonly string[]>>): string[] {
  const files = Object.entries(sources).map(([path, imports]) => ({ path, imports }));
  return checkImportCircles([aProject({ root: 'libs/kernel', sources: files })]).map(
    ({ where, what }) => `${where} ${what}`,
  );
}

describe('checkImportCircles', () => {
  it('tells the way from a file back to itself, from its first file on', () => {
    expect(
      findings({
        'src/c.ts': ['./a.ts'],
        'src/a.ts': ['./deep/b.ts'],
        'src/deep/b.ts': ['../c.ts', 'zod'],
        'src/index.ts': ['./a.ts'],
      }),
    ).toEqual([
      'libs/kernel/src/a.ts imports itself: src/a.ts > src/deep/b.ts > src/c.ts > src/a.ts',
    ]);
  });

  it('tells two circles through one file', () => {
    expect(
      findings({
        'src/a.ts': ['./b.ts', './c.ts'],
        'src/b.ts': ['./a.ts'],
        'src/c.ts': ['./a.ts'],
      }),
    ).toHaveLength(2);
  });

  it('tells a file that imports itself', () => {
    expect(findings({ 'src/a.ts': ['./a.ts'] })).toHaveLength(1);
  });

  it('lets two files import the same third one, and specs whatever they test', () => {
    expect(
      findings({
        'src/a.ts': ['./b.ts', './c.ts'],
        'src/b.ts': ['./c.ts'],
        'src/c.ts': [],
        'src/c.spec.ts': ['./c.ts', './c.spec.ts'],
      }),
    ).toEqual([]);
  });
});
