import { z } from 'zod';
import { DENSE, HASHED } from '../features/feature-vector.ts';
import { readLexicon, writeLexicon } from '../features/lexicon.ts';
import type { Lexicon } from '../features/lexicon.ts';
import { ScriptFolding } from '../language/script-folding.ts';
import { MalformedWeightsError } from '../malformed-weights.error.ts';
import { ASPECTS } from '@tablewise/contracts';
import { ASPECT_INPUTS, REVIEW_INPUTS } from '../reading/second-reading.ts';
import { CLASSES } from './linear-classifier.ts';
import type { LinearWeights } from './linear-classifier.ts';

/**
 * One file: magic, length of the header (32 bits, little endian), header as JSON, then for each
 * classifier the hashed weights as one signed byte each, then the lexicon and the script's pairs as
 * UTF-8. A byte stands for `step` times its value. The few weights that are not hashed are large
 * and stand in the header, as do biases, temperatures and the small classifiers of the second reading.
 */
const MAGIC = 'TWSENT2\n';
const LARGEST_BYTE = 127;
const DECODER = new TextDecoder();
export const CLASSIFIERS = ['en-text', 'en-aspect', 'zh-text', 'zh-aspect'] as const;
export type ClassifierName = (typeof CLASSIFIERS)[number];
/** Of the second reading. */
export const SECOND_CLASSIFIERS = ['en-review', 'en-aspect', 'zh-review', 'zh-aspect'] as const;
export type SecondClassifierName = (typeof SECOND_CLASSIFIERS)[number];

export interface SentimentWeights {
  readonly classifiers: Readonly<Record<ClassifierName, LinearWeights>>;
  readonly second: Readonly<Record<SecondClassifierName, LinearWeights>>;
  readonly lexicon: Lexicon;
  readonly script: ScriptFolding;
}

/** Places of a classifier's vector: hashed ones, then those of the text and of each aspect. */
export const DIMENSIONS = HASHED + DENSE * (1 + ASPECTS.length);
const HASHED_BYTES = HASHED * CLASSES;

const classifierSchema = z.strictObject({
  step: z.number().nonnegative(),
  dense: z.array(z.number()).length((DIMENSIONS - HASHED) * CLASSES),
  biases: z.array(z.number()).length(CLASSES),
  temperature: z.number().positive(),
});
const secondSchema = (inputs: number) =>
  z.strictObject({
    weights: z.array(z.number()).length(inputs * CLASSES),
    biases: z.array(z.number()).length(CLASSES),
  });
const headerSchema = z.strictObject({
  classifiers: z.strictObject({
    'en-text': classifierSchema,
    'en-aspect': classifierSchema,
    'zh-text': classifierSchema,
    'zh-aspect': classifierSchema,
  }),
  second: z.strictObject({
    'en-review': secondSchema(REVIEW_INPUTS),
    'en-aspect': secondSchema(ASPECT_INPUTS),
    'zh-review': secondSchema(REVIEW_INPUTS),
    'zh-aspect': secondSchema(ASPECT_INPUTS),
  }),
  lexicon_bytes: z.number().int().nonnegative(),
  script_bytes: z.number().int().nonnegative(),
});
type Header = z.output<typeof headerSchema>;

export function writeWeights({
  classifiers,
  second,
  lexicon,
  script,
}: SentimentWeights): Uint8Array {
  const encoder = new TextEncoder();
  const words = encoder.encode(writeLexicon(lexicon));
  const pairs = encoder.encode(script.pairs);
  const header: Header = {
    classifiers: {
      'en-text': headerOf(classifiers['en-text']),
      'en-aspect': headerOf(classifiers['en-aspect']),
      'zh-text': headerOf(classifiers['zh-text']),
      'zh-aspect': headerOf(classifiers['zh-aspect']),
    },
    second: {
      'en-review': secondHeaderOf(second['en-review']),
      'en-aspect': secondHeaderOf(second['en-aspect']),
      'zh-review': secondHeaderOf(second['zh-review']),
      'zh-aspect': secondHeaderOf(second['zh-aspect']),
    },
    lexicon_bytes: words.length,
    script_bytes: pairs.length,
  };
  const json = encoder.encode(JSON.stringify(header));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length, true);
  const hashedWeights = CLASSIFIERS.map((name) => bytesOf(classifiers[name]));
  return joined([encoder.encode(MAGIC), length, json, ...hashedWeights, words, pairs]);
}

