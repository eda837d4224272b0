import type { Tags } from './element.ts';

/** How the register of food licences writes: territory first, or a house number, floor or shop. */
const REGISTER_STYLE =
  /^(?:香港|九龍|新界)|[號樓鋪舖]|地下|(?:KOWLOON|NEW TERRITORIES|HONG KONG)$/u;

/** The address as one line: `addr:full`, or put together from the parts; may be empty. */
export function addressOf(tags: Tags): string {
  const full = tags['addr:full']?.replaceAll(/\s+/gu, ' ').trim();
  if (full !== undefined && full !== '') return full;
  const street = [tags['addr:housenumber'], tags['addr:street']];
  const parts = [
    street.filter((part) => part !== undefined).join(' '),
    tags['addr:suburb'] ?? tags['addr:district'] ?? '',
    tags['addr:city'] ?? '',
  ];
  return parts.filter((part) => part.trim() !== '').join(', ');
}

/**
 * Whether an address of a merged file comes from the register: the file does not say so for single
 * records. In doubt yes, since a credit too many does no harm.
 */
export function isRegisterAddress(address: string): boolean {
  return REGISTER_STYLE.test(address);
}
