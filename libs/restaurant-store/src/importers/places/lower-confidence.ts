import type { Source } from '@tablewise/contracts';
import type { Spot } from '../placing/locator.ts';

const LOWER = { high: 'medium', medium: 'low', low: 'low', unknown: 'unknown' } as const;

/**
 * How far a source is still believed once the place is on the map: less where no boundaries hold the
 * point, less still far from every area, and little where the record contradicts itself. What was
 * joined by name (`gives` a part) does not depend on the point.
 */
export function lowerConfidence(source: Source, spot: Spot): Source {
  if (spot.contradiction !== undefined || spot.notInDistrict !== undefined) {
    return { ...source, confidence: 'low' };
  }
  if (spot.decidedBy === 'boundaries' || source.gives !== undefined) return source;
  const lower = LOWER[source.confidence];
  return { ...source, confidence: spot.decidedBy === 'outline' ? LOWER[lower] : lower };
}
