import { describe, expect, it } from '@jest/globals';
import { checkCommands } from './check-commands.ts';
import { aProject } from './testing/a-project.ts';

describe('checkCommands', () => {
  const known = {
    scripts: new Set(['start', 'test', 'import']),
    projects: [aProject({ name: 'api', targets: ['build', 'test'] }), aProject({})],
  };
  const findingsFor = (text: string): string[] =>
    checkCommands({ path: 'README.md', text }, known).map((finding) => finding.what);

  it.each([
    '`npm start`',
    '`npm test`, then `npm run import -- --format overpass FILE`',
    '```sh\nnpm ci && npm start\n```',
    '`nx test api`',
    '`npx nx test NAME`',
    '`nx run api:build`',
    '`nx run-many -t build,test -p api`',
    '`nx run-many -t build test`',
    '`nx graph`',
    'npm run nothing, in plain prose',
    'node_modules/nx and `apps/nx something`',
  ])('accepts %j', (text) => {
    expect(findingsFor(text)).toEqual([]);
  });

  it.each([
    ['`npm run imports`', 'npm run imports'],
    ['```sh\nnpm ci && npm run deploy\n```', 'npm run deploy'],
    ['`nx serve api`', 'nx serve api'],
    ['`nx test apis`', 'nx test apis'],
    ['`nx run api:lint`', 'nx run api:lint'],
    ['`nx run-many -t build,lint`', 'nx run-many -t build,lint'],
  ])('finds what does not exist in %j', (text, command) => {
    const findings = findingsFor(text);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`"${command}"`);
  });
});
