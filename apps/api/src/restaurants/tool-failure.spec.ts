import { describe, expect, it } from '@jest/globals';
import { toolFailure } from './tool-failure.ts';

const called = { server: 'restaurant-search', tool: 'search_restaurants_combined' };

const failureOf = (error: object, body: object = {}) =>
  toolFailure(
    called,
    { isError: true, content: [{ type: 'text', text: JSON.stringify({ error }) }] },
    body,
  );

describe('a tool that refuses', () => {
  it('names what it does not know: where it stands in the body, and what is near to it', () => {
    const unknown = [
      { name: 'Centrall', suggestions: ['Central district'] },
      { name: '__proto__', suggestions: [] },
    ];
    const failure = failureOf(
      {
        type: 'input',
        code: 'INPUT_UNKNOWN_DISTRICT',
        message: 'unknown district',
        details: { unknown, available_districts: { Islands: ['Tai O'] } },
      },
      { districts: ['Stanley', 'Centrall', '__proto__'], limit: 5 },
    );
    expect(failure.code).toBe('INPUT_UNKNOWN_DISTRICT');
    expect(JSON.parse(JSON.stringify(failure.details))).toEqual(
      JSON.parse(`{
        "errors": [
          { "pointer": "/districts/1", "detail": "unknown name" },
          { "pointer": "/districts/2", "detail": "unknown name" }
        ],
        "suggestions": { "Centrall": ["Central district"], "__proto__": [] },
        "available_districts": { "Islands": ["Tai O"] }
      }`),
    );
  });

  it('names what it does not know where nothing is near', () => {
    const failure = failureOf(
      {
        type: 'input',
        code: 'INPUT_UNKNOWN_MEAL_TYPE',
        message: 'unknown meal type',
        details: { unknown: ['brunch'], accepted: ['lunch'] },
      },
      { meal_types: ['lunch', 'brunch'] },
    );
    expect(failure.details).toEqual({
      errors: [{ pointer: '/meal_types/1', detail: 'unknown name' }],
      accepted: ['lunch'],
    });
  });

  it('keeps its own details otherwise', () => {
    const details = { unknown: 7, reason: 'of another generation' };
    const error = { type: 'input', code: 'INPUT_INVALID_CURSOR', message: 'no', details };
    expect(failureOf(error).details).toEqual(details);
  });
});

describe('a tool that fails', () => {
  it('has failed upstream, whatever code of its own it has for that', () => {
    const failure = failureOf({ type: 'internal', code: 'INTERNAL', message: 'the tool failed' });
    expect(failure).toMatchObject({ code: 'UPSTREAM_FAILED', details: called });
  });

  it.each([
    ['no text', []],
    ['text that is not JSON', [{ type: 'text', text: 'boom' }]],
    ['JSON that is no error of ours', [{ type: 'text', text: '{"error":"boom"}' }]],
  ])('breaks the contract where it answers with %s', (_what, content) => {
    const failure = toolFailure(called, { isError: true, content }, {});
    expect(failure.code).toBe('UPSTREAM_PROTOCOL');
  });
});
