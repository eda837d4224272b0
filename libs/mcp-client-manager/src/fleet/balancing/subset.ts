import { hashText } from './hash-text.ts';
import { rendezvousScore } from './rendezvous.ts';
import type { WeightedPickable } from './picker.ts';

/** A member of a fleet. */
export interface FleetMember extends Pick<WeightedPickable, 'weight'> {
  readonly name: string;
}

/**
 * The members of a large fleet that one client uses, so that not every client keeps connections to
 * every endpoint: those that score highest for its id. The same for the same id and fleet in any
 * order; a member that comes or goes changes at most one. Keeps the order of the fleet.
 */
export function subsetOf<M extends FleetMember>(
  fleet: readonly M[],
  clientId: string,
  size: number,
): readonly M[] {
  if (fleet.length <= size) return fleet;
  const clientHash = hashText(clientId);
  const scored = fleet.map((member) => {
    const seat = { hash: hashText(member.name), weight: member.weight };
    return { member, score: rendezvousScore(clientHash, seat) };
  });
  const chosen = new Set(
    scored
      .sort((a, b) => b.score - a.score)
      .slice(0, size)
      .map(({ member }) => member),
  );
  return fleet.filter((member) => chosen.has(member));
}
