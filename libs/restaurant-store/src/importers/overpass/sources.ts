import type { Source } from '@tablewise/contracts';

export function openStreetMap(confidence: Source['confidence']): Source {
  return {
    name: 'openstreetmap',
    licence: 'ODbL-1.0',
    attribution: '© OpenStreetMap contributors',
    url: 'https://www.openstreetmap.org/copyright',
    confidence,
  };
}

/** The register's address was joined by name, which can hit another branch of the same chain. */
export function licenceRegister(confidence: Source['confidence']): Source {
  return {
    name: 'fehd',
    gives: 'address',
    licence: 'data.gov.hk terms',
    attribution: 'Food and Environmental Hygiene Department, DATA.GOV.HK',
    url: 'https://data.gov.hk/en/terms-and-conditions',
    confidence,
  };
}

export const GENERATED_VOTES: Source = {
  name: 'generated',
  gives: 'votes',
  licence: 'CC0-1.0',
  confidence: 'high',
};