/** @throws MalformedWeightsError */
export function readWeights(bytes: Uint8Array): SentimentWeights {
  if (DECODER.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new MalformedWeightsError('they begin with something else');
  const { header, end } = headerIn(bytes);
  const words = end + CLASSIFIERS.length * HASHED_BYTES;
  const pairs = words + header.lexicon_bytes;
  if (bytes.length !== pairs + header.script_bytes)
    throw new MalformedWeightsError(
      `${bytes.length} bytes instead of ${pairs + header.script_bytes}`,
    );
  const classifierAt = (name: ClassifierName): LinearWeights =>
    weightsOf(
      header.classifiers[name],
      bytes.subarray(end + CLASSIFIERS.indexOf(name) * HASHED_BYTES),
    );
  return {
    classifiers: {
      'en-text': classifierAt('en-text'),
      'en-aspect': classifierAt('en-aspect'),
      'zh-text': classifierAt('zh-text'),
      'zh-aspect': classifierAt('zh-aspect'),
    },
    second: {
      'en-review': secondWeightsOf(header.second['en-review']),
      'en-aspect': secondWeightsOf(header.second['en-aspect']),
      'zh-review': secondWeightsOf(header.second['zh-review']),
      'zh-aspect': secondWeightsOf(header.second['zh-aspect']),
    },
    lexicon: readLexicon(DECODER.decode(bytes.subarray(words, pairs))),
    script: new ScriptFolding(DECODER.decode(bytes.subarray(pairs))),
  };
}

function headerIn(bytes: Uint8Array): { header: Header; end: number } {
  const start = MAGIC.length + 4;
  if (bytes.length < start) throw new MalformedWeightsError('they end before the header');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = start + view.getUint32(MAGIC.length, true);
  try {
    const header: unknown = JSON.parse(DECODER.decode(bytes.subarray(start, end)));
    return { header: headerSchema.parse(header), end };
  } catch (cause) {
    throw new MalformedWeightsError('the header is not what it was', { cause });
  }
}

function stepOf({ weights }: LinearWeights): number {
  let largest = 0;
  for (const weight of weights.subarray(0, HASHED_BYTES))
    largest = Math.max(largest, Math.abs(weight));
  return rounded(largest / LARGEST_BYTE);
}

function headerOf(classifier: LinearWeights): Header['classifiers'][ClassifierName] {
  return {
    step: stepOf(classifier),
    dense: Array.from(classifier.weights.subarray(HASHED_BYTES), rounded),
    biases: classifier.biases.map(rounded),
    temperature: classifier.temperature,
  };
}

/** What the second classifiers say is calibrated as it is: they have no temperature. */
function secondHeaderOf({
  weights,
  biases,
}: LinearWeights): Header['second'][SecondClassifierName] {
  return { weights: Array.from(weights, rounded), biases: biases.map(rounded) };
}

function secondWeightsOf({
  weights,
  biases,
}: Header['second'][SecondClassifierName]): LinearWeights {
  return { weights: Float32Array.from(weights), biases, temperature: 1 };
}

function bytesOf(classifier: LinearWeights): Uint8Array {
  const step = stepOf(classifier);
  const bytes = new Int8Array(HASHED_BYTES);
  if (step > 0)
    for (let at = 0; at < HASHED_BYTES; at++) {
      const value = Math.round((classifier.weights[at] ?? 0) / step);
      bytes[at] = Math.max(-LARGEST_BYTE, Math.min(LARGEST_BYTE, value));
    }
  return new Uint8Array(bytes.buffer);
}

function weightsOf(
  { step, dense, biases, temperature }: Header['classifiers'][ClassifierName],
  bytes: Uint8Array,
): LinearWeights {
  const weights = new Float32Array(DIMENSIONS * CLASSES);
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset, HASHED_BYTES);
  for (let at = 0; at < HASHED_BYTES; at++) weights[at] = (signed[at] ?? 0) * step;
  weights.set(dense, HASHED_BYTES);
  return { weights, biases, temperature };
}

/** To what a reader of the header can check, and no rounding of the machine shows in. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
