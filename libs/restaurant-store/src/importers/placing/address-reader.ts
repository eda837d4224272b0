import { foldName, spellingsOf } from '@tablewise/restaurant-domain';
import type { Area, City } from '@tablewise/restaurant-domain';

const HAN = /\p{Script=Han}/u;
/** After an area's name these make it a street's: 大埔道 is in Sham Shui Po, 街市 is a market. */
const STREET = /^[東西南北中上下新舊大]{0,2}(?:道|路|街(?!市)|里|徑|巷|公路)/u;

/**
 * Finds the area that an address names: at its beginning in Chinese (香港中環威靈頓街…, the most
 * specific of several), at its end in English (…, Ngau Tau Kok, Kowloon). Streets and buildings
 * that are named after an area do not count.
 */
export class AddressReader {
  private readonly chineseNames: readonly (readonly [string, Area])[];
  private readonly names: ReadonlyMap<string, Area>;
  /** What an address may have above the area: at its beginning in Chinese, at its end elsewhere. */
  private readonly territories: ReadonlySet<string>;
  private readonly chineseTerritory: RegExp;

  constructor({ gazetteer, pack }: City) {
    const names = gazetteer.areas.flatMap((area) =>
      spellingsOf(area).map((name) => [name.toLowerCase(), area] as const),
    );
    this.names = new Map(names.map(([name, area]) => [foldName(name), area]));
    const above = [pack, ...gazetteer.regions].flatMap(spellingsOf);
    const country = new Intl.DisplayNames(['en'], { type: 'region' }).of(pack.country) ?? '';
    this.territories = new Set([...above, country].map(foldName));
    const chinese = above.filter((name) => HAN.test(name)).sort((a, b) => b.length - a.length);
    this.chineseTerritory = new RegExp(`^(?:${chinese.join('|') || '(?!)'})`, 'u');
    // The longest first: of two names that begin alike the longer one is meant.
    this.chineseNames = names
      .filter(([name]) => HAN.test(name))
      .sort(([a], [b]) => b.length - a.length);
  }

  areaIn(address: string): Area | undefined {
    return HAN.test(address) ? this.inChinese(address) : this.atItsEnd(address);
  }

  private inChinese(address: string): Area | undefined {
    let rest = address.replaceAll(/\s/gu, '');
    let found: Area | undefined;
    for (;;) {
      const known = this.chineseNames.find(([name]) => rest.startsWith(name));
      if (known !== undefined && !STREET.test(rest.slice(known[0].length))) {
        found = known[1];
        rest = rest.slice(known[0].length);
      } else if (this.chineseTerritory.test(rest)) rest = rest.replace(this.chineseTerritory, '');
      else return found;
    }
  }

  private atItsEnd(address: string): Area | undefined {
    const parts = address
      .split(/[,،]/u)
      .map(foldName)
      .filter((part) => part !== '');
    const last = parts.findLast((part) => !this.territories.has(part));
    return last === undefined ? undefined : this.names.get(last);
  }
}
