import { describe, expect, it } from '@jest/globals';
import { ASPECTS, VOTE_KINDS } from '@tablewise/contracts';
import fc from 'fast-check';
import type { AnswerEntry } from './answer-schema.ts';
import { LanguageModelError } from './endpoint/language-model.error.ts';
import { parseAnswer, readAnswer } from './read-answer.ts';
import { soundOpinion } from './testing/behaviours.ts';

const TEXT = 'Soup for $1,200, 味道 good 😀';

const share = fc.constantFrom(0, 0.02, 0.1, 0.5, 0.9, 1, -1, 2);
const quotation = fc
  .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
  .map(([a, b]) => TEXT.slice(Math.min(a, b), Math.max(a, b)));
const entry: fc.Arbitrary<AnswerEntry> = fc.record({
  n: fc.constant(2),
  label: fc.constantFrom(...VOTE_KINDS),
  like: share,
  neutral: share,
  dislike: share,
  language: fc.constantFrom('en', 'zh', 'und'),
  aspects: fc.array(
    fc.record({
      aspect: fc.constantFrom(...ASPECTS),
      polarity: fc.constantFrom(...VOTE_KINDS),
      confidence: share,
      evidence: fc.array(fc.oneof(quotation, fc.string()), { maxLength: 4 }),
    }),
    { maxLength: 3 },
  ),
});
const controls = [
  soundOpinion({ n: 1, text: 'Good.' }),
  soundOpinion({ n: 3, text: 'Cold and rude.' }),
];

describe('reading an answer', () => {
  it('takes any content, and gives a verdict on every text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.constant('{"reviews":[]}')), (content) => {
        try {
          expect(readAnswer(parseAnswer(content), [TEXT]).get(TEXT)?.kind).toBe('declined');
        } catch (error) {
          expect(error).toBeInstanceOf(LanguageModelError);
        }
      }),
    );
  });

  it('gives only what holds: shares of 1, the likeliest label, spans of the text', () => {
    fc.assert(
      fc.property(entry, (candidate) => {
        const verdict = readAnswer([...controls, candidate], [TEXT]).get(TEXT);
        if (verdict?.kind !== 'read') return;
        const { probabilities, label, confidence, aspects } = verdict.sentiment;
        const shares = Object.values(probabilities);
        expect(shares.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 10);
        expect(confidence).toBe(Math.max(...shares));
        expect(probabilities[label]).toBe(confidence);
        for (const { evidence } of aspects) {
          expect(evidence.length).toBeGreaterThan(0);
          for (const { start, end, text } of evidence) expect(TEXT.slice(start, end)).toBe(text);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('orders aspects as the local model does, and spans as the review does', () => {
    const aspects: AnswerEntry['aspects'] = [
      { aspect: 'price', polarity: 'dislike', confidence: 1, evidence: ['$1,200', 'Soup'] },
      { aspect: 'food', polarity: 'like', confidence: 1, evidence: ['味道', '味道'] },
    ];
    const answered = [...controls, { ...soundOpinion({ n: 2, text: TEXT }), aspects }];
    expect(readAnswer(answered, [TEXT]).get(TEXT)).toMatchObject({
      sentiment: {
        aspects: [
          { aspect: 'food', evidence: [{ text: '味道' }] },
          { aspect: 'price', evidence: [{ text: 'Soup' }, { text: '$1,200' }] },
        ],
      },
    });
  });

  it('does not choose between two answers to one review', () => {
    const twice = [soundOpinion({ n: 2, text: TEXT }), soundOpinion({ n: 2, text: TEXT })];
    expect(readAnswer([...controls, ...twice], [TEXT]).get(TEXT)).toEqual({
      kind: 'declined',
      reason: 'answer_unsupported',
    });
  });
});
