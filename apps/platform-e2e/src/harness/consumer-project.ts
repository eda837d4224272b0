import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProgramFailedError, runProgram } from '@tablewise/testing';
import { COMPILERS } from './locations.ts';
import type { Library } from './locations.ts';

export interface ConsumerOptions {
  /** TypeScript. */
  readonly program: string;
  readonly type: 'module' | 'commonjs';
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Of `COMPILERS`, with the options in which a project resolves and emits modules. */
export interface Compilation {
  readonly compiler: keyof typeof COMPILERS;
  readonly compilerOptions: Readonly<Record<string, string>>;
}

/** npm loads whatever a project depends on. */
const LIMIT_MS = 80_000;

/** Whether the npm registry answers, which packages of other projects come from. */
export async function registryAnswers(): Promise<boolean> {
  const args = ['ping', '--fetch-retries=0', '--fetch-timeout=5000'];
  try {
    const { exitCode } = await runProgram({ name: 'npm ping', command: 'npm', args });
    return exitCode === 0;
  } catch (error) {
    if (error instanceof ProgramFailedError) return false;
    throw error;
  }
}

/** Projects of somebody else's that install the packed library from a tarball, as from npm. */
export class ConsumerProjects {
  private readonly path = mkdtempSync(join(tmpdir(), 'tablewise-package-'));
  private tarball = '';

  constructor(private readonly library: Library) {}

  /** Packs as a release does. @returns the paths of the files in the tarball */
  async pack(): Promise<string[]> {
    const args = ['pack', '--json', '--pack-destination', this.path];
    const stdout = await run('npm', args, this.library.folder);
    const printed: unknown = JSON.parse(stdout.slice(stdout.search(/^[[{]/m)));
    const [packed] = Object.values(printed as Record<string, PackReport>);
    if (packed === undefined) throw new Error('npm pack reported nothing');
    this.tarball = join(this.path, packed.filename);
    return packed.files.map(({ path }) => path);
  }

  /** @returns the folder of a project into which npm installed the library and `dependencies` */
  async install({ program, type, dependencies }: ConsumerOptions): Promise<string> {
    const folder = mkdtempSync(join(this.path, 'app-'));
    const all = { [this.library.name]: `file:${this.tarball}`, ...dependencies };
    const manifest = { private: true, type, dependencies: all };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src/main.ts'), program);
    const args = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock'];
    await run('npm', args, folder);
    return folder;
  }

  /** @returns what the compiled program printed. @throws where types or program fail */
  async compileAndRun(folder: string, { compiler, compilerOptions }: Compilation): Promise<string> {
    const options = { ...STRICT, ...compilerOptions };
    const config = { compilerOptions: options, include: ['src'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    await run(process.execPath, [COMPILERS[compiler]], folder);
    return run(process.execPath, [join(folder, 'dist/main.js')], folder);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

const STRICT = {
  strict: true,
  target: 'es2022',
  outDir: 'dist',
  rootDir: 'src',
  types: ['node'],
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
};

interface PackReport {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** @returns what the command printed. @throws with all of its output where it fails */
async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  const name = [command, ...args].join(' ');
  const { exitCode, stdout, stderr } = await runProgram(
    { name, command, args, cwd, env: environment() },
    { limitMs: LIMIT_MS },
  );
  if (exitCode !== 0) throw new Error(`${name}: exit code ${exitCode}\n${stdout}\n${stderr}`);
  return stdout;
}

/** That of a shell: without what npm, Nx and Jest tell the processes that they start. */
function environment(): NodeJS.ProcessEnv {
  const foreign = /^(npm_(?!config_(registry|cache|userconfig)$)|NODE_OPTIONS$|NX_TASK|INIT_CWD$)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), NX_DAEMON: 'false' };
}
