import { spellingsOf } from '@tablewise/restaurant-domain';
import type { Area, Gazetteer } from '@tablewise/restaurant-domain';

const HAN = /\p{Script=Han}/u;
/** What an address may have above the area: at its beginning in Chinese, at its end in English. */
const TERRITORY = /^(?:香港|九龍|九龙|新界|離島|离岛|(?:hong kong|kowloon|new territories|hk)$)/u;
/** After an area's name these make it a street's: 大埔道 is in Sham Shui Po, 街市 is a market. */
const STREET = /^[東西南北中上下新舊大]{0,2}(?:道|路|街(?!市)|里|徑|巷|公路)/u;

/**
 * Finds the area that an address names: at its beginning in Chinese (香港中環威靈頓街…, the most
 * specific of several), at its end in English (…, Ngau Tau Kok, Kowloon). Streets and buildings
 * that are named after an area do not count.
 */
export class AddressReader {
  private readonly chineseNames: readonly (readonly [string, Area])[];
  private readonly englishNames: ReadonlyMap<string, Area>;

  constructor(gazetteer: Gazetteer) {
    const names = gazetteer.areas.flatMap((area) =>
      spellingsOf(area).map((name) => [name.toLowerCase(), area] as const),
    );
    this.englishNames = new Map(names);
    // The longest first: of two names that begin alike the longer one is meant.
    this.chineseNames = names
      .filter(([name]) => HAN.test(name))
      .sort(([a], [b]) => b.length - a.length);
  }

  areaIn(address: string): Area | undefined {
    return HAN.test(address) ? this.inChinese(address) : this.inEnglish(address);
  }

  private inChinese(address: string): Area | undefined {
    let rest = address.replaceAll(/\s/gu, '');
    let found: Area | undefined;
    for (;;) {
      const known = this.chineseNames.find(([name]) => rest.startsWith(name));
      if (known !== undefined && !STREET.test(rest.slice(known[0].length))) {
        found = known[1];
        rest = rest.slice(known[0].length);
      } else if (TERRITORY.test(rest)) rest = rest.replace(TERRITORY, '');
      else return found;
    }
  }

  private inEnglish(address: string): Area | undefined {
    const parts = address.split(',').map((part) => part.trim().toLowerCase());
    const last = parts.findLast((part) => !TERRITORY.test(part));
    return last === undefined ? undefined : this.englishNames.get(last);
  }
}
