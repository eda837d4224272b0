import { describe, expect, it } from '@jest/globals';
import { parseToolResult } from './tool-result.ts';

describe('parseToolResult', () => {
  it.each([[[1, 2]], ['text'], [0], [false], [null]])(
    'passes on %j as structured content of the 2026 era',
    (structuredContent) => {
      expect(parseToolResult({ structuredContent }, 'modern')).toStrictEqual({
        content: [],
        isError: false,
        structuredContent,
      });
    },
  );

  it('check 21: reads nothing of keys in another case', () => {
    const raw = { content: [], IsError: true, StructuredContent: { admin: true }, ResultType: 'x' };
    expect(parseToolResult(raw, 'modern')).toStrictEqual({ content: [], isError: false });
  });

  it('takes null for absent in the 2025 era', () => {
    const block = { type: 'text', text: 'a', annotations: null };
    const raw = { content: [block], structuredContent: null, isError: null, resultType: null };
    expect(parseToolResult(raw, 'legacy')).toStrictEqual({
      content: [{ type: 'text', text: 'a' }],
      isError: false,
    });
  });
});
