import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMPILERS, CONSUMERS, LIBRARY } from './locations.ts';

export interface ConsumerOptions {
  readonly source: 'plain.ts' | 'nest-app.ts';
  readonly type: 'module' | 'commonjs';
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Of `COMPILERS`, with the options in which a project resolves and emits modules. */
export interface Compilation {
  readonly compiler: keyof typeof COMPILERS;
  readonly compilerOptions: Readonly<Record<string, string>>;
}

/** Projects of somebody else's that install the packed library from a tarball, as from npm. */
export class ConsumerProjects {
  private readonly path = mkdtempSync(join(tmpdir(), 'tablewise-package-'));
  private tarball = '';

  /** Packs as a release does. @returns the paths of the files in the tarball */
  async pack(): Promise<string[]> {
    const args = ['pack', '--json', '--pack-destination', this.path];
    const stdout = await run('npm', args, LIBRARY);
    const printed: unknown = JSON.parse(stdout.slice(stdout.search(/^[[{]/m)));
    const [packed] = Object.values(printed as Record<string, PackReport>);
    if (packed === undefined) throw new Error('npm pack reported nothing');
    this.tarball = join(this.path, packed.filename);
    return packed.files.map(({ path }) => path);
  }

  /** @returns the folder of a project into which npm installed the library and `dependencies` */
  async install({ source, type, dependencies }: ConsumerOptions): Promise<string> {
    const folder = mkdtempSync(join(this.path, 'app-'));
    const all = { '@tablewise/mcp-client-manager': `file:${this.tarball}`, ...dependencies };
    const manifest = { private: true, type, dependencies: all };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    mkdirSync(join(folder, 'src'));
    copyFileSync(join(CONSUMERS, source), join(folder, 'src/main.ts'));
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
function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, args, { cwd, env: environment() }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${args.join(' ')}\n${stdout}\n${stderr}`, { cause: error }));
    });
  });
}

/** That of a shell: without what npm, Nx and Jest tell the processes that they start. */
function environment(): NodeJS.ProcessEnv {
  const foreign = /^(npm_(?!config_(registry|cache|userconfig)$)|NODE_OPTIONS$|NX_TASK|INIT_CWD$)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), NX_DAEMON: 'false' };
}
