import type { FoundPlace, Location } from '@tablewise/api-client';

/** How a place is reached, as far as its record says. */
export interface Contacts {
  readonly phone?: { readonly text: string; readonly href: string };
  readonly website?: { readonly text: string; readonly href: string };
}

/** Read from the record itself, or from what its source had beside it; nothing is made up. */
export function contactsOf(place: FoundPlace): Contacts {
  const record: Readonly<Record<string, unknown>> = { ...place.metadata, ...place };
  const phone = phoneOf(record['phone']);
  const website = websiteOf(record['website']);
  return { ...(phone && { phone }), ...(website && { website }) };
}

function phoneOf(value: unknown): Contacts['phone'] {
  if (typeof value !== 'string') return undefined;
  // A record may hold several.
  const [text = ''] = value.split(';');
  const number = text.replaceAll(/[^\d+]/g, '');
  return /^\+?\d{3,}$/.test(number) ? { text: text.trim(), href: `tel:${number}` } : undefined;
}

function websiteOf(value: unknown): Contacts['website'] {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
  const { protocol, href, host } = new URL(value);
  // Whatever a record holds, a link runs no script.
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return { text: host.replace(/^www\./, ''), href };
}

/** Where maps of the device open (RFC 5870). */
export function geoHref({ lat, lng }: Location): string {
  return `geo:${lat},${lng}?q=${lat},${lng}`;
}

/** The way there, on a page that anybody can open. */
export function directionsHref({ lat, lng }: Location): string {
  return `https://www.openstreetmap.org/directions?to=${lat}%2C${lng}`;
}
