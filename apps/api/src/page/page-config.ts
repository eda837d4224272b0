import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A map's tiles from elsewhere: `https://tiles.example.com/{z}/{x}/{y}.png`, and whose they are. */
export interface Tiles {
  readonly url: string;
  readonly attribution: string;
}

/** The page that the API serves. */
export interface PageConfig {
  /** Where it was built to. */
  readonly folder: string;
  /** None: the map is drawn without asking anybody. */
  readonly tiles: Tiles | undefined;
}

export const PAGE_DOCUMENT = 'index.html';

/** What the environment says of the page. */
export const pageEnvironment = {
  WEB_DIR: z
    .string()
    .refine((folder) => existsSync(join(folder, PAGE_DOCUMENT)), {
      message: `must be a folder with the page that was built (${PAGE_DOCUMENT})`,
    })
    .optional(),
  TILE_URL: tileUrl().optional(),
  TILE_ATTRIBUTION: z.string().min(1).max(500).optional(),
};

type PageEnvironment = z.infer<z.ZodObject<typeof pageEnvironment>>;

/** Whoever draws the tiles asks to be named. */
export function namesWhoseTiles({ TILE_URL, TILE_ATTRIBUTION }: PageEnvironment): boolean {
  return (TILE_URL === undefined) === (TILE_ATTRIBUTION === undefined);
}

/** The page as the environment has it; none where nothing says where it is. */
export function readPageConfig(read: PageEnvironment): PageConfig | undefined {
  const { WEB_DIR: folder, TILE_URL: url, TILE_ATTRIBUTION: attribution } = read;
  if (folder === undefined) return undefined;
  const tiles = url !== undefined && attribution !== undefined ? { url, attribution } : undefined;
  return { folder, tiles };
}

function tileUrl(): z.ZodType<string, string> {
  const message = 'must be an http(s) URL with {z}, {x} and {y}';
  return z
    .url({ protocol: /^https?$/, error: message })
    .refine((text) => ['{z}', '{x}', '{y}'].every((part) => text.includes(part)), message)
    .refine((text) => !/[\s";,]/.test(text), 'must have no spaces, quotes, commas or semicolons');
}
