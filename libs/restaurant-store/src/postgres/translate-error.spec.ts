import { expect, it } from '@jest/globals';
import { describeUrl } from './describe-url.ts';
import { translateError } from './translate-error.ts';

const failure = (message: string, code?: string): Error =>
  Object.assign(new Error(message), { code });

it.each([
  ['ECONNREFUSED', 'STORE_UNREACHABLE', true],
  ['57P01', 'STORE_UNREACHABLE', true],
  ['08006', 'STORE_UNREACHABLE', true],
  ['53300', 'STORE_UNREACHABLE', true],
  ['55P03', 'STORE_LOCKED', true],
  ['40P01', 'STORE_LOCKED', true],
  ['28P01', 'STORE_UNUSABLE', false],
  ['3D000', 'STORE_UNUSABLE', false],
  ['53100', 'STORE_FULL', true],
  ['53200', 'STORE_UNUSABLE', false],
  ['XX001', 'STORE_CORRUPT', false],
])('%s is %s, to be tried again: %s', (code, expected, retryable) => {
  expect(translateError(failure('why', code), 'places')).toMatchObject({
    code: expected,
    retryable,
  });
});

it('knows a lost connection without a code, and leaves bugs alone', () => {
  const lost = failure('Connection terminated unexpectedly');
  expect(translateError(lost, 'places')).toMatchObject({ code: 'STORE_UNREACHABLE', cause: lost });
  const bug = failure('syntax error', '42601');
  expect(translateError(bug, 'places')).toBe(bug);
});

it('names a database without its password, wherever that is', () => {
  expect(describeUrl('postgres://me:secret@db:5433/places?password=secret&sslmode=require')).toBe(
    'postgres://me@db:5433/places',
  );
});
