import { readFileSync, readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import * as main from './index.ts';
import * as nest from './nest/index.ts';
import { managerOptionsSchema, parseManagerOptions } from './options/manager-options.ts';
import * as testing from './testing/index.ts';

/* What the README says in tables must be what there is: options, error codes, events, metrics. */
const at = (path: string): URL => new URL(path, import.meta.url);
const readme = readFileSync(at('../README.md'), 'utf8');

interface Row {
  readonly names: readonly string[];
  readonly cells: readonly string[];
}

/** Rows of the tables whose first column has this heading, with the names that it has in code spans. */
function rowsUnder(heading: RegExp): Row[] {
  return readme
    .split('\n\n')
    .filter((block) => block.startsWith('|') && heading.test(block.split('|')[1]?.trim() ?? ''))
    .flatMap((table) => table.trim().split('\n').slice(2))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, first = '', ...cells]) => ({ names: codeSpansIn(first), cells }));
}

function codeSpansIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

const namesUnder = (heading: RegExp): string[] => rowsUnder(heading).flatMap(({ names }) => names);

const node = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  default: z.unknown().optional(),
});

/** Every option that has no options below it, by its path. */
function optionsIn(schema: unknown, path: string): string[] {
  const { properties, anyOf = [], oneOf = [] } = node.parse(schema);
  if (properties !== undefined)
    return Object.entries(properties).flatMap(([name, one]) =>
      optionsIn(one, path === '' ? name : `${path}.${name}`),
    );
  const below = [...anyOf, ...oneOf].flatMap((one) => optionsIn(one, path));
  return below.length === 0 ? [path] : [...new Set(below)];
}

/** Those that the README describes as one: they are written as one value. */
const WRITTEN_AS_ONE = ['clientInfo.name', 'clientInfo.version'];

function allOptions(): string[] {
  const { properties = {} } = node.parse(z.toJSONSchema(managerOptionsSchema, { io: 'input' }));
  const { servers, ...rest } = properties;
  const { items } = z.object({ items: z.unknown() }).parse(servers);
  return [...optionsIn({ properties: rest }, ''), ...optionsIn(items, '')].filter(
    (option) => !WRITTEN_AS_ONE.includes(option),
  );
}

/** A default as the README writes it. */
function written(value: unknown): string {
  if (typeof value === 'number') return value.toLocaleString('en').replaceAll(',', ' ');
  return `\`${String(value)}\``;
}

function valueAt(root: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => z.looseObject({}).safeParse(value).data?.[key], root);
}

function sourcesIn(folder: string): string[] {
  return readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .map((path) => readFileSync(at(`${folder}/${path}`), 'utf8'));
}

describe('the README', () => {
  const described = [...rowsUnder(/^option/), ...rowsUnder(/^`discovery`$/)];

  it('describes every option, and none that there is not', () => {
    const names = described.flatMap(({ names: first, cells }) => [
      ...first,
      // A row may name its siblings in its text, in full.
      ...codeSpansIn(cells.join(' ')).filter((name) => name.startsWith('auth.')),
    ]);
    const grouped = ['servers', 'discovery', 'auth', 'clientInfo', 'bulkheads'];
    const ofBulkheads = ['name', 'maxCalls', 'tools', 'readOnly'].map((one) => `bulkheads.${one}`);
    const options = new Set([...allOptions(), ...grouped, ...ofBulkheads]);
    expect([...new Set(names)].sort()).toEqual([...options].sort());
  });

  it('gives the default of each option', () => {
    const servers = [{ name: 'places', urls: ['http://localhost:8081/mcp'] }];
    const settings = parseManagerOptions({ servers });
    const wrong = described.flatMap(({ names: [name = ''], cells: [said = ''] }) => {
      const value = valueAt({ ...settings, ...settings.servers[0] }, name);
      const isOther =
        typeof value === 'object' || value === hostname() || value === Number.MAX_SAFE_INTEGER;
      if (value === undefined || isOther || ['name', 'servers', 'urls'].includes(name)) return [];
      return said.split(':')[0] === written(value)
        ? []
        : [`${name}: ${said}, not ${written(value)}`];
    });
    expect(wrong).toEqual([]);
  });

  it('lists every error code', () => {
    const own = sourcesIn('.');
    const thrownHere = (name: string): boolean => own.some((text) => text.includes(`new ${name}(`));
    const codes = [...own, ...sourcesIn('../../kernel/src')]
      .flatMap((text) => [...text.matchAll(/class (\w+) [^}]*?readonly code = '([A-Z_]+)'/g)])
      // The kernel has errors of services, too.
      .filter(([, name = '']) => thrownHere(name))
      .map(([, , code]) => code);
    expect(namesUnder(/^code$/).sort()).toEqual([...new Set(codes)].sort());
  });

  it('lists every event', () => {
    const text = readFileSync(at('telemetry/events.ts'), 'utf8');
    const [, map = ''] = text.split('export interface ManagerEventMap {');
    const events = [...map.matchAll(/^ {2}'?([a-z:-]+)'?: /gm)].map(([, name]) => name);
    expect(namesUnder(/^event$/).sort()).toEqual(events.sort());
  });

  it('lists every metric', () => {
    const files = ['calls', 'endpoints', 'gauges'].map((of) => at(`telemetry/prometheus-${of}.ts`));
    const text = files.map((file) => readFileSync(file, 'utf8')).join('');
    const metrics = [...text.matchAll(/'(mcp_[a-z_]+)'/g)].map(([, name]) => name);
    expect(namesUnder(/^metric$/).sort()).toEqual(metrics.sort());
  });

  it('lists what the context of a call may have', () => {
    const text = readFileSync(at('call/call-context.ts'), 'utf8');
    const [, context = ''] = text.split('export interface CallContext {');
    const fields = [...(context.split('\n}')[0] ?? '').matchAll(/readonly ([a-zA-Z]+)\?:/g)];
    expect(namesUnder(/^context/).sort()).toEqual(fields.map(([, name]) => name).sort());
  });

  it('names nothing to import that is not exported', () => {
    const entries = { '': main, '/nest': nest, '/testing': testing };
    for (const name of ['bindPrometheusMetrics', 'openTelemetryTracer', 'AppError'])
      expect(Object.keys(entries[''])).toContain(name);
    const imports = readme.matchAll(
      /import \{ ([^}]+) \} from '@tablewise\/mcp-client-manager(\/nest|\/testing|)'/g,
    );
    for (const [, names = '', entry = ''] of imports) {
      const exported = Object.entries(entries).find(([path]) => path === entry)?.[1] ?? {};
      for (const name of names.split(', ')) expect(Object.keys(exported)).toContain(name);
    }
  });
});
