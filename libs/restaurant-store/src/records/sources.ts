import type { Source } from '@tablewise/contracts';

/** Whose tags say where a place is and what it serves. */
export const OPENSTREETMAP: Source = {
  name: 'openstreetmap',
  licence: 'ODbL-1.0',
  attribution: '© OpenStreetMap contributors',
  url: 'https://www.openstreetmap.org/copyright',
  confidence: 'high',
};

/** The register's address was joined by name, which can hit another branch of the same chain. */
export const LICENCE_REGISTER: Source = {
  name: 'fehd',
  gives: 'address',
  licence: 'data.gov.hk terms',
  attribution: 'Food and Environmental Hygiene Department, DATA.GOV.HK',
  url: 'https://data.gov.hk/en/terms-and-conditions',
  confidence: 'medium',
};

/** Of the Yelp Open Dataset, which does not say how far it is to be believed. */
export const YELP: Source = {
  name: 'yelp',
  licence: 'Yelp Dataset Terms of Use',
  attribution: 'Yelp Open Dataset',
  url: 'https://www.yelp.com/dataset',
  confidence: 'unknown',
};

/** Of all that the demo city is made of. */
export const GENERATED: Source = {
  name: 'generated',
  licence: 'CC0-1.0',
  confidence: 'high',
};

/** Of the votes that `--demo-votes` adds to real places. */
export const GENERATED_VOTES: Source = {
  name: 'generated',
  gives: 'votes',
  licence: 'CC0-1.0',
  confidence: 'high',
};

/** Of records that come without a word on where they are from. */
export function sourceUnknown(name: string): Source {
  return { name, licence: 'unknown', confidence: 'unknown' };
}
