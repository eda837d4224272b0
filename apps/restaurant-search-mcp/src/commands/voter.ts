import { amountOf } from './amount.ts';
import type { CommandContext } from './command.ts';
import { parseArguments } from './parse-arguments.ts';
import { UsageError } from './usage.error.ts';
import { withPresentStore } from './with-store.ts';

export const VOTER_USAGE = `voter export ID
voter erase ID
  Shows everything that is kept of a voter as JSON, or forgets it. ID is the voter's pseudonym.`;

/** Shows or forgets all that is kept of a voter. @throws UsageError, StoreUnusableError */
export async function voter(args: readonly string[], context: CommandContext): Promise<void> {
  const { positionals } = parseArguments(args, {}, VOTER_USAGE);
  const [action, id, another] = positionals;
  if (action !== 'export' && action !== 'erase') {
    throw new UsageError('voter is followed by "export" or "erase"', VOTER_USAGE);
  }
  if (id === undefined || another !== undefined) {
    throw new UsageError(`voter ${action} takes one ID`, VOTER_USAGE);
  }
  await withPresentStore(context, async (store) => {
    if (action === 'export') {
      const data = await store.voterData(id);
      context.terminal.out(`${JSON.stringify(data, null, 2)}\n`);
    } else {
      const { votes, reports, generation } = await store.eraseVoter(id);
      const erased = `${amountOf(votes, 'vote')} and ${amountOf(reports, 'report')}`;
      context.terminal.out(`Erased ${erased}; the store is at generation ${generation}.\n`);
    }
  });
}
