import { createApiClient } from '@tablewise/api-client';
import type { ApiClient } from '@tablewise/api-client';
import { SystemClock } from '@tablewise/kernel';
import type { Clock } from '@tablewise/kernel';
import { Answers } from './api/answers.ts';
import { rootPath } from './router/location.ts';

interface Page {
  api: ApiClient;
  readonly answers: Answers;
  clock: Clock;
}

/** What all of the page shares: the API it talks to, what was answered, the time. */
export const page: Page = {
  api: createApiClient({ baseUrl: rootPath().replace(/\/$/, '') }),
  answers: new Answers(),
  clock: new SystemClock(),
};
