import { z } from 'zod';

const figuresSchema = z.strictObject({
  accuracy: z.number(),
  macro_f1: z.number(),
  /** By label. */
  f1: z.record(z.string(), z.number()),
  /** Rows are what was given, columns what was predicted, both in the order of `labels`. */
  labels: z.array(z.string()),
  confusion: z.array(z.array(z.number().int())),
  /** Mean distance between confidence and the share that is right, over ten bins of equal mass. */
  calibration_error: z.number(),
  /** The middle 95 % of that error on answers drawn again. */
  calibration_interval: z.tuple([z.number(), z.number()]),
  /** How often answers were right, by how confident they were. */
  reliability: z.array(
    z.strictObject({
      from: z.number(),
      count: z.number().int(),
      confidence: z.number(),
      accuracy: z.number(),
    }),
  ),
  /** How it was measured. */
  method: z.string(),
});

/** What a model was trained on, how, and how well it does; shipped beside its weights. */
export const modelCardSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  seed: z.number().int(),
  /** SHA-256 of the weights, hexadecimal. */
  weights_sha256: z.string(),
  languages: z.array(z.string()),
  intended_use: z.string(),
  limits: z.array(z.string()),
  sources: z.array(
    z.strictObject({
      name: z.string(),
      rows: z.number().int(),
      licence: z.string(),
      credit: z.string(),
      url: z.string(),
      used_for: z.string(),
    }),
  ),
  /** By data set. */
  figures: z.record(z.string(), figuresSchema),
});

export type ModelCard = z.output<typeof modelCardSchema>;
