import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError, counted, messageOf } from '@tablewise/kernel';
import { City } from '@tablewise/restaurant-domain';
import type { CityPack } from '@tablewise/restaurant-domain';
import {
  CityFindings,
  cityPackJsonSchema,
  makeCity,
} from '@tablewise/restaurant-domain/city-making';
import { readCityMaterial, requireReplaceable } from '@tablewise/restaurant-store';
import { readCityArguments } from './city-arguments.ts';
import type { Typed } from './command.ts';
import { describeCity } from './describe-city.ts';

/** The file of a pack cannot be read, or written: one that was there before is as it was. */
export class CityFileError extends AppError {
  readonly code = 'CONFIG_CITY_FILE';

  constructor(file: string, what: string, cause: unknown) {
    super(`${file}: ${what}`, {}, { cause });
  }
}

const SCHEMA = fileURLToPath(
  new URL('../../../../libs/restaurant-domain/city-pack.schema.json', import.meta.url),
);

/** Makes a city pack, or shows their schema. @throws UsageError, CityFileError, and what `readCityMaterial` and `makeCity` throw */
export function makeCityPack(args: readonly string[], context: Typed): Promise<void> {
  const request = readCityArguments(args, context);
  if (request.kind === 'schema') {
    context.terminal.out(`${JSON.stringify(cityPackJsonSchema(), null, 2)}\n`);
    return Promise.resolve();
  }
  if (request.kind === 'check') {
    const { label, pack } = readPack(request.file);
    const counts = [
      counted(pack.regions.length, 'region'),
      counted(pack.districts.length, 'district'),
      counted(pack.areas.length, 'area'),
      counted(pack.landmarks.length, 'landmark'),
    ];
    context.terminal.out(`${label}: ${counts.join(', ')}, ${pack.currency}, ${pack.time_zone}\n`);
    return Promise.resolve();
  }
  const { files, facts, out } = request;
  const warnings = new CityFindings();
  const material = readCityMaterial(files);
  const made = makeCity(material, facts, warnings);
  writeWhole(out.path, textOf(made.pack, out.path));
  const about = {
    file: out.typed,
    leftOut: material.leftOut.list(),
    warnings: warnings.list(),
  };
  context.terminal.out(`${describeCity(made, about).join('\n')}\n`);
  return Promise.resolve();
}

function readPack(file: string): City {
  let pack: unknown;
  try {
    pack = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
  } catch (cause) {
    throw new CityFileError(file, `cannot be read as JSON: ${messageOf(cause)}`, cause);
  }
  return City.read(pack);
}

/** For people: without what is empty, and a corner of the outline on one line. */
function textOf(pack: CityPack, file: string): string {
  const schema = relative(dirname(file), SCHEMA).replaceAll('\\', '/');
  const withSchema = { ...(existsSync(SCHEMA) && { $schema: schema }), ...pack };
  const json = JSON.stringify(
    withSchema,
    (_key, value: unknown) => (isEmpty(value) ? undefined : value),
    2,
  );
  // Within a string there are no line breaks.
  return `${json.replaceAll(/\[\n\s+([-\d.]+),\n\s+([-\d.]+)\n\s+\]/gu, '[$1, $2]')}\n`;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function writeWhole(file: string, text: string): void {
  requireReplaceable(file);
  const partial = `${file}.partial`;
  try {
    writeFileSync(partial, text);
    renameSync(partial, file);
  } catch (cause) {
    if (statSync(partial, { throwIfNoEntry: false })?.isFile() === true) rmSync(partial);
    throw new CityFileError(file, `cannot be written: ${messageOf(cause)}`, cause);
  }
}
