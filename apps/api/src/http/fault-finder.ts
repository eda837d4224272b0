import type { Fault } from '@tablewise/contracts';

/**
 * Says where in a value the faults are, with pointers into that value. As `context: { finder }` of a
 * validator it tells `BodyPipe` more than class-validator does, which says only that there is one.
 */
export class FaultFinder {
  constructor(readonly faultsIn: (value: unknown) => readonly Fault[]) {}
}
