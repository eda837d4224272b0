import { expect, it } from '@jest/globals';
import { toolErrorSchema } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import { failureResult } from './tool-result.ts';

class BusyError extends AppError {
  readonly code = 'STORE_LOCKED';
  override readonly retryable = true;
}

it('says whether a failure passes, and when to come back, beside the details', () => {
  const { content, isError } = failureResult(
    new BusyError('busy', { why: 'an import', retryAfterMs: 2_000 }),
  );
  const [block] = content;
  expect(isError).toBe(true);
  expect(toolErrorSchema.parse(JSON.parse(block?.type === 'text' ? block.text : ''))).toEqual({
    error: {
      type: 'store',
      code: 'STORE_LOCKED',
      message: 'busy',
      retryable: true,
      retry_after_ms: 2_000,
      details: { why: 'an import' },
    },
  });
});
