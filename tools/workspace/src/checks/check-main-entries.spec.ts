import { describe, expect, it } from '@jest/globals';
import { checkMainEntries } from './check-main-entries.ts';
import { aProject } from './testing/a-project.ts';

describe('checkMainEntries', () => {
  const shell = { path: 'src/nest/index.ts', imports: ['@nestjs/common', '../manager.ts'] };

  it('accepts Nest behind an entry of its own', () => {
    const sources = [
      { path: 'src/index.ts', imports: ['./manager.ts'] },
      { path: 'src/manager.ts', imports: ['./index.ts', 'undici'] },
      shell,
    ];
    expect(checkMainEntries([aProject({ sources })])).toEqual([]);
  });

  it('finds Nest behind a file that the main entry loads', () => {
    const sources = [
      { path: 'src/index.ts', imports: ['./manager.ts'] },
      { path: 'src/manager.ts', imports: ['./nest/index.ts'] },
      shell,
    ];
    expect(checkMainEntries([aProject({ sources })])).toEqual([
      {
        where: 'libs/sample/src/nest/index.ts',
        what: 'imports @nestjs/common and is reached from src/index.ts',
      },
    ]);
  });
});
