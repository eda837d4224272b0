import { expect, it } from '@jest/globals';
import { GroupMembership } from './group-membership.ts';
import type { GroupMember } from './live-processes.ts';

const member = (pid: number, startedAt: number): GroupMember => ({ pid, startedAt, live: true });

it('is ours while its leader has not been reaped, whatever the table says', () => {
  expect(new GroupMembership(7, () => []).isOurs()).toBe(true);
});

it('is over with its leader where nobody else is left, for good', () => {
  let members: GroupMember[] = [];
  const group = new GroupMembership(7, () => members);
  expect(group.leaderEnded()).toBe(false);
  members = [member(7, 900)];
  expect([group.isOurs(), group.isLive()]).toEqual([false, false]);
});

it('stays ours while members of the last look go on, and not when strangers took the number', () => {
  let members = [member(8, 100)];
  const group = new GroupMembership(7, () => members);
  expect(group.leaderEnded()).toBe(true);
  members = [member(8, 100), member(9, 200)];
  expect(group.isLive()).toBe(true);
  members = [member(9, 200)];
  expect(group.isLive()).toBe(true);
  members = [member(9, 300)];
  expect([group.isOurs(), group.isLive()]).toEqual([false, false]);
});
