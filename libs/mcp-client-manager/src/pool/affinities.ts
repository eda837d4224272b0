import type { Clock } from '@tablewise/kernel';

interface Bond<E> {
  readonly entry: E;
  usedAt: number;
}

/** How many keys are remembered; the one unused for longest goes first. */
const MAX_BONDS = 10_000;

/** Which connection a key was served by. Kept in order of use, so that the oldest is the first. */
export class Affinities<E> {
  private readonly bonds = new Map<string, Bond<E>>();

  constructor(
    private readonly ttlMs: number,
    private readonly clock: Clock,
  ) {}

  find(key: string): E | undefined {
    const bond = this.bonds.get(key);
    if (bond === undefined) return undefined;
    if (this.clock.now() - bond.usedAt < this.ttlMs) return bond.entry;
    this.bonds.delete(key);
    return undefined;
  }

  bind(key: string, entry: E): void {
    this.bonds.delete(key);
    this.bonds.set(key, { entry, usedAt: this.clock.now() });
    if (this.bonds.size <= MAX_BONDS) return;
    const [oldest] = this.bonds.keys();
    if (oldest !== undefined) this.bonds.delete(oldest);
  }

  /** Health overrides affinity: a connection that is gone binds nobody. */
  forget(entry: E): void {
    for (const [key, bond] of this.bonds) if (bond.entry === entry) this.bonds.delete(key);
  }
}
