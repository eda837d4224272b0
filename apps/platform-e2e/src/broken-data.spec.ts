import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ServiceProcess } from '@tablewise/testing';
import { DataFolder } from './harness/data-folder.ts';
import { SCRIPTS } from './harness/locations.ts';

describe('broken data', () => {
  let data: DataFolder;

  beforeEach(() => {
    data = new DataFolder();
  });

  afterEach(() => {
    data.remove();
  });

  async function expectRefusal(): Promise<void> {
    const before = readFileSync(data.databaseFile);
    const env = { DATA_DIR: data.path, PORT: '0' };
    const server = new ServiceProcess({ script: SCRIPTS.search, env });
    const { code } = await server.ended;
    expect(code).toBe(1);
    expect(server.output).toContain('STORE_CORRUPT');
    expect(readFileSync(data.databaseFile).equals(before)).toBe(true);
  }

  it('stops the server at a file that is no database, with a clear message', async () => {
    writeFileSync(data.databaseFile, 'this is no database\n'.repeat(1_000));
    await expectRefusal();
  });

  it('stops the server at a damaged database, and leaves the file as it is', async () => {
    await data.withDemoCity();
    const bytes = readFileSync(data.databaseFile);
    bytes.fill(0x5a, 4_096, bytes.length - 4_096);
    writeFileSync(data.databaseFile, bytes);
    await expectRefusal();
  });

  it('imports nothing from a truncated file and names the position', async () => {
    await data.withDemoCity();
    const element = { type: 'node', id: 1, lat: 22.2819, lon: 114.1582 };
    const tags = { amenity: 'restaurant', name: 'Harbour Kitchen' };
    const whole = JSON.stringify({
      elements: [
        { ...element, tags },
        { ...element, id: 2, tags },
      ],
    });
    writeFileSync(data.file('cut.json'), whole.slice(0, -20));
    const before = readFileSync(data.databaseFile);
    const outcome = await data.run('import', '--format', 'overpass', 'cut.json');
    expect(outcome.exitCode).toBe(1);
    expect(outcome.stderr).toContain('IMPORT_TRUNCATED');
    expect(outcome.stderr).toMatch(new RegExp(`\\b${whole.length - 20}\\b`));
    expect(readFileSync(data.databaseFile).equals(before)).toBe(true);
    const { stdout } = await data.run('demo-city', '--if-empty');
    expect(stdout).toContain('2,000 places are there already');
  });
});
