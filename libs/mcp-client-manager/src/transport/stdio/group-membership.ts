import { membersOf, signalReaches } from './live-processes.ts';
import type { GroupMember } from './live-processes.ts';

/**
 * Design. The number of a process group is ours while its leader has not been reaped, and after that
 * while one of its members lives: the system gives it to nobody else until the last is gone. So from
 * the leader's end on, each look compares the members with those of the look before; where none of
 * them is left, the number may be a stranger's, and it is never ours again.
 */
export class GroupMembership {
  private known: readonly GroupMember[] = [];
  private state: 'led' | 'orphaned' | 'over' = 'led';

  constructor(
    private readonly group: number,
    private readonly look: typeof membersOf = membersOf,
  ) {}

  /** The leader was reaped. False when nobody is left. */
  leaderEnded(): boolean {
    if (this.state !== 'led') return this.state === 'orphaned';
    this.known = this.look(this.group) ?? [];
    this.state = this.known.length > 0 || this.answersWithoutTable() ? 'orphaned' : 'over';
    return this.state === 'orphaned';
  }

  /** Whether a signal to the group can reach nobody but its members. */
  isOurs(): boolean {
    if (this.state === 'orphaned' && !this.goesOn()) this.state = 'over';
    return this.state !== 'over';
  }

  /** Whether anything of it runs that is ours. */
  isLive(): boolean {
    if (!this.isOurs()) return false;
    const members = this.look(this.group);
    return members === undefined ? signalReaches(-this.group) : members.some(({ live }) => live);
  }

  private goesOn(): boolean {
    const members = this.look(this.group);
    if (members === undefined) return signalReaches(-this.group);
    const goesOn = members.some((member) => this.known.some((one) => isSame(one, member)));
    this.known = members;
    return goesOn;
  }

  private answersWithoutTable(): boolean {
    return this.look(this.group) === undefined && signalReaches(-this.group);
  }
}

function isSame(one: GroupMember, other: GroupMember): boolean {
  return one.pid === other.pid && one.startedAt === other.startedAt;
}
