import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ProgramFailedError } from '@tablewise/testing';
import { installBeside } from '../peers/install-beside.ts';
import type { Connection, Contender, Target } from './contender.ts';

/** Beside `src` and `dist` alike. */
const FOLDER = new URL('../../peers/frameworks/', import.meta.url);

/** Name of the package and of its driver. */
const DRIVERS: readonly (readonly [string, string])[] = [
  ['sdk 1.32', 'sdk-1'],
  ['sdk 2.4', 'sdk-2'],
  ['@ai-sdk/mcp', 'ai-sdk'],
  ['@openai/agents', 'openai-agents'],
  ['@mastra/mcp', 'mastra'],
  ['@langchain/mcp-adapters', 'langchain'],
  ['mcp-client-manager (npm)', 'mcp-client-manager'],
];

/** Installs the peers beside their own package file, once. What cannot be installed is not run. */
export async function installFrameworks(): Promise<void> {
  const cwd = fileURLToPath(FOLDER);
  if (existsSync(`${cwd}node_modules/.package-lock.json`)) return;
  try {
    await installBeside(cwd);
  } catch (error) {
    // npm has said why, and each peer that is missing says so when it is to connect.
    if (!(error instanceof ProgramFailedError)) throw error;
  }
}

/** All peers; one that cannot be loaded says so when it is to connect. */
export function frameworks(): Contender[] {
  return DRIVERS.map(([name, driver]) => ({
    name,
    connect: (target) => connectBy(driver, target),
  }));
}

async function connectBy(driver: string, target: Target): Promise<Connection> {
  const module: unknown = await import(new URL(`${driver}.js`, FOLDER).href);
  if (!isDriver(module)) throw new TypeError(`${driver} is no driver`);
  return module.connect(target);
}

interface Driver {
  connect(target: Target): Promise<Connection>;
}

function isDriver(module: unknown): module is Driver {
  return typeof module === 'object' && module !== null && 'connect' in module;
}
