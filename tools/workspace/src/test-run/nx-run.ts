import { z } from 'zod';

/** One task of an Nx run that was not skipped for another's failure. */
export interface TaskOutcome {
  readonly project: string;
  readonly target: string;
  readonly failed: boolean;
}

const runSchema = z.looseObject({
  tasks: z.array(
    z.looseObject({ projectName: z.string(), target: z.string(), status: z.number() }),
  ),
});

/** Reads the record that Nx leaves of its last run (`run.json` in its cache folder). */
export function parseNxRun(json: string): TaskOutcome[] {
  return runSchema.parse(JSON.parse(json)).tasks.map((task) => ({
    project: task.projectName,
    target: task.target,
    failed: task.status !== 0,
  }));
}
