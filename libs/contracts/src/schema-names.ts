import { z } from 'zod';

/**
 * The names by which documents refer to schemas instead of repeating them. A schema is given its
 * name where it is written: `.describe(…)` first, for it makes another schema, then `.register(…)`.
 */
export const schemaNames = z.registry<{ id: string }>();
